package org.setu.system.story;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import org.setu.local.stack.Checkout;
import org.setu.local.stack.Stack;

/**
 * From a visitor of an exhibition to a signed contract and an order that is late: an agent, his
 * head and the deputy, two contract managers, a person and a system of the client, each with a
 * token of his own, through the gateway alone. Ends with an exception where something is not as it
 * must be.
 */
public final class Story {

    private static final String GOODS = "GTX Pro";
    private static final String HEAD = "dustin.brinkmann";

    private final Narrator narrator;
    private final Cast cast;
    private final Mails mails;
    private final Actor agent;
    private final Actor head;
    private final Actor lawyer;
    private final Actor reviewer;
    private final Actor deputy;
    private final String word = UUID.randomUUID().toString().substring(0, 8);

    /** A story at a running stack. */
    public Story(Stack stack, URI gateway, Consumer<String> out) {
        this.narrator = new Narrator(out);
        this.cast = new Cast(stack, gateway, narrator);
        this.mails = new Mails(stack.ports().port("imap"), narrator);
        narrator.chapter("Who takes part");
        narrator.note("moses.frase is the agent, dustin.brinkmann his head");
        narrator.note("lena.hartmann and igor.belov manage contracts; rosa.lind will stand in");
        narrator.note("vicki.laflamme is another agent; irina and erp are the client's");
        this.agent = cast.person("moses.frase");
        this.head = cast.person(HEAD);
        this.lawyer = cast.staff("Lena", "Hartmann", "contract-manager");
        this.reviewer = cast.staff("Igor", "Belov", "contract-manager");
        this.deputy = cast.staff("Rosa", "Lind", "account-manager");
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
        } catch (StoryFailure | ConditionTimeoutException broken) {
            System.err.println("\nThe story broke: " + broken.getMessage());
            System.exit(1);
        }
        System.out.printf(
                "%nThe story is told, in %.1f s.%n",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }

    /**
     * What became of it.
     *
     * @param clientId by which the client's system signs in
     * @param clientSecret likewise
     */
    public record Ending(
            String account,
            String deal,
            String contract,
            String product,
            String clientId,
            String clientSecret) {}

    /** Tells it from the beginning to the end. */
    public Ending tell() {
        LocalDate today = MonthlyReport.today();
        MonthlyReport before = MonthlyReport.of(head.quietly(), today);

        narrator.chapter("A visitor of an exhibition becomes a client");
        InboxStream inbox = new InboxStream(agent, null, narrator);
        Client client = new Exhibition(agent, word, narrator).visitorBecomesClient();

        narrator.chapter("The client's director and the client's system get in");
        ClientSide side = new ClientSide(cast, agent, client, mails, narrator);
        ClientSide.Director director = side.director(word);
        ClientSide.Credentials credentials = side.system(word);
        Actor system = credentials.actor(cast);
        system.get("/accounts/mine").expect(200).expect("/id", client.id());
        Waiting.until(
                "the system has an inbox", () -> system.quietly().get("/inbox").status() == 200);
        InboxStream systemInbox = new InboxStream(system, null, narrator);

        narrator.chapter("A quote above the agent's limit; the head approves from his mail");
        String product = product(agent);
        Offer offer = new Offer(agent, client, product, narrator);
        Offer.Asked asked = offer.ask("Looms " + word);
        new Approval(agent, head, mails, narrator).bySomebodyElse(asked, HEAD + "@setu.example");
        inbox.awaitEvent("approval-given", asked.quoteId());
        agent.step(asked.quote(), "send", Map.of("contactId", client.buyer()))
                .expect("/state", "SENT");
        mails.await(client.buyerMail(), "hi", "हमारा प्रस्ताव " + asked.number());
        systemInbox.awaitEvent("quote-sent", asked.quoteId());
        String lastSeen = systemInbox.lastEventId();
        systemInbox.close();
        narrator.note("the system's stream breaks here, after event %s", lastSeen);

        narrator.chapter("The client accepts; the contract is drafted, reviewed and discussed");
        accept(asked, director.actor());
        inbox.awaitEvent("quote-accepted", asked.quoteId());
        Negotiation negotiation = contract(asked, director);
        String contract = negotiation.contract();
        negotiation.review();
        mails.await(director.email(), "ru", "На обсуждение");
        negotiation.disagree();

        narrator.chapter("Approval of exactly this text, both signatures, and the deal is won");
        negotiation.approve();
        mails.await(director.email(), "ru", "На подпись");
        Answer machine = negotiation.sign(system).expect(403);
        narrator.note(machine.text("/detail"));
        negotiation.sign(director.actor()).expect(201);
        negotiation.sign(reviewer).expect(201);
        won(asked.deal());
        inbox.awaitEvent("contract-signed", Offer.id(contract));
        agent.get(contract).expect("/state", "ACTIVE");
        mails.await(director.email(), "ru", "Подписан договор");

        narrator.chapter("The client's system comes back, misses nothing, and orders");
        reconnect(system, lastSeen, Offer.id(contract));
        CallOffs orders = new CallOffs(contract, product, word, system, agent, narrator);
        String order = orders.place();

        narrator.chapter("An order and an obligation are late");
        String late = orders.late(inbox);

        narrator.chapter("The report of the month has gained the deal");
        BigDecimal total = new BigDecimal(agent.quietly().get(contract).text("/total/amount"));
        MonthlyReport after = MonthlyReport.of(head, today);
        after.requireGain(before, total);
        narrator.note("won %d before and %d now; %s USD more", before.won(), after.won(), total);

        narrator.chapter("The head is away; the deputy decides in his name");
        new StandingIn(agent, head, deputy, narrator).decide(offer, contract, "More looms " + word);

        narrator.chapter("Another agent sees none of it");
        new Stranger(cast.person("vicki.laflamme"), narrator)
                .seesNothing(
                        List.of(
                                client.path(),
                                "/contacts/" + client.buyer(),
                                asked.deal(),
                                asked.quote(),
                                contract,
                                order,
                                late),
                        List.of(
                                "/leads?q=" + word,
                                "/accounts?q=" + word,
                                "/contacts?q=" + word,
                                "/deals?q=" + word,
                                "/quotes?accountId=" + client.id(),
                                "/contracts?accountId=" + client.id(),
                                "/orders?q=" + word));
        inbox.close();
        return new Ending(
                client.id(),
                asked.dealId(),
                Offer.id(contract),
                product,
                credentials.clientId(),
                credentials.secret());
    }

    private void accept(Offer.Asked asked, Actor director) {
        Waiting.until(
                "the client sees the quote",
                () -> director.quietly().get(asked.quote()).status() == 200);
        Answer seen = director.get(asked.quote()).expect(200);
        if (seen.json().has("waterfall") || seen.json().has("approvals")) {
            throw new StoryFailure("the client is shown how the price came about");
        }
        narrator.note("she sees the price, not how it came about");
        director.step(asked.quote(), "accept", Map.of("note", "As discussed"))
                .expect("/state", "ACCEPTED");
    }

    private Negotiation contract(Offer.Asked asked, ClientSide.Director director) {
        agent.step(
                asked.deal(),
                "request-contract",
                Map.of(
                        "quoteId",
                        asked.quoteId(),
                        "language",
                        "en",
                        "partnerContactId",
                        director.contact()));
        String list = "/contracts?dealId=" + asked.dealId();
        Waiting.until(
                "the contract is drafted", () -> !agent.quietly().get(list).items("id").isEmpty());
        String contract = "/contracts/" + agent.get(list).expect(200).text("/items/0/id");
        mails.await("igor.belov@setu.example", "en", "Contract drafted");
        return new Negotiation(contract, agent, director.actor(), lawyer, reviewer, narrator);
    }

    private void won(String deal) {
        Instant signed = Instant.now();
        Waiting.until(
                "the deal is won", () -> agent.quietly().get(deal).text("/state").equals("WON"));
        long millis = Duration.between(signed, Instant.now()).toMillis();
        agent.get(deal).expect("/state", "WON");
        narrator.note("won %d ms after the last signature", millis);
    }

    /** What came while the stream was broken comes first, all of it and once, in order. */
    private void reconnect(Actor system, String lastSeen, String contract) {
        try (InboxStream again = new InboxStream(system, lastSeen, narrator)) {
            again.awaitEvent("contract-signed", contract);
            List<String> missed =
                    system.get("/inbox?sort=position&position[gt]=" + lastSeen)
                            .expect(200)
                            .items("position");
            if (missed.size() < 3 || !again.eventIds().equals(missed)) {
                throw new StoryFailure(
                        "the stream brought %s of %s".formatted(again.eventIds(), missed));
            }
            narrator.note("the stream brought all %d entries of the inbox", missed.size());
        }
    }

    /** What the demonstration data sells. */
    static String product(Actor actor) {
        for (var item : actor.get("/products?limit=200").expect(200).json().path("items")) {
            if (item.path("name").asText().equals(GOODS)) {
                return item.path("id").asText();
            }
        }
        throw new StoryFailure("there is no product " + GOODS + "; is the demonstration loaded?");
    }
}
