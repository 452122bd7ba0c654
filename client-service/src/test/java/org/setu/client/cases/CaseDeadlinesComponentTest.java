package org.setu.client.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.Office;
import org.setu.client.Office.Person;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class CaseDeadlinesComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");
    private static final Instant RECEIVED = Instant.parse("2026-11-02T08:00:00Z");

    @Inject WatchingDeadlines watching;
    @Inject ClosingUnanswered closing;
    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private Office office;
    private Person head;
    private Person asha;
    private String account;

    /** To accounts of the first tier an answer is promised within 4 hours, a solution in 40. */
    @BeforeEach
    void aPromise() {
        office = new Office();
        String region = office.territory("East", "");
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", region);
        Office.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag("/api/v1/staff/" + asha.id()))
                .body("{\"managerId\":\"%s\"}".formatted(head.id()))
                .patch("/api/v1/staff/" + asha.id())
                .then()
                .statusCode(200);
        account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Client"), "tier", "KEY"))
                                .post("/api/v1/accounts"));
        promise("CRITICAL", "PT4H", "PT40H");
    }

    private static String etag(String location) {
        return Office.administrator().get(location).header("ETag");
    }

    private void promise(String severity, String response, String resolution) {
        String calendar =
                Office.id(
                        Office.administrator()
                                .body(
                                        Map.of(
                                                "name",
                                                office.name(severity + " " + response),
                                                "timeZone",
                                                "Asia/Kolkata",
                                                "hours",
                                                Stream.of(DayOfWeek.values())
                                                        .map(day ->
                                                                Map.of(
                                                                        "day",
                                                                        day,
                                                                        "opens",
                                                                        "00:00:00"))
                                                        .toList()))
                                .post("/api/v1/business-calendars"));
        Office.administrator()
                .body(
                        Map.of(
                                "tier",
                                "KEY",
                                "severity",
                                severity,
                                "firstResponse",
                                response,
                                "resolution",
                                resolution,
                                "calendarId",
                                calendar))
                .post("/api/v1/service-levels")
                .then()
                .statusCode(201);
    }

    private String opened() {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "QUESTION");
        body.put("accountId", account);
        body.put("subject", "Когда?");
        body.put("reason", "DELIVERY");
        body.put("channel", "EMAIL");
        body.put("severity", "CRITICAL");
        body.put("receivedAt", RECEIVED.toString());
        return asha.asks()
                .body(body)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Instant hours(int hours) {
        return RECEIVED.plus(Duration.ofHours(hours));
    }

    private List<JsonNode> notices(Person recipient, String topic, String location, int count) {
        return KafkaRecords.awaitAll(
                        "setu.client.notice",
                        record ->
                                record.key().equals(recipient.id())
                                        && record.value().contains("\"" + topic + "\"")
                                        && record.value().contains(id(location)),
                        count)
                .stream()
                .map(this::read)
                .toList();
    }

    private JsonNode read(ConsumerRecord<String, String> record) {
        try {
            JsonNode notice = mapper.readTree(record.value());
            assertThat(schemas.violations("org.setu.client.notice.v1", notice)).isEmpty();
            return notice;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theClientIsPromisedWhatHisTierAndTheSeverityGiveHim() {
        String location = opened();
        asha.asks()
                .get(location)
                .then()
                .body("response.allowed", equalTo("PT4H"))
                .body("response.dueAt", equalTo(hours(4).toString()))
                .body("response.missed", equalTo(true), "response.metAt", nullValue())
                .body("resolution.dueAt", equalTo(hours(40).toString()));
        promise("HIGH", "PT8H", "PT80H");
        asha.changes(location, "{\"severity\":\"HIGH\"}")
                .then()
                .statusCode(200)
                .body("response.dueAt", equalTo(hours(8).toString()))
                .body("resolution.dueAt", equalTo(hours(80).toString()));
        promise("HIGH", "PT1H", "PT2H");
        asha.asks().get(location).then().body("response.dueAt", equalTo(hours(8).toString()));
    }

    @Test
    void theOwnerIsWarnedAndTheManagerHearsOfWhatIsTooLate() {
        String location = opened();
        watching.run(hours(2));
        assertThat(told(location)).isEqualTo("NOTHING");

        watching.run(hours(3));

        assertThat(told(location)).isEqualTo("WARNED");
        JsonNode warning = notices(asha, "case-due-soon", location, 1).getFirst();
        assertThat(warning.path("data").path("what").asText()).isEqualTo("RESPONSE");
        assertThat(warning.path("data").path("dueAt").asText())
                .isEqualTo("2026-11-02 17:30 Asia/Kolkata");
        watching.run(hours(4));
        assertThat(told(location)).isEqualTo("MISSED");
        notices(asha, "case-overdue", location, 1);
        notices(head, "case-overdue", location, 1);
        long version = asha.asks().get(location).jsonPath().getLong("version");
        watching.run(hours(5));
        asha.asks().get(location).then().body("version", equalTo((int) version));
    }

    private static String told(String location) {
        return String.valueOf(
                DATABASE.rows(
                                "select response_told from client_case where id = ?::uuid",
                                id(location))
                        .getFirst()
                        .get("response_told"));
    }

    @Test
    void twoReplicasTellOnce() throws Exception {
        String location = opened();
        List<Callable<Integer>> runs =
                List.of(() -> watching.run(hours(3)), () -> watching.run(hours(3)));
        int told = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> run : threads.invokeAll(runs)) {
                told += run.get();
            }
        }
        assertThat(told).isPositive();
        assertThat(notices(asha, "case-due-soon", location, 1)).hasSize(1);
        assertThat(
                        DATABASE.number(
                                "select version from client_case where id = ?::uuid", id(location)))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void whoHasAnsweredIsNotWarned() {
        String location = opened();
        asha.orders(location + "/acknowledge", Map.of("text", "On Friday.")).then().statusCode(200);
        watching.run(hours(20));
        assertThat(told(location)).isEqualTo("NOTHING");
        asha.orders(location + "/ask-client", Map.of("text", "Which?")).then().statusCode(200);
        watching.run(hours(39));
        assertThat(
                        DATABASE.rows(
                                        "select resolution_told from client_case where id = ?::uuid",
                                        id(location))
                                .getFirst()
                                .get("resolution_told"))
                .isEqualTo("NOTHING");
    }

    @Test
    void whoIsSilentIsTakenToBeContent() {
        String location = opened();
        asha.orders(location + "/acknowledge", "{}").then().statusCode(200);
        asha.orders(location + "/resolve", Map.of("solution", "On Friday.")).then().statusCode(200);
        Instant resolved =
                Instant.parse(asha.asks().get(location).jsonPath().getString("resolvedAt"));
        closing.run(resolved.plus(Duration.ofDays(14)));
        asha.asks().get(location).then().body("state", equalTo("RESOLVED"));

        closing.run(resolved.plus(Duration.ofDays(14)).plusSeconds(1));

        asha.asks().get(location).then().body("state", equalTo("CLOSED"));
        asha.asks()
                .get(location + "/history?sort=-at&limit=1")
                .then()
                .body("items.kind", contains("CLOSED"), "items[0].byStaff", nullValue());
    }
}
