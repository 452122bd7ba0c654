package org.setu.system.story;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.setu.local.stack.Checkout;
import org.setu.local.stack.Stack;

/**
 * From a visitor of an exhibition to a signed contract and an order that is late: an agent, his
 * head, two contract managers, a deputy and the client's system, each with a token of his own,
 * through the gateway alone. Ends with an exception where something is not as it must be.
 */
public final class Story {

    private static final String GOODS = "GTX Pro";

    private final Consumer<String> log;
    private final Cast cast;
    private final Actor agent;
    private final Actor head;
    private final Actor steward;
    private final Actor stranger;
    private final int imap;
    private final String word = "Story-" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /** A story at a running stack. */
    public Story(Stack stack, URI gateway, Consumer<String> log) {
        this.log = log;
        this.cast = new Cast(stack, gateway, log);
        this.agent = cast.person("moses.frase");
        this.head = cast.person("dustin.brinkmann");
        this.steward = cast.person("steward");
        this.stranger = cast.person("vicki.laflamme");
        this.imap = stack.ports().port("imap");
    }

    /** Tells it at the stack of this checkout. */
    public static void main(String... arguments) {
        Stack stack = new Stack(Checkout.current());
        if (!stack.isRunning()) {
            System.err.println("Setu is not running; start it with ./setu up --detach");
            System.exit(6);
        }
        Instant begin = Instant.now();
        try {
            new Story(stack, URI.create(stack.ports().url("gateway")), System.out::println).tell();
        } catch (StoryFailure | org.awaitility.core.ConditionTimeoutException broken) {
            System.err.println("\nThe story broke: " + broken.getMessage());
            System.exit(1);
        }
        System.out.printf(
                "%nThe story is told, in %.1f s.%n",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }

    /** What became of it. */
    public record Ending(String account, String deal, String quote, String contract) {}

    /** Tells it from the beginning to the end. */
    public Ending tell() {
        Actor lawyer = cast.staff("Lena", "Hartmann", "contract-manager");
        Actor reviewer = cast.staff("Igor", "Belov", "contract-manager");
        InboxStream inbox = new InboxStream(agent, null);

        chapter("A visitor of an exhibition becomes a client");
        String account = new Exhibition(steward, agent, log).visitorBecomesClient(word);
        agent.get("/accounts/" + account).expect("/ownerId", staffId(agent));
        String contact = agent.get("/contacts?q=" + word).expect(200).text("/items/0/id");

        chapter("The client's system is connected");
        Answer connected =
                agent.create(
                        "/accounts/" + account + "/partners",
                        Map.of("kind", "SYSTEM", "name", "ERP " + word));
        Actor partner =
                cast.system(
                        "partner's system",
                        connected.text("/clientId"),
                        connected.text("/clientSecret"));

        chapter("A deal, and a quote above the agent's limit");
        String product = productId();
        String deal =
                agent.create(
                                "/deals",
                                Map.of(
                                        "name",
                                        word + " deal",
                                        "accountId",
                                        account,
                                        "lines",
                                        List.of(line(product))))
                        .id();
        String quote = "/quotes/" + quote(deal, product);
        agent.step(quote, "submit", Map.of()).expect("/state", "IN_APPROVAL");
        Answer own = agent.tryStep(quote, "approve", Map.of()).expect(403);
        log.accept("  nobody approves his own: " + own.text("/detail"));
        agent.get(quote).expect("/state", "IN_APPROVAL");
        InboxStream.await("the head is asked", () -> asked(head, "approval-asked"));
        mail("dustin.brinkmann@setu.example", "Q-");
        head.step(quote, "approve", Map.of("note", "For the fair")).expect("/state", "APPROVED");
        inbox.awaitEvent("approval-given");
        agent.step(quote, "send", Map.of("contactId", contact)).expect("/state", "SENT");
        mail(word.toLowerCase(java.util.Locale.ROOT) + "@visitor.example", "Q-");

        chapter("The client accepts; the contract is drafted, reviewed and discussed");
        InboxStream.await("the partner sees the quote", () -> partner.get(quote).status() == 200);
        if (!partner.get(quote).expect(200).json().path("waterfall").isMissingNode()) {
            throw new StoryFailure("the partner is shown how the price came about");
        }
        partner.step(quote, "accept", Map.of("note", "As discussed")).expect("/state", "ACCEPTED");
        inbox.awaitEvent("quote-accepted");
        agent.step(
                "/deals/" + deal,
                "request-contract",
                Map.of("quoteId", quote.substring("/quotes/".length()), "language", "en"));
        inbox.awaitEvent("contract-drafted");
        String contract =
                "/contracts/" + agent.get("/contracts?dealId=" + deal).text("/items/0/id");
        partner.get(contract).expect(404);
        agent.step(contract, "submit", null).expect("/state", "INTERNAL_REVIEW");
        Answer refused =
                reviewer.tryStep(contract, "approve", Negotiation.exactText(reviewer, contract));
        refused.expect(409);
        log.accept("  the refusal names what is possible: " + refused.json().path("allowed"));
        lawyer.step(contract, "negotiate", null).expect("/state", "NEGOTIATION");
        Negotiation negotiation = new Negotiation(contract, log);
        negotiation.disagree(agent, partner, lawyer, reviewer);

        chapter("Approval of exactly this text, both signatures, and the deal is won");
        agent.step(contract, "request-approval", null).expect("/state", "APPROVAL");
        reviewer.step(contract, "approve", Negotiation.exactText(reviewer, contract))
                .expect("/state", "READY_TO_SIGN");
        lawyer.step(contract, "send-to-sign", Map.of("signatoryId", staffId(reviewer)))
                .expect("/state", "SIGNING");
        negotiation.sign(partner);
        String last = inbox.lastEventId();
        inbox.close();
        negotiation.sign(reviewer);
        Instant signed = Instant.now();
        InboxStream.await(
                "the deal is won", () -> agent.get("/deals/" + deal).text("/state").equals("WON"));
        log.accept(
                "  won %d ms after the signature"
                        .formatted(Duration.between(signed, Instant.now()).toMillis()));
        try (InboxStream again = new InboxStream(agent, last)) {
            log.accept("  the stream broke meanwhile; reconnected after event " + last);
            again.awaitEvent("contract-signed");
        }
        agent.get(contract).expect("/state", "ACTIVE");

        chapter("The client's system orders, repeats itself safely and comes back");
        new CallOffs(contract, product, word, log).place(partner, agent);

        chapter("Nobody else sees any of it");
        for (String path : List.of("/accounts/" + account, "/deals/" + deal, quote, contract)) {
            stranger.get(path).expect(404);
        }

        return new Ending(account, deal, id(quote), id(contract));
    }

    private String quote(String deal, String product) {
        return agent.create(
                        "/deals/" + deal + "/quotes",
                        Map.of(
                                "currency",
                                "USD",
                                "lines",
                                List.of(
                                        Map.of(
                                                "productId",
                                                product,
                                                "quantity",
                                                10,
                                                "discounts",
                                                List.of(
                                                        Map.of(
                                                                "percent",
                                                                18,
                                                                "reason",
                                                                "Fair price")))),
                                "validUntil",
                                today.plusDays(30).toString(),
                                "timeZone",
                                "Europe/Berlin",
                                "language",
                                "en",
                                "deliveryOn",
                                today.plusDays(60).toString()))
                .id();
    }

    private String productId() {
        for (var item : agent.get("/products?limit=200").expect(200).json().path("items")) {
            if (item.path("name").asText().equals(GOODS)) {
                return item.path("id").asText();
            }
        }
        throw new StoryFailure("there is no product " + GOODS + "; is the demonstration loaded?");
    }

    private static Map<String, Object> line(String product) {
        return Map.of(
                "productId",
                product,
                "quantity",
                10,
                "amount",
                Map.of("amount", "48210.00", "currency", "USD"));
    }

    private static boolean asked(Actor actor, String topic) {
        return !actor.get("/inbox?unread=true&topic=" + topic)
                .expect(200)
                .json()
                .at("/items/0")
                .isMissingNode();
    }

    private void mail(String address, String part) {
        InboxStream.await(
                "a mail to " + address, () -> new Postbox(imap, address).all().contains(part));
        log.accept("  a mail is in the box of " + address);
    }

    private static String staffId(Actor actor) {
        return actor.get("/staff/me").expect(200).text("/staff/id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void chapter(String title) {
        log.accept("");
        log.accept("== " + title);
    }
}
