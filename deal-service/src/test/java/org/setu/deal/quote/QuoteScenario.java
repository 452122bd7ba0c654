package org.setu.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.setu.deal.World;
import org.setu.deal.contact.ContactRecord;
import org.setu.deal.contact.Contacts;
import org.setu.platform.access.SystemWork;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.id.Ids;
import org.setu.platform.reference.StaffRecord;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

/** An agent with a deal, her head, another agent, a partner, and a product for 100.00 USD. */
public abstract class QuoteScenario {

    protected static final TestDatabase DATABASE = TestDatabase.of("deal");

    @Inject protected World world;
    @Inject protected EventSchemas schemas;
    @Inject protected ObjectMapper mapper;
    @Inject Contacts contacts;

    protected String run = "";
    protected UUID territory = UUID.randomUUID();
    protected UUID head = UUID.randomUUID();
    protected UUID asha = UUID.randomUUID();
    protected UUID boris = UUID.randomUUID();
    protected UUID account = UUID.randomUUID();
    protected UUID mira = UUID.randomUUID();
    protected UUID contact = UUID.randomUUID();
    protected UUID product = UUID.randomUUID();
    protected String book = "";
    protected String deal = "";

    @BeforeEach
    void peopleAndPrices() {
        run = UUID.randomUUID().toString().substring(24);
        territory = UUID.randomUUID();
        head = world.person("head" + run, "sales-head", "r:" + territory);
        asha = world.member("asha" + run, "account-manager", head, territory, "North");
        boris = world.member("boris" + run, "account-manager", null, null, "South");
        account = world.account("Isdom " + run, asha, "r:" + territory);
        mira = world.person("mira" + run, "partner", "x:" + account);
        contact = contact("Jürgen", "oeztuerk@example.org", account);
        product = product("GTX " + run);
        book = book("L-" + run, "2020-01-01");
        price(book, product, "100");
        deal = open(Map.of());
    }

    protected UUID contact(String name, String email, UUID at) {
        UUID id = Ids.next();
        ContactRecord state =
                new ContactRecord(
                        id, 1, name, "Öztürk", "de", List.of(email), at, List.of(), false);
        SystemWork.run(
                "test", () -> QuarkusTransaction.requiringNew().run(() -> contacts.store(state)));
        return id;
    }

    protected UUID product(String name) {
        Response created =
                admin().body(Map.of("code", code(), "name", name)).post("/api/v1/products");
        created.then().statusCode(201);
        return UUID.fromString(created.path("id"));
    }

    protected String book(String code, String from) {
        Response created =
                admin().body(
                                Map.of(
                                        "code",
                                        code.toUpperCase(Locale.ROOT),
                                        "name",
                                        "List",
                                        "currency",
                                        "USD",
                                        "validFrom",
                                        from))
                        .post("/api/v1/price-books");
        created.then().statusCode(201);
        return created.path("id");
    }

    protected void price(String inBook, UUID of, String amount) {
        put(admin(), inBook, of, amount);
    }

    /** Another price than before. */
    protected void priceAgain(String inBook, UUID of, String amount) {
        put(admin().header("If-Match", "*"), inBook, of, amount);
    }

    private void put(RequestSpecification request, String inBook, UUID of, String amount) {
        request.body(Map.of("listPrice", usd(amount)))
                .put("/api/v1/price-books/" + inBook + "/entries/" + of)
                .then()
                .statusCode(200);
    }

    /** A deal of Asha's with the account. */
    protected String open(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "GTX for Isdom " + run);
        body.put("accountId", account);
        body.put("expectedAmount", usd("5000"));
        body.putAll(more);
        Response opened = asha().body(body).post("/api/v1/deals");
        opened.then().statusCode(201);
        return "/api/v1/deals/" + opened.path("id");
    }

    /** Two pieces at 100.00 USD, with so much percent off the line. */
    protected Map<String, Object> offer(int percent) {
        Map<String, Object> line = new HashMap<>();
        line.put("productId", product);
        line.put("quantity", 2);
        line.put("discounts", List.of(Map.of("percent", percent)));
        Map<String, Object> body = new HashMap<>();
        body.put("lines", List.of(line));
        body.put("validUntil", LocalDate.now().plusDays(30).toString());
        return body;
    }

    protected String quote(int percent) {
        return quote(offer(percent));
    }

    protected String quote(Map<String, ?> body) {
        Response written = asha().body(body).post(deal + "/quotes");
        written.then().statusCode(201);
        return "/api/v1/quotes/" + written.path("id");
    }

    /** A quote that the client has before him. */
    protected String sent() {
        return sent(quote(5));
    }

    protected String sent(String quote) {
        step(asha(), quote, "submit", Map.of()).then().statusCode(200);
        step(asha(), quote, "send", Map.of("contactId", contact)).then().statusCode(200);
        return quote;
    }

    protected String accepted() {
        String quote = sent();
        step(mira(), quote, "accept", Map.of()).then().statusCode(200);
        return quote;
    }

    protected static Response step(
            RequestSpecification caller, String record, String step, Map<String, ?> body) {
        return caller.header("If-Match", etag(record)).body(body).post(record + "/" + step);
    }

    protected static Response patch(
            RequestSpecification caller, String record, Map<String, ?> changes) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", etag(record))
                .body(changes)
                .patch(record);
    }

    protected static String etag(String record) {
        return as("eve", "auditor").get(record).header("ETag");
    }

    protected static String state(String record) {
        return as("eve", "auditor").get(record).path("state");
    }

    protected static String id(String record) {
        return record.substring(record.lastIndexOf('/') + 1);
    }

    /** This person, who may act for an absent one now. */
    protected UUID deputy(String name, String role, UUID absent, UUID id, String... subjects) {
        List<String> all = new ArrayList<>(List.of(subjects));
        all.add("p:" + id);
        world.keep(
                new StaffRecord(
                        id,
                        9,
                        World.login(name),
                        name,
                        List.of(role),
                        null,
                        null,
                        null,
                        all,
                        List.of(
                                new StaffRecord.Substitution(
                                        absent,
                                        Instant.now().minusSeconds(60),
                                        Instant.now().plusSeconds(3600))),
                        true,
                        null,
                        null,
                        null));
        return id;
    }

    protected static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    protected static String code() {
        return "C" + UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
    }

    protected RequestSpecification asha() {
        return as("asha" + run, "account-manager");
    }

    protected RequestSpecification boris() {
        return as("boris" + run, "account-manager");
    }

    protected RequestSpecification head() {
        return as("head" + run, "sales-head");
    }

    protected RequestSpecification mira() {
        return as("mira" + run, "partner");
    }

    protected static RequestSpecification admin() {
        return as("root", "administrator");
    }

    protected JsonNode notice(UUID recipient, String topic) throws IOException {
        return valid(
                "org.setu.deal.notice.v1",
                KafkaRecords.await(
                                "setu.deal.notice",
                                told ->
                                        recipient.toString().equals(told.key())
                                                && told.value().contains('"' + topic + '"'))
                        .value());
    }

    protected JsonNode fact(String word) throws IOException {
        String type = "org.setu.deal." + word + ".v1";
        return valid(
                type,
                KafkaRecords.await(
                                "setu.deal.fact",
                                told ->
                                        id(deal).equals(told.key())
                                                && type.equals(
                                                        KafkaRecords.header(told, "ce_type")))
                        .value());
    }

    protected JsonNode valid(String type, String body) throws IOException {
        JsonNode node = mapper.readTree(body);
        assertThat(schemas.violations(type, node)).as(type).isEmpty();
        return node;
    }
}
