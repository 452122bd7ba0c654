package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class NeedAccessComponentTest extends NeedTest {

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void whoSeesTheAccountSeesItsNeeds() {
        String location = confirmed();
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.changes(location, "{\"priority\":\"LOW\"}")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        for (String step : List.of("confirm", "cover", "leave-unmet", "dismiss", "reopen")) {
            boris.orders(location + "/" + step, step.equals("confirm") ? "" : WHY)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
        boris.asks()
                .get(NEEDS + "?count=true&accountId=" + account)
                .then()
                .body("items", empty(), "total", equalTo(0));
        boris.asks()
                .get(NEEDS + "/coverage?groupBy=account")
                .then()
                .statusCode(200)
                .body("groups.key.contains('%s')".formatted(account), equalTo(false));
        boris.asks()
                .get(NEEDS + "/coverage?accountId=" + account)
                .then()
                .statusCode(200)
                .body("total.needs", equalTo(0), "total.openValue", empty());
        boris.asks()
                .body(body())
                .post(NEEDS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(location, "{\"ownerId\":\"%s\"}".formatted(boris.id()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        assertThat(stored()).isOne();

        takeIntoTeam(boris);
        boris.changes(location, "{\"ownerId\":\"%s\"}".formatted(boris.id()))
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(boris.id()));
        takeIntoTeam();
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contract-manager", "marketing", "service-agent", "data-steward", "auditor"})
    void whoDoesNotSellReadsAndChangesNothing(String role) {
        String location = confirmed();
        String before = asItIs(location);
        Person reader = office.person("Mira", role, region);
        takeIntoTeam(reader);
        reader.asks().get(NEEDS + "?accountId=" + account).then().body("items.size()", equalTo(1));
        reader.asks().get(location).then().statusCode(200);
        reader.asks().get(NEEDS + "/coverage").then().statusCode(200);
        reader.asks().body(body()).post(NEEDS).then().spec(problem(ProblemType.FORBIDDEN));
        reader.changes(location, "{\"priority\":\"LOW\"}")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        for (String step : List.of("confirm", "cover", "leave-unmet", "dismiss", "reopen")) {
            reader.orders(location + "/" + step, step.equals("confirm") ? "" : WHY)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        assertThat(asItIs(location)).isEqualTo(before);
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"colleague", "administrator"})
    void whoHasNothingToDoWithClientsReadsNothing(String role) {
        String location = added();
        Person other = office.person("Otto", role, region);
        for (String path : List.of(NEEDS, location, NEEDS + "/coverage")) {
            other.asks().get(path).then().spec(problem(ProblemType.FORBIDDEN));
        }
    }

    @Test
    void theHeadOfTheTerritoryWorksOnThem() {
        Person head = office.person("Hema", "sales-head", region);
        String location =
                head.asks()
                        .body(body())
                        .post(NEEDS)
                        .then()
                        .statusCode(201)
                        .body("ownerId", equalTo(head.id()))
                        .extract()
                        .header("Location");
        head.orders(location + "/dismiss", WHY).then().statusCode(200);
    }

    @Test
    void nobodyChangesWhatHeHasNotSeen() {
        String location = confirmed();
        String before = asItIs(location);
        asha.patches(location, "\"0\"", "{\"priority\":\"LOW\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .contentType("application/merge-patch+json")
                .body("{\"priority\":\"LOW\"}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks()
                .header("If-Match", "\"0\"")
                .body(WHY)
                .post(location + "/dismiss")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .body(WHY)
                .post(location + "/dismiss")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        assertThat(asItIs(location)).isEqualTo(before);
        asha.asks()
                .header("If-None-Match", asha.asks().get(location).header("ETag"))
                .get(location)
                .then()
                .statusCode(304);
    }

    @Test
    void aRepeatedRequestAddsOnceAndGoesOneStep() {
        String key = UUID.randomUUID().toString();
        Response first = asha.asks().header("Idempotency-Key", key).body(body()).post(NEEDS);
        Response second = asha.asks().header("Idempotency-Key", key).body(body()).post(NEEDS);
        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        Map<String, Object> other = body();
        other.put("subject", "Other");
        asha.asks()
                .header("Idempotency-Key", key)
                .body(other)
                .post(NEEDS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(stored()).isOne();

        String location = first.header("Location");
        String etag = first.header("ETag");
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(
                    asha.asks()
                            .header("Idempotency-Key", key)
                            .header("If-Match", etag)
                            .body(WHY)
                            .post(location + "/dismiss")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        asha.asks().get(location).then().body("version", equalTo(1));
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsHeard() throws Exception {
        String location = added();
        said(location, EVIDENCE);
        String etag = asha.asks().get(location).header("ETag");
        List<Integer> answers =
                atOnce(
                        List.of(
                                () ->
                                        asha.patches(location, etag, "{\"evidence\":[]}")
                                                .statusCode(),
                                () ->
                                        asha.asks()
                                                .header("If-Match", etag)
                                                .post(location + "/confirm")
                                                .statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        asha.asks().get(location).then().body("version", equalTo(2));
    }

    @Test
    void whomTheCallerDoesNotSeeIsNoEvidence() {
        String hidden = account(boris, "Hidden");
        String contact = contact(boris, hidden);
        String meeting = meeting(boris, hidden);
        String location = added();
        String before = asItIs(location);
        for (String[] source : new String[][] {{"contactId", contact}, {"activityId", meeting}}) {
            String evidence =
                    OBSERVED.formatted(
                            "\"notedOn\":\"2026-11-27\",\"%s\":\"%s\""
                                    .formatted(source[0], source[1]));
            asha.changes(location, "{\"evidence\":[%s]}".formatted(evidence))
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/evidence/0/" + source[0]));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void sourcesThatTheCallerDoesNotSeeAreNotShownAndStay() {
        takeIntoTeam(boris);
        String hidden = account(boris, "Hidden");
        String contact = contact(boris, hidden);
        String meeting = meeting(boris, hidden);
        String location = added();
        boris.changes(
                        location,
                        """
                        {"evidence":[{"kind":"MEETING","text":"They said so",
                          "contactId":"%s","activityId":"%s","notedOn":"2026-11-20"}]}
                        """
                                .formatted(contact, meeting))
                .then()
                .statusCode(200)
                .body("evidence[0].contactId", equalTo(contact));
        Response shown = asha.asks().get(location);
        shown.then()
                .body("evidence[0].contactId", nullValue())
                .body("evidence[0].activityId", nullValue());

        said(location, "{\"priority\":\"HIGH\"}");
        asha.changes(
                        location,
                        """
                        {"evidence":[{"kind":"OBSERVED","text":"x","notedOn":"2026-11-27"},
                          {"kind":"MEETING","text":"They said so","contactId":null,
                           "activityId":null,"notedOn":"2026-11-20"}]}
                        """)
                .then()
                .statusCode(200);

        boris.asks()
                .get(location)
                .then()
                .body("evidence.kind", contains("OBSERVED", "MEETING"))
                .body("evidence.contactId", contains(null, contact))
                .body("evidence.activityId", contains(null, meeting));
        said(location, "{\"evidence\":[]}");
        boris.asks().get(location).then().body("evidence", empty());
    }
}
