package org.setu.client.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.Office;
import org.setu.client.Office.Person;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class RemindingComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject Reminding reminding;
    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private final Instant soon =
            Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private Office office;
    private Person asha;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        asha = office.person("Asha", "account-manager", office.territory("East", ""));
        account =
                Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "name",
                                                office.name("Client"),
                                                "timeZone",
                                                "Asia/Kolkata"))
                                .post("/api/v1/accounts"));
    }

    private Map<String, Object> visit() {
        Map<String, Object> body = new HashMap<>();
        body.put("type", "VISIT");
        body.put("accountId", account);
        body.put("subject", "मुलाक़ात");
        body.put("place", "Room 4");
        body.put("startsAt", "2027-01-12T09:00:00Z");
        body.put("remindAt", soon.toString());
        return body;
    }

    private String planned() {
        return asha.asks()
                .body(visit())
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .body("remindAt", equalTo(soon.toString()), "remindedAt", nullValue())
                .extract()
                .header("Location");
    }

    private long told() {
        return DATABASE.number(
                "select count(*) from activity where account_id = ?::uuid and reminded_at is not null",
                account);
    }

    @Test
    void whoHasToDoItIsToldOnceWhenItIsTime() throws IOException {
        String activity = planned();
        reminding.run(soon.minusSeconds(1));
        assertThat(told()).isZero();

        reminding.run(soon);

        assertThat(told()).isOne();
        ConsumerRecord<String, String> record =
                KafkaRecords.await("setu.client.notice", notice -> notice.key().equals(asha.id()));
        JsonNode notice = mapper.readTree(record.value());
        assertThat(schemas.violations(KafkaRecords.header(record, "ce_type"), notice)).isEmpty();
        assertThat(notice.path("topic").asText()).isEqualTo("activity-due");
        assertThat(notice.path("about").path("name").asText()).isEqualTo("मुलाक़ात");
        assertThat(notice.path("link").asText()).isEqualTo("/app/accounts/" + account);
        assertThat(notice.path("data").path("startsAt").asText())
                .isEqualTo("2027-01-12 14:30 Asia/Kolkata");
        assertThat(notice.path("data").path("place").asText()).isEqualTo("Room 4");
        long version = asha.asks().get(activity).jsonPath().getLong("version");
        reminding.run(soon.plusSeconds(60));
        asha.asks()
                .get(activity)
                .then()
                .body("remindedAt", notNullValue(), "version", equalTo((int) version));
    }

    @Test
    void twoReplicasTellOnce() throws Exception {
        planned();
        List<Callable<Integer>> runs =
                List.of(() -> reminding.run(soon), () -> reminding.run(soon));
        int told = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> run : threads.invokeAll(runs)) {
                told += run.get();
            }
        }
        assertThat(told).isOne();
    }

    @Test
    void whatIsDoneOrCancelledRemindsNobody() {
        asha.orders(planned() + "/finish", "{}").then().statusCode(200);
        asha.orders(planned() + "/cancel", Map.of("reason", "Ill")).then().statusCode(200);

        reminding.run(soon.plusSeconds(60));

        assertThat(told()).isZero();
    }

    @Test
    void whoMovesTheReminderIsToldAgain() {
        String activity = planned();
        reminding.run(soon);
        String later = soon.plusSeconds(600).toString();
        asha.changes(activity, "{\"remindAt\":\"%s\"}".formatted(later))
                .then()
                .body("remindAt", equalTo(later), "remindedAt", nullValue());

        reminding.run(soon.plusSeconds(600));

        assertThat(told()).isOne();
        asha.changes(activity, "{\"subject\":\"Other\"}").then().body("remindedAt", notNullValue());
        asha.changes(activity, "{\"remindAt\":null}")
                .then()
                .body("remindAt", nullValue(), "remindedAt", nullValue());
    }

    @Test
    void whatWasDoneNeedsNoReminder() {
        Map<String, Object> body = visit();
        body.put("result", Map.of());
        asha.asks()
                .body(body)
                .post("/api/v1/activities")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/remindAt"));
        assertThat(
                        DATABASE.number(
                                "select count(*) from activity where account_id = ?::uuid",
                                account))
                .isZero();
    }
}
