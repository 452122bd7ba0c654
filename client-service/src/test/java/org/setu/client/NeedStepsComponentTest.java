package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.need.NeedState;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class NeedStepsComponentTest extends NeedTest {

    @Test
    void nothingIsConfirmedWithoutEvidenceNorLosesAllOfIt() {
        String location = added();
        asha.orders(location + "/confirm", "")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/evidence"));
        asha.asks().get(location).then().body("state", equalTo("IDENTIFIED"));
        said(location, EVIDENCE);
        asha.orders(location + "/confirm", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"), "confirmedAt", notNullValue());
        asha.changes(location, "{\"evidence\":[]}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/evidence"));
        asha.asks().get(location).then().body("evidence.size()", equalTo(1));
    }

    @Test
    void onlyWhatOurProductsCoverWholeIsCovered() {
        String location = confirmed();
        String product = UUID.randomUUID().toString();
        for (String coverage : List.of("NONE", "PARTIAL")) {
            if (!coverage.equals("NONE")) {
                said(
                        location,
                        "{\"coverage\":\"%s\",\"productIds\":[\"%s\"]}"
                                .formatted(coverage, product));
            }
            asha.orders(location + "/cover", "{}")
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/coverage"));
            asha.asks().get(location).then().body("state", equalTo("CONFIRMED"));
        }
        coveredBy(location, product);
        asha.orders(location + "/cover", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("COVERED"), "closedAt", notNullValue())
                .body("reason", nullValue(), "productIds", contains(product));
    }

    static Stream<Arguments> stepsFromStates() {
        return Stream.of(NeedState.values())
                .flatMap(from ->
                        Stream.of(
                                Arguments.of(from, "confirm", "", NeedState.CONFIRMED),
                                Arguments.of(from, "cover", WHY, NeedState.COVERED),
                                Arguments.of(from, "leave-unmet", WHY, NeedState.UNMET),
                                Arguments.of(from, "dismiss", WHY, NeedState.OBSOLETE),
                                Arguments.of(from, "reopen", WHY, NeedState.IDENTIFIED)));
    }

    @ParameterizedTest
    @MethodSource("stepsFromStates")
    void everyStateGoesWhereItMayAndNowhereElse(
            NeedState from, String step, String body, NeedState to) {
        boolean may =
                switch (from) {
                    case IDENTIFIED -> to == NeedState.CONFIRMED || to == NeedState.OBSOLETE;
                    case CONFIRMED -> to != NeedState.IDENTIFIED && to != NeedState.CONFIRMED;
                    case COVERED, UNMET, OBSOLETE -> to == NeedState.IDENTIFIED;
                };
        String location = in(from);
        String before = asItIs(location);
        Response answer = asha.orders(location + "/" + step, body);
        if (may) {
            answer.then()
                    .statusCode(200)
                    .body("state", equalTo(to.name()))
                    .body("reason", body.isEmpty() ? nullValue() : equalTo("As it is"));
            assertThat(asItIs(location)).isEqualTo(answer.asString());
            return;
        }
        answer.then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", equalTo(from.next().stream().map(Enum::name).toList()));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED, leave-unmet", "IDENTIFIED, dismiss", "UNMET, reopen"})
    void aStepThatNeedsAReasonIsNotTakenWithout(NeedState from, String step) {
        String location = in(from);
        String before = asItIs(location);
        for (String reason : List.of("", "\"reason\":\"\"", "\"reason\":null")) {
            asha.orders(location + "/" + step, "{" + reason + "}")
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COVERED", "UNMET", "OBSOLETE"})
    void whatIsClosedIsChangedOnceItIsReopened(NeedState state) {
        String location = in(state);
        String before = asItIs(location);
        asha.changes(location, "{\"priority\":\"LOW\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("reopen"));
        assertThat(asItIs(location)).isEqualTo(before);
        asha.orders(location + "/reopen", "{\"reason\":\"They ask again\"}")
                .then()
                .statusCode(200)
                .body("reason", equalTo("They ask again"), "evidence.size()", equalTo(1))
                .body("closedAt", nullValue(), "confirmedAt", nullValue());
        said(location, "{\"priority\":\"LOW\"}");
    }

    @Test
    void everyStepIsAuditedWithItsReason() {
        String location = in(NeedState.OBSOLETE);
        step(location, "reopen", "{\"reason\":\"They ask again\"}", "IDENTIFIED");
        assertThat(
                        DATABASE.rows(
                                "select changes ->> 'state' as state, changes ->> 'reason' as reason"
                                        + " from audit_entry where entity = 'need' and row_id = ?"
                                        + " and jsonb_exists(changes, 'reason')"
                                        + " and operation = 'UPDATE' order by id",
                                id(location)))
                .containsExactly(
                        Map.of(
                                "state",
                                "[\"IDENTIFIED\", \"OBSOLETE\"]",
                                "reason",
                                "[null, \"As it is\"]"),
                        Map.of(
                                "state",
                                "[\"OBSOLETE\", \"IDENTIFIED\"]",
                                "reason",
                                "[\"As it is\", \"They ask again\"]"));
    }
}
