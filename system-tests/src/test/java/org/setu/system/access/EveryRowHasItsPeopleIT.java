package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.system.access.Place.Form;
import org.setu.system.access.Place.Rows;

/**
 * The table role x operation x owner: every documented operation, by everybody, on records of every
 * ownership. Who has not the role gets 403; who does not see the row gets what he would get if it
 * did not exist; nobody's attempt leaves a trace.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRowHasItsPeopleIT {

    private final List<Operation> operations = Operation.all();
    private Estate estate;

    @BeforeAll
    void theHoldings() {
        estate = Estate.made(operations);
    }

    @AfterAll
    void theSubstitutionEnds() {
        estate.close();
    }

    List<Operation> onRows() {
        return operations.stream()
                .filter(operation -> Place.of(operation.path()) instanceof Rows)
                .toList();
    }

    List<Operation> forAll() {
        return operations.stream()
                .filter(operation -> Place.of(operation.path()) instanceof Place.ForAll)
                .toList();
    }

    @Test
    void thePublishedOperationsAreTheCommittedOnes() {
        assertThat(operations.stream().map(Operation::toString))
                .isEqualTo(Documents.committed().stream().map(Operation::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("onRows")
    void everybodyGetsWhatIsHisAndNoMore(Operation operation) {
        Rows rows = (Rows) Place.of(operation.path());
        SoftAssertions softly = new SoftAssertions();
        for (Who who : Who.values()) {
            if (who.may(operation)) {
                allowed(operation, rows, who, softly);
            } else {
                refused(operation, rows, who, softly);
            }
        }
        estate.requireUntouched(rows.kind());
        softly.assertAll();
    }

    /** Reference data hides no row; what it refuses is by role, and told as such. */
    @ParameterizedTest
    @MethodSource("forAll")
    void whatIsForAllIsRefusedByRoleOnly(Operation operation) {
        SoftAssertions softly = new SoftAssertions();
        for (Who who : Who.values()) {
            int status = operation.tryAs(who.request());
            softly.assertThat(status == 403)
                    .as("%s as %s is answered %d", operation, who, status)
                    .isEqualTo(!who.may(operation));
        }
        softly.assertAll();
    }

    private void refused(Operation operation, Rows rows, Who who, SoftAssertions softly) {
        for (Holding holding : Holding.of(rows.kind())) {
            softly.assertThat(
                            operation
                                    .sendStale(who.request(), estate.target(operation, holding))
                                    .statusCode())
                    .as("%s by %s on %s", operation, who, holding)
                    .isEqualTo(403);
        }
    }

    private void allowed(Operation operation, Rows rows, Who who, SoftAssertions softly) {
        switch (rows.form()) {
            case RECORD, KEY -> one(operation, rows, who, softly);
            case LIST -> list(operation, rows, who, softly);
            case FEED -> feed(operation, rows.kind(), who, softly);
            case FILE -> file(operation, rows.kind(), who, softly);
            case DUPLICATES -> duplicates(operation, rows.kind(), who, softly);
            case FIGURES -> number(operation, rows, who, softly);
        }
    }

    private void one(Operation operation, Rows rows, Who who, SoftAssertions softly) {
        Response nowhere = operation.sendStale(who.request(), operation.target());
        for (Holding holding : Holding.of(rows.kind())) {
            String target = estate.target(operation, holding);
            String what = "%s by %s on %s".formatted(operation, who, holding);
            if (holding.isSeenBy(who)) {
                visible(operation, who, target, what, softly);
            } else {
                Response answer = operation.sendStale(who.request(), target);
                softly.assertThat(answer.statusCode()).as(what).isEqualTo(nowhere.statusCode());
                softly.assertThat(answer.statusCode()).as(what).isIn(404, 412);
                softly.assertThat(told(answer)).as(what).isEqualTo(told(nowhere));
                softly.assertThat(answer.header("ETag")).as(what).isNull();
            }
        }
        // A key that nobody has names nothing, so that If-Match fails; an id is not found.
        boolean byKey = rows.form() == Form.KEY && !operation.reads();
        softly.assertThat(nowhere.statusCode())
                .as("%s by %s on nothing", operation, who)
                .isEqualTo(byKey ? 412 : 404);
    }

    private static void visible(
            Operation operation, Who who, String target, String what, SoftAssertions softly) {
        if (operation.takesIfMatch()) {
            softly.assertThat(operation.sendStale(who.request(), target).statusCode())
                    .as(what)
                    .isEqualTo(412);
        } else if (operation.reads()) {
            softly.assertThat(operation.sendStale(who.request(), target).statusCode())
                    .as(what)
                    .isEqualTo(200);
        } else {
            softly.assertThat(operation.sendNonsense(who.request(), target).statusCode())
                    .as(what)
                    .isIn(400, 409, 415);
        }
    }

    private static JsonNode told(Response refusal) {
        ObjectNode told = (ObjectNode) Witness.json(refusal);
        return told.without(List.of("instance", "traceId"));
    }

    private void list(Operation operation, Rows rows, Who who, SoftAssertions softly) {
        List<Holding> seen =
                Holding.of(rows.kind()).stream().filter(holding -> holding.isSeenBy(who)).toList();
        String what = "%s by %s".formatted(operation, who);
        if (operation.reads()) {
            String query = rows.kind().isSearched() ? "q=" + estate.word() : "sort=-createdAt";
            JsonNode found =
                    page(who.request().get(operation.path() + "?limit=200&count=true&" + query));
            softly.assertThat(ofTheEstate(ids(found), rows.kind()))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(seen.stream().map(estate::id).toList());
            if (rows.kind().isSearched()) {
                softly.assertThat(found.path("total").asInt()).as(what).isEqualTo(seen.size());
            }
        } else {
            softly.assertThat(operation.tryAs(who.request())).as(what).isIn(400, 415);
        }
        softly.assertThat(estate.more(Form.LIST, operation.path(), who))
                .as("what %s is told of %s", who, operation.path())
                .isEqualTo(seen.size());
    }

    private List<String> ofTheEstate(List<String> ids, Kind kind) {
        return ids.stream()
                .filter(id -> Holding.of(kind).stream().map(estate::id).anyMatch(id::equals))
                .toList();
    }

    /** From its beginning a feed tells all that the caller sees, once it is that far. */
    private void feed(Operation operation, Kind kind, Who who, SoftAssertions softly) {
        List<String> seen =
                Holding.of(kind).stream()
                        .filter(holding -> holding.isSeenBy(who))
                        .map(estate::id)
                        .toList();
        List<String> told =
                Awaitility.await("%s by %s".formatted(operation, who))
                        .pollDelay(Duration.ZERO)
                        .atMost(Duration.ofSeconds(60))
                        .until(
                                () -> ofTheEstate(changes(operation.path(), who), kind),
                                ids -> ids.containsAll(seen));
        softly.assertThat(told)
                .as("%s by %s", operation, who)
                .containsExactlyInAnyOrderElementsOf(seen);
    }

    private static List<String> changes(String path, Who who) {
        List<String> ids = new ArrayList<>();
        JsonNode page;
        String query = "";
        do {
            page = page(who.request().get(path + "?limit=200" + query));
            ids.addAll(ids(page));
            query = "&after=" + page.path("next").asText();
        } while (page.path("more").asBoolean());
        return ids;
    }

    private static JsonNode page(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Witness.json(answer);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("id").asText()).toList();
    }

    private void number(Operation operation, Rows rows, Who who, SoftAssertions softly) {
        softly.assertThat(estate.more(rows.form(), operation.path(), who))
                .as("%s by %s", operation, who)
                .isEqualTo(
                        (int)
                                Holding.of(rows.kind()).stream()
                                        .filter(holding -> holding.isSeenBy(who))
                                        .count());
    }

    private void file(Operation operation, Kind kind, Who who, SoftAssertions softly) {
        Response answer = who.request().get(operation.path() + "?q=" + estate.word());
        softly.assertThat(answer.statusCode()).isEqualTo(200);
        for (Holding holding : Holding.of(kind)) {
            softly.assertThat(answer.asString().contains(estate.name(holding)))
                    .as("%s by %s tells %s", operation, who, holding)
                    .isEqualTo(holding.isSeenBy(who));
        }
    }

    private void duplicates(Operation operation, Kind kind, Who who, SoftAssertions softly) {
        for (Holding holding : Holding.of(kind)) {
            Response answer =
                    who.request().queryParam("name", estate.name(holding)).get(operation.path());
            String what = "%s by %s for %s".formatted(operation, who, holding);
            softly.assertThat(answer.statusCode()).as(what).isEqualTo(200);
            softly.assertThat(answer.asString().contains(estate.id(holding)))
                    .as(what)
                    .isEqualTo(holding.isSeenBy(who));
            JsonNode found = Witness.json(answer);
            softly.assertThat(found.path("matches").size() + found.path("hiddenMatches").asInt())
                    .as(what)
                    .isPositive();
        }
    }
}
