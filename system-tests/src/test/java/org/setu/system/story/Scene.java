package org.setu.system.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.system.stack.TestStack;

/** What is there before somebody opens a browser: an account, its partner's system and a deal. */
final class Scene {

    private static final String GOODS = "GTX Pro";

    final String word = "Browser-" + UUID.randomUUID().toString().substring(0, 8);
    final Actor agent;
    final Actor reviewer;
    final Actor lawyer;
    final Actor partner;
    final String account;
    private final Actor steward;
    private final String contact;
    private final String deal;
    private final String product;

    Scene(TestStack stack) {
        Cast cast = new Cast(stack.stack(), stack.gateway(), line -> {});
        agent = cast.person("moses.frase");
        steward = cast.person("steward");
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
        contact =
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
                                        List.of(
                                                word.toLowerCase(java.util.Locale.ROOT)
                                                        + "@visitor.example"),
                                        "primaryAccountId",
                                        account))
                        .id();
        Answer connected =
                agent.create(
                        "/accounts/" + account + "/partners",
                        Map.of("kind", "SYSTEM", "name", "ERP " + word));
        partner =
                cast.system(
                        "partner's system",
                        connected.text("/clientId"),
                        connected.text("/clientSecret"));
        product = productId();
        deal =
                agent.create(
                                "/deals",
                                Map.of(
                                        "name",
                                        word + " deal",
                                        "accountId",
                                        account,
                                        "lines",
                                        List.of(
                                                Map.of(
                                                        "productId",
                                                        product,
                                                        "quantity",
                                                        10,
                                                        "amount",
                                                        Map.of(
                                                                "amount",
                                                                "48210.00",
                                                                "currency",
                                                                "USD")))))
                        .id();
    }

    /** A quote that waits for an approval; its id. */
    String quoteInApproval() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> line =
                Map.of(
                        "productId",
                        product,
                        "quantity",
                        10,
                        "discounts",
                        List.of(Map.of("percent", 18, "reason", "Fair price")));
        String quote =
                agent.create(
                                "/deals/" + deal + "/quotes",
                                Map.of(
                                        "currency",
                                        "USD",
                                        "lines",
                                        List.of(line),
                                        "validUntil",
                                        today.plusDays(30).toString(),
                                        "timeZone",
                                        "Europe/Berlin",
                                        "language",
                                        "en",
                                        "deliveryOn",
                                        today.plusDays(60).toString()))
                        .id();
        agent.step("/quotes/" + quote, "submit", Map.of()).expect("/state", "IN_APPROVAL");
        return quote;
    }

    /** Sends an approved quote, and waits until the partner's system sees it. */
    void send(String quote) {
        String path = "/quotes/" + quote;
        agent.step(path, "send", Map.of("contactId", contact)).expect("/state", "SENT");
        InboxStream.await("the partner sees the quote", () -> partner.get(path).status() == 200);
    }

    /** A contract whose text waits for its approval, with a settled disagreement; its id. */
    String contractInApproval(String quote) {
        agent.step(
                "/deals/" + deal, "request-contract", Map.of("quoteId", quote, "language", "ru"));
        String drafts = "/contracts?dealId=" + deal;
        InboxStream.await(
                "the draft is there", () -> !agent.get(drafts).text("/items/0/id").isEmpty());
        String id = agent.get(drafts).text("/items/0/id");
        String contract = "/contracts/" + id;
        agent.step(contract, "submit", null);
        InboxStream.await("the lawyer sees it", () -> lawyer.get(contract).status() == 200);
        lawyer.step(contract, "negotiate", null).expect("/state", "NEGOTIATION");
        new Negotiation(contract, line -> {}).disagree(agent, partner, lawyer, reviewer);
        agent.step(contract, "request-approval", null).expect("/state", "APPROVAL");
        return id;
    }

    void partnerSigns(String contract) {
        new Negotiation("/contracts/" + contract, line -> {}).sign(partner);
    }

    private String productId() {
        for (var item : steward.get("/products?limit=200").expect(200).json().path("items")) {
            if (item.path("name").asText().equals(GOODS)) {
                return item.path("id").asText();
            }
        }
        throw new StoryFailure("there is no product " + GOODS);
    }
}
