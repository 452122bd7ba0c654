package org.setu.client.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class LeadNurtureComponentTest {

    @Inject ReturningLeads returning;

    private Office office;
    private Person asha;
    private Person boris;
    private String lead;

    @BeforeEach
    void aLeadThatIsWorkedOn() {
        office = new Office();
        asha = office.person("Asha", "account-manager", office.territory("East", ""));
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        lead = lead("Große Reise");
    }

    private String lead(String company) {
        Map<String, Object> body =
                Map.of("company", office.name(company), "source", "CALL", "ownerId", asha.id());
        String made = "/api/v1/leads/" + Office.id(asha.asks().body(body).post("/api/v1/leads"));
        asha.orders(made + "/start", "").then().statusCode(200);
        return made;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private void nurture(String one, LocalDate until) {
        asha.orders(one + "/nurture-until", Map.of("returnOn", until.toString()))
                .then()
                .statusCode(200)
                .body("status", equalTo("NURTURING"), "returnOn", equalTo(until.toString()));
    }

    private void requireTasks(Person of, int count) {
        of.asks()
                .get("/api/v1/activities?type=TASK&leadId=" + lead.substring(14))
                .then()
                .statusCode(200)
                .body("items", hasSize(count));
    }

    @Test
    void aLeadReturnsOnItsDayOnceAndItsOwnerGetsATask() {
        LocalDate day = today().plusDays(3);
        nurture(lead, day);
        returning.run(day.minusDays(1));
        asha.asks().get(lead).then().body("status", equalTo("NURTURING"));
        requireTasks(asha, 0);

        assertThat(returning.run(day)).isPositive();
        asha.asks().get(lead).then().body("status", equalTo("WORKING"), "returnOn", nullValue());
        asha.asks()
                .get("/api/v1/activities?type=TASK&leadId=" + lead.substring(14))
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("Take up a lead again"))
                .body("items[0].text", containsString(office.name("Große Reise")))
                .body("items[0].text", containsString(day.toString()))
                .body("items[0].ownerId", equalTo(asha.id()));
        assertThat(returning.run(day)).isZero();
        requireTasks(asha, 1);
        requireTasks(boris, 0);
    }

    @Test
    void aDayThatWasMissedIsMadeUp() {
        LocalDate day = today().plusDays(3);
        nurture(lead, day);
        returning.run(day.plusDays(5));
        asha.asks().get(lead).then().body("status", equalTo("WORKING"));
    }

    @Test
    void twoReplicasAtOnceGiveOneTaskForEach() throws InterruptedException, ExecutionException {
        LocalDate day = today().plusDays(2);
        nurture(lead, day);
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> runs =
                    IntStream.range(0, 2)
                            .mapToObj(_ -> replicas.submit(() -> returning.run(day)))
                            .toList();
            for (Future<Integer> run : runs) {
                run.get();
            }
        }
        requireTasks(asha, 1);
    }

    @Test
    void theTaskIsOfWhomTheLeadIsWhenItReturns() {
        LocalDate day = today().plusDays(3);
        nurture(lead, day);
        asha.orders(lead + "/assign", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200)
                .body("status", equalTo("NURTURING"), "returnOn", equalTo(day.toString()));
        returning.run(day);
        requireTasks(boris, 1);
    }

    @Test
    void withoutADayItReturnsInThirty() {
        asha.orders(lead + "/nurture", "")
                .then()
                .statusCode(200)
                .body("returnOn", equalTo(today().plusDays(30).toString()));
        asha.asks()
                .get(
                        "/api/v1/leads?returnOn[lte]="
                                + today().plusDays(30)
                                + "&ownerId="
                                + asha.id())
                .then()
                .body("items.id", contains(lead.substring(14)));
    }

    @Test
    void whatWasTakenUpOrGivenUpDoesNotReturn() {
        LocalDate day = today().plusDays(3);
        String second = lead("Вторая");
        nurture(lead, day);
        nurture(second, day);
        asha.orders(lead + "/resume", "").then().body("returnOn", nullValue());
        asha.orders(second + "/disqualify", Map.of("reason", "Closed"))
                .then()
                .body("returnOn", nullValue());
        returning.run(day);
        asha.asks().get(second).then().body("status", equalTo("DISQUALIFIED"));
        requireTasks(asha, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0"})
    void aDayThatHasComeIsRefused(int days) {
        asha.orders(lead + "/nurture-until", Map.of("returnOn", today().plusDays(days).toString()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/returnOn"));
        asha.asks().get(lead).then().body("status", equalTo("WORKING"), "returnOn", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000-01-01", "tomorrow", "2027-02-30"})
    void whatIsNoDayIsRefused(String day) {
        asha.orders(lead + "/nurture-until", Map.of("returnOn", day))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/returnOn"));
        asha.asks().get(lead).then().body("status", equalTo("WORKING"));
    }

    @Test
    void nobodyElseLetsItRestAndNobodyWithoutItsVersion() {
        Map<String, String> body = Map.of("returnOn", today().plusDays(9).toString());
        boris.orders(lead + "/nurture-until", body).then().spec(problem(ProblemType.NOT_FOUND));
        asha.asks()
                .body(body)
                .post(lead + "/nurture-until")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks()
                .header("If-Match", "\"77\"")
                .body(body)
                .post(lead + "/nurture-until")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        Office.auditor()
                .header("If-Match", "\"0\"")
                .body(body)
                .post(lead + "/nurture-until")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(lead).then().body("status", equalTo("WORKING"));
    }

    @Test
    void whatNeedsTimeAlreadyIsNotPutAsideAgain() {
        nurture(lead, today().plusDays(9));
        asha.orders(lead + "/nurture-until", Map.of("returnOn", today().plusDays(20).toString()))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks().get(lead).then().body("returnOn", equalTo(today().plusDays(9).toString()));
    }
}
