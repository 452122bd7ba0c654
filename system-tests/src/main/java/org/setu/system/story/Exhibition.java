package org.setu.system.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The visitors of a fair come as a file; one of them becomes a client. */
record Exhibition(Actor steward, Actor agent, Consumer<String> log) {

    /** Imports the list of one fair, where one row is bad, and converts the lead. */
    String visitorBecomesClient(String word) {
        String file =
                """
                Firma,Vorname,Name,Mail,Sprache,Betreuer
                %1$s GmbH,Jürgen,Öztürk %1$s,%2$s@visitor.example,de,Moses Frase
                ,,,,de,Moses Frase
                """
                        .formatted(word, word.toLowerCase(Locale.ROOT));
        Answer described =
                steward.create(
                        "/imports",
                        Map.of(
                                "kind",
                                "leads",
                                "fileName",
                                word + ".csv",
                                "mapping",
                                Map.of(
                                        "Firma", "company",
                                        "Vorname", "givenName",
                                        "Name", "familyName",
                                        "Mail", "email",
                                        "Sprache", "language",
                                        "Betreuer", "owner"),
                                "constants",
                                Map.of("source", "EXHIBITION", "campaign", word)));
        String job = "/imports/" + described.id();
        steward.send(
                        "PUT",
                        job + "/content",
                        file.getBytes(UTF_8),
                        Map.of("If-Match", described.etag()))
                .expect(200);
        steward.step(job, "check", null);
        state(job, "CHECKED");
        Answer rows = steward.get(job + "/rows?outcome=INVALID").expect(200);
        log.accept("  the dry run names the bad row: " + rows.json().path("items").path(0));
        rows.expect("/items/0/outcome", "INVALID");
        steward.step(job, "commit", null);
        state(job, "COMMITTED");
        String lead = "/leads/" + agent.get("/leads?q=" + word).expect(200).text("/items/0/id");
        agent.step(lead, "start", null).expect("/status", "WORKING");
        agent.step(lead, "qualify", null).expect("/status", "QUALIFIED");
        agent.step(lead, "convert", Map.of("accountName", word + " GmbH"))
                .expect("/status", "CONVERTED");
        String account = agent.get(lead).text("/accountId");
        return account;
    }

    private void state(String job, String state) {
        InboxStream.await(
                job + " is " + state, () -> steward.get(job).text("/state").equals(state));
    }
}
