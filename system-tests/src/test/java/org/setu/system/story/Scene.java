package org.setu.system.story;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.setu.system.stack.TestStack;

/** What is there before somebody opens a browser: an account, its director, and a deal. */
final class Scene {

    final String word = "Browser-" + UUID.randomUUID().toString().substring(0, 8);
    final Actor agent;
    final Actor partner;
    final String account;
    private final Actor reviewer;
    private final Actor lawyer;
    private final Narrator narrator = new Narrator(line -> {});
    private final Client client;
    private final ClientSide.Director director;
    private final Offer.Asked asked;

    Scene(TestStack stack) {
        Cast cast = new Cast(stack.stack(), stack.gateway(), narrator);
        agent = cast.person("moses.frase");
        lawyer = cast.staff("Lena", "Hartmann", "contract-manager");
        reviewer = cast.staff("Igor", "Belov", "contract-manager");
        account =
                agent.create(
                                "/accounts",
                                Map.of(
                                        "name",
                                        word + " <script>alert(1)</script>",
                                        "country",
                                        "IN",
                                        "tier",
                                        "KEY",
                                        "status",
                                        "ACTIVE"))
                        .id();
        client = client();
        Mails mails = new Mails(stack.stack().ports().port("imap"), narrator);
        director =
                new ClientSide(cast, agent, client, mails, narrator)
                        .director(word.toLowerCase(Locale.ROOT));
        partner = director.actor();
        asked = new Offer(agent, client, Story.product(agent), narrator).ask(word + " deal");
    }

    private Client client() {
        String mail = word.toLowerCase(Locale.ROOT) + "@visitor.example";
        String contact =
                agent.create(
                                "/contacts",
                                Map.of(
                                        "givenName",
                                        "Анна",
                                        "familyName",
                                        "Петрова " + word,
                                        "language",
                                        "ru",
                                        "emails",
                                        List.of(mail),
                                        "primaryAccountId",
                                        account))
                        .id();
        return new Client(account, contact, mail);
    }

    /** Puts both people of the account on its map, the director above the buyer. */
    void drawMap() {
        String decider =
                onMap(
                        director.contact(),
                        Map.of("roles", List.of("DECISION_MAKER"), "influence", 5, "support", -1));
        onMap(
                client.buyer(),
                Map.of(
                        "roles",
                        List.of("CHAMPION", "USER"),
                        "influence",
                        2,
                        "support",
                        2,
                        "coverage",
                        "IN_DEPTH",
                        "reportsTo",
                        decider,
                        "influences",
                        List.of(decider)));
    }

    private String onMap(String contact, Map<String, Object> thoughts) {
        Map<String, Object> stakeholder = new HashMap<>(thoughts);
        stakeholder.put("accountId", account);
        stakeholder.put("contactId", contact);
        return agent.create("/stakeholders", stakeholder).id();
    }

    /** The id of a quote that waits for an approval. */
    String quoteInApproval() {
        return asked.quoteId();
    }

    /** Sends the approved quote, and waits until the client sees it. */
    void send() {
        agent.step(asked.quote(), "send", Map.of("contactId", client.buyer()))
                .expect("/state", "SENT");
        Waiting.until(
                "the client sees the quote", () -> partner.get(asked.quote()).status() == 200);
    }

    /** A contract whose text waits for its approval, with a settled disagreement; its id. */
    String contractInApproval() {
        agent.step(
                asked.deal(),
                "request-contract",
                Map.of(
                        "quoteId",
                        asked.quoteId(),
                        "language",
                        "ru",
                        "partnerContactId",
                        director.contact()));
        String drafts = "/contracts?dealId=" + asked.dealId();
        Waiting.until("the draft is there", () -> !agent.get(drafts).items("id").isEmpty());
        String id = agent.get(drafts).text("/items/0/id");
        Waiting.until("the lawyer sees it", () -> lawyer.get("/contracts/" + id).status() == 200);
        Negotiation negotiation = negotiation(id);
        negotiation.review();
        negotiation.disagree();
        agent.step("/contracts/" + id, "request-approval", null).expect("/state", "APPROVAL");
        return id;
    }

    void partnerSigns(String contract) {
        negotiation(contract).sign(partner).expect(201);
    }

    private Negotiation negotiation(String contract) {
        return new Negotiation(
                "/contracts/" + contract, agent, partner, lawyer, reviewer, narrator);
    }
}
