package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.setu.client.ImportSteps.awaitState;
import static org.setu.client.ImportSteps.checked;
import static org.setu.client.ImportSteps.order;
import static org.setu.client.ImportSteps.run;
import static org.setu.client.Office.administrator;
import static org.setu.client.Office.steward;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.Office.Person;
import org.setu.platform.access.SystemWork;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.operator.Republisher;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ImportsAndEventsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;
    @Inject @All List<Republisher> republishers;

    private Office office;
    private String region;
    private Person head;
    private Person asha;

    @BeforeEach
    void anOffice() {
        office = new Office();
        region = office.territory("East", "");
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", region);
    }

    @Test
    void staffOfAFileServeTheirManagersTerritory() {
        String file =
                """
                agent,boss
                %s,%s
                %s,%s
                %s,Nobody at all
                """
                        .formatted(
                                office.name("Zoe"),
                                office.name("Yan"),
                                office.name("Yan"),
                                office.name("Head"),
                                office.name("Lost"));
        String location =
                run(
                        Map.of(
                                "kind",
                                "staff",
                                "fileName",
                                "sales_teams.csv",
                                "mapping",
                                Map.of("agent", "name", "boss", "manager"),
                                "constants",
                                Map.of("roles", "account-manager")),
                        file);
        steward().get(location).then().body("rows.CREATED", equalTo(2), "rows.INVALID", equalTo(1));
        administrator()
                .queryParam("name", office.name("Zoe"))
                .get("/api/v1/staff")
                .then()
                .body("items[0].territoryId", equalTo(region));
        order(location, "rollback");
        awaitState(location, "ROLLED_BACK");
        administrator()
                .queryParam("name", office.name("Yan"))
                .get("/api/v1/staff")
                .then()
                .body("items[0].active", equalTo(false));
    }

    @Test
    void accountsOfAFileFindTheirParentsAndEveryRowIsAccountedFor() {
        String file =
                """
                account,sector,year,revenue,employees,office,parent,agent
                %s,technolgy,1996,1100.04,2822,United States,%s,%s
                %s,medical,1999,251.41,495,Kenya,,%s
                %s,medical,nineteen,251.41,495,Atlantis,,%s
                %s,medical,1999,,,,,Nobody
                """
                        .formatted(
                                office.name("Child"),
                                office.name("Parent"),
                                office.name("Asha"),
                                office.name("Parent"),
                                office.name("Asha"),
                                office.name("Bad"),
                                office.name("Asha"),
                                office.name("Ownerless"));
        String location = run(accounts(), file);
        steward()
                .get(location)
                .then()
                .body("rows.CREATED", equalTo(2), "rows.INVALID", equalTo(2), "total", equalTo(4));
        steward()
                .get(location + "/rows?outcome=INVALID")
                .then()
                .body("items.notes.flatten().field", hasItem("yearEstablished"))
                .body("items.notes.flatten().field", hasItem("country"))
                .body("items.notes.flatten().field", hasItem("owner"));
        Response child =
                head.asks().queryParam("name", office.name("Child")).get("/api/v1/accounts");
        child.then()
                .body("items[0].segment", equalTo("technology"))
                .body("items[0].country", equalTo("US"))
                .body("items[0].revenue.amount", equalTo("1100040000.00"));
        String parent = child.jsonPath().getString("items[0].parentId");
        head.asks()
                .get("/api/v1/accounts/" + parent)
                .then()
                .body("name", equalTo(office.name("Parent")));
        asha.asks()
                .body(Map.of("familyName", "Used", "primaryAccountId", parent))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201);
        order(location, "rollback");
        awaitState(location, "ROLLED_BACK");
        steward().get(location).then().body("rows.UNDONE", equalTo(1), "rows.KEPT", equalTo(1));
        asha.asks().get("/api/v1/accounts/" + parent).then().statusCode(200);
        String undone = child.jsonPath().getString("items[0].id");
        asha.asks().get("/api/v1/accounts/" + undone).then().spec(problem(ProblemType.NOT_FOUND));
        assertThat(published("setu.client.account", undone, 1).path("erased").asBoolean()).isTrue();
    }

    @Test
    void contactsAndLeadsAreImported() {
        String account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Client")))
                                .post("/api/v1/accounts"));
        String contacts =
                run(
                        Map.of(
                                "kind",
                                "contacts",
                                "fileName",
                                "contacts.csv",
                                "mapping",
                                Map.of("a", "account", "n", "familyName", "m", "emails"),
                                "constants",
                                Map.of("synthetic", "true")),
                        "a,n,m\n%1$s,Ito,ito@example.org\n%1$s,Ito,\nNone,Ito,\n%1$s,Bad,no\n"
                                .formatted(office.name("Client")));
        steward()
                .get(contacts)
                .then()
                .body("rows.CREATED", equalTo(1))
                .body("rows.SKIPPED", equalTo(1))
                .body("rows.INVALID", equalTo(2));
        asha.asks()
                .get("/api/v1/contacts?primaryAccountId=" + account)
                .then()
                .body("items[0].synthetic", equalTo(true));
        String leads =
                run(
                        Map.of(
                                "kind",
                                "leads",
                                "fileName",
                                "leads.csv",
                                "mapping",
                                Map.of("c", "company", "o", "owner", "s", "source")),
                        "c,o,s\nNew,%s,web\n,,web\nNew,,moon\n".formatted(office.name("Asha")));
        steward().get(leads).then().body("rows.CREATED", equalTo(1), "rows.INVALID", equalTo(2));
        asha.asks().get("/api/v1/leads").then().body("items[0].status", equalTo("ASSIGNED"));
    }

    @Test
    void aVisitorWhoIsALeadAlreadyIsNotTakenInAgain() {
        String mail = "ngozi." + java.util.UUID.randomUUID() + "@example.org";
        String lead =
                Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "source",
                                                "WEB",
                                                "familyName",
                                                "Ngozi",
                                                "email",
                                                mail,
                                                "ownerId",
                                                asha.id()))
                                .post("/api/v1/leads"));
        Office.id(asha.asks().body(Map.of("name", office.name("Bakery"))).post("/api/v1/accounts"));
        long before = DATABASE.number("select count(*) from lead");
        String job =
                checked(
                        Map.of(
                                "kind",
                                "leads",
                                "fileName",
                                "visitors.csv",
                                "mapping",
                                Map.of("c", "company", "m", "email", "o", "owner")),
                        """
                        c,m,o
                        One,%1$s,%3$s
                        Two,new-%2$s,%3$s
                        Three,NEW-%2$s,%3$s
                        %4$s,,%3$s
                        """
                                .formatted(
                                        mail.toUpperCase(java.util.Locale.ROOT),
                                        mail,
                                        office.name("Asha"),
                                        office.name("Bakery") + " Ltd"));

        assertThat(DATABASE.number("select count(*) from lead")).isEqualTo(before);
        steward()
                .get(job + "/rows?outcome=WILL_SKIP")
                .then()
                .body("items.recordId", hasItem(lead))
                .body("items[0].notes[0].text", equalTo("is a lead already and stays as is"))
                .body("items[1].notes[0].text", equalTo("stands in the file a second time"));
        steward()
                .get(job + "/rows?outcome=WILL_CREATE")
                .then()
                .body(
                        "items[1].notes[0].text",
                        equalTo("is similar to the account " + office.name("Bakery")));
        order(job, "commit");
        awaitState(job, "COMMITTED");
        steward().get(job).then().body("rows.CREATED", equalTo(2), "rows.SKIPPED", equalTo(2));
        assertThat(DATABASE.number("select count(*) from lead")).isEqualTo(before + 2);
    }

    @Test
    void whatIsPublishedMatchesItsSchemaAndTheInternalRoute() throws IOException {
        String account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Told"), "tier", "KEY"))
                                .post("/api/v1/accounts"));
        JsonNode state = published("setu.client.account", account, 0);
        JsonNode visibility = published("setu.client.visibility", account, 0);
        assertThat(state.path("name").asText()).isEqualTo(office.name("Told"));
        assertThat(visibility.path("subjects"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("*", "p:" + asha.id(), "r:" + region);
        JsonNode internal =
                mapper.readTree(
                        as("service-account-setu-deal", "service")
                                .get("/internal/v1/accounts/" + account)
                                .asString());
        assertThat(internal.path("account")).isEqualTo(state);
        assertThat(internal.path("visibility").path("version").asLong()).isZero();
        asha.asks()
                .get("/internal/v1/accounts/" + account)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        asha.orders("/api/v1/accounts/" + account + "/hand-over", Map.of("ownerId", head.id()))
                .then()
                .statusCode(200);
        assertThat(published("setu.client.visibility", account, 1).path("subjects"))
                .extracting(JsonNode::asText)
                .contains("p:" + head.id());
        assertThat(published("setu.client.staff", asha.id(), 0).path("region").asText())
                .isEqualTo(office.name("East"));
    }

    @Test
    void aConvertedLeadIsToldAsAFact() {
        Map<String, Object> body =
                Map.of("source", "REFERRAL", "company", office.name("P"), "ownerId", asha.id());
        String lead = "/api/v1/leads/" + Office.id(asha.asks().body(body).post("/api/v1/leads"));
        for (String step : List.of("start", "qualify")) {
            asha.orders(lead + "/" + step, "").then().statusCode(200);
        }
        String account = asha.orders(lead + "/convert", "{}").then().extract().path("accountId");
        ConsumerRecord<String, String> fact =
                KafkaRecords.await("setu.client.fact", record -> record.key().equals(account));
        assertThat(KafkaRecords.header(fact, "ce_type"))
                .isEqualTo("org.setu.client.lead-converted.v1");
        assertThat(KafkaRecords.header(fact, "actor")).isEqualTo("p:" + asha.id());
    }

    @Test
    void whoIsGivenALeadIsTold() throws IOException {
        Map<String, Object> body =
                Map.of("source", "CALL", "company", office.name("P"), "ownerId", asha.id());
        String lead = Office.id(head.asks().body(body).post("/api/v1/leads"));
        ConsumerRecord<String, String> record =
                KafkaRecords.await("setu.client.notice", notice -> notice.key().equals(asha.id()));
        JsonNode notice = mapper.readTree(record.value());
        assertThat(schemas.violations(KafkaRecords.header(record, "ce_type"), notice)).isEmpty();
        assertThat(notice.path("topic").asText()).isEqualTo("lead-assigned");
        assertThat(notice.path("about").path("id").asText()).isEqualTo(lead);
        assertThat(notice.path("data").path("assignedBy").asText()).isEqualTo(office.name("Head"));
    }

    @Test
    void everythingIsPublishedAgainUnchanged() {
        for (Republisher republisher : republishers) {
            Republisher.Chunk chunk =
                    SystemWork.call(
                            "test",
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .call(() -> republisher.republish(null, 1)));
            // Whether there is a partner already depends on the tests before.
            long known =
                    republisher.name().equals("partner")
                            ? TestDatabase.of("client").number("select count(*) from partner")
                            : 1;
            assertThat(chunk.count()).as(republisher.name()).isEqualTo(Math.min(known, 1));
        }
        // Other tests change staff: what is published again is the state of now.
        String first = first();
        String version = version(first);
        List<ConsumerRecord<String, String>> twice =
                KafkaRecords.awaitAll(
                        "setu.client.staff",
                        record ->
                                record.key().equals(first)
                                        && KafkaRecords.header(record, "aggregateversion")
                                                .equals(version),
                        2);
        assertThat(twice.getLast().value()).isEqualTo(twice.getFirst().value());
    }

    private static String version(String staff) {
        return String.valueOf(
                TestDatabase.of("client")
                        .number("select version from staff_state where id = ?::uuid", staff));
    }

    private static String first() {
        return String.valueOf(
                TestDatabase.of("client")
                        .rows("select min(id::text) as id from staff_state")
                        .getFirst()
                        .get("id"));
    }

    private JsonNode published(String topic, String id, long version) {
        ConsumerRecord<String, String> found =
                KafkaRecords.await(
                        topic,
                        record ->
                                record.key().equals(id)
                                        && KafkaRecords.header(record, "aggregateversion")
                                                .equals(String.valueOf(version)));
        try {
            JsonNode body = mapper.readTree(found.value());
            assertThat(schemas.violations(KafkaRecords.header(found, "ce_type"), body)).isEmpty();
            assertThat(body.path("version").asLong()).isEqualTo(version);
            return body;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> accounts() {
        return Map.of(
                "kind",
                "accounts",
                "fileName",
                "accounts.csv",
                "mapping",
                Map.of(
                        "account", "name",
                        "sector", "segment",
                        "year", "yearEstablished",
                        "revenue", "revenueMillions",
                        "employees", "employees",
                        "office", "country",
                        "parent", "parent",
                        "agent", "owner"),
                "valueMapping",
                Map.of("segment", Map.of("technolgy", "technology")),
                "constants",
                Map.of("revenueCurrency", "USD", "tier", "KEY", "status", "active"));
    }
}
