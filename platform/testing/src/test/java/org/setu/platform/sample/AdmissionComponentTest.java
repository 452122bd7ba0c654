package org.setu.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

/** Requests beyond the limit are refused at once; those within it are done. */
@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class AdmissionComponentTest {

    private static final int BEYOND = 4;
    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @ConfigProperty(name = "setu.admission.limit")
    int limit;

    @BeforeEach
    void aWriter() {
        DATABASE.execute("delete from staff_access");
        DATABASE.execute(
                """
                insert into staff_access
                  (id, version, keycloak_subject, name, roles, subjects, substitutions, active)
                values (?, 1, 'asha', 'Asha', '{account-manager}', '{}', '[]', true)\
                """,
                UUID.randomUUID());
    }

    @Test
    void moreRequestsThanAdmittedAreRefusedAndWriteNothing() throws Exception {
        String word = UUID.randomUUID().toString();
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = DATABASE.connect()) {
            holdUpEveryWrite(other);
            for (int i = 0; i < limit + BEYOND; i++) {
                int number = i;
                answers.add(threads.submit(() -> create(word + number)));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> ended(answers).size() == BEYOND);
            for (Future<Response> refused : ended(answers)) {
                Response answer = refused.get();
                answer.then().spec(problem(ProblemType.UNAVAILABLE));
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            }
            other.rollback();
        }
        assertThat(statuses(answers)).containsEntry(503, BEYOND).containsEntry(201, limit);
        assertThat(DATABASE.number("select count(*) from note where title like ?", word + "%"))
                .isEqualTo(limit);
    }

    private static void holdUpEveryWrite(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table note in exclusive mode");
        }
    }

    private static Response create(String title) {
        return as("asha", "account-manager")
                .body(Map.of("title", title, "pages", 1))
                .post("/api/v1/notes");
    }

    private static List<Future<Response>> ended(List<Future<Response>> answers) {
        return answers.stream().filter(Future::isDone).toList();
    }

    private static Map<Integer, Integer> statuses(List<Future<Response>> answers) throws Exception {
        Map<Integer, Integer> statuses = new HashMap<>();
        for (Future<Response> answer : answers) {
            statuses.merge(answer.get().statusCode(), 1, Integer::sum);
        }
        return statuses;
    }
}
