package org.setu.system.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/**
 * The visitors of a fair come as a file; one of them becomes a client.
 *
 * @param agent imports the file and works on the leads
 * @param word names everything of this story
 */
record Exhibition(Actor agent, String word, Narrator narrator) {

    /** A visitor, with his mail address. */
    String visitor() {
        return "ravi." + word + "@visitor.example";
    }

    /** Imports the list, where one visitor is known and one row is bad, and converts the lead. */
    Client visitorBecomesClient() {
        String known = "meera." + word + "@visitor.example";
        agent.create(
                "/leads", Map.of("source", "CALL", "familyName", "Rao " + word, "email", known));
        String job = checked(known);
        agent.step(job, "commit", null);
        state(job, "COMMITTED");
        requireLeads(2);
        narrator.note("written: the new visitor alone; the known one stays as she is");

        String lead =
                "/leads/" + agent.get("/leads?q=Iyer+" + word).expect(200).text("/items/0/id");
        Answer early = agent.tryStep(lead, "convert", Map.of()).expect(409);
        narrator.note("%s Allowed: %s", early.text("/detail"), early.allowed());
        agent.step(lead, "start", null).expect("/status", "WORKING");
        agent.step(lead, "qualify", null).expect("/status", "QUALIFIED");
        Answer converted =
                agent.step(lead, "convert", Map.of("accountName", "Iyer Textiles " + word))
                        .expect("/status", "CONVERTED");
        String account = converted.text("/accountId");
        agent.patch("/accounts/" + account, Map.of("language", "en")).expect(200);
        return new Client(account, converted.text("/contactId"), visitor());
    }

    private String checked(String known) {
        String file =
                """
                Firma,Vorname,Name,Mail,Sprache,Betreuer
                Iyer Textiles %1$s,Ravi,Iyer %1$s,%2$s,hi,Moses Frase
                Rao & Daughters,Meera,Rao %1$s,%3$s,en,Moses Frase
                ,,,not an address,en,Moses Frase
                """
                        .formatted(word, visitor(), known);
        Answer described =
                agent.create(
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
        agent.send(
                        "PUT",
                        job + "/content",
                        file.getBytes(UTF_8),
                        Map.of("If-Match", described.etag(), "Content-Type", "text/csv"))
                .expect(200);
        agent.step(job, "check", null);
        state(job, "CHECKED");
        told(job, "WILL_CREATE");
        told(job, "WILL_SKIP");
        told(job, "INVALID");
        requireLeads(1);
        narrator.note("the dry run has written nothing");
        return job;
    }

    private void told(String job, String outcome) {
        Answer rows =
                agent.get(job + "/rows?outcome=" + outcome)
                        .expect(200)
                        .expect("/items/0/outcome", outcome);
        List<String> notes =
                rows.json()
                        .at("/items/0/notes")
                        .valueStream()
                        .map(note -> note.path("field").asText() + " " + note.path("text").asText())
                        .toList();
        narrator.note(
                "line %s: %s%s",
                rows.text("/items/0/line"),
                outcome,
                notes.isEmpty() ? "" : ", because " + String.join("; ", notes));
    }

    private void requireLeads(int expected) {
        agent.quietly()
                .get("/leads?count=true&q=" + word)
                .expect(200)
                .expect("/total", String.valueOf(expected));
    }

    private void state(String job, String state) {
        Waiting.until(
                job + " is " + state, () -> agent.quietly().get(job).text("/state").equals(state));
    }
}
