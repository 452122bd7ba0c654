package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.system.stack.Caller;
import org.setu.system.stack.TestStack;

/** {@code Idempotency-Key}: what a repeat does, and when it is refused. */
class OneKeyOneEffectIT {

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "PRICE",
                "SUBSTITUTION",
                "ACCESS_REQUEST",
                "QUOTE",
                "CONTRACT_TEMPLATE",
                "CONTACT_CADENCE",
                "HEALTH_WEIGHT"
            })
    void aRepeatIsAnsweredAlikeAndAnotherBodyIsRefused(Specimen kind) {
        String collection = kind.made().collection();
        Map<String, Object> body = kind.body(Specimen.word());
        Map<String, Object> other = kind.body(Specimen.word());
        int before = kind.keeper().count(collection);

        Response first = post(kind.keeper(), collection, body);
        Response again = post(kind.keeper(), collection, body);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Witness.assertRefusal(post(kind.keeper(), collection, other), 422);
        assertThat(kind.keeper().count(collection)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "deal"})
    void whileTheSameRequestIsUnderWayARepeatIsRefused(String service) throws SQLException {
        Specimen kind = service.equals("client") ? Specimen.LEAD : Specimen.DEAL;
        String collection = kind.made().collection();
        Map<String, Object> body = kind.body(Specimen.word());
        int before = kind.keeper().count(collection);

        try (Connection other = TestStack.get().connect(service)) {
            // As the service does for the request that came first, until its transaction ends.
            other.setAutoCommit(false);
            claim(other, kind.keeper(), collection);
            Response answer = post(kind.keeper(), collection, body);
            Witness.assertRefusal(answer, 409);
            assertThat(answer.jsonPath().getString("type"))
                    .isEqualTo("/problems/request-in-progress");
            assertThat(kind.keeper().count(collection)).isEqualTo(before);
            other.rollback();
        }

        assertThat(post(kind.keeper(), collection, body).statusCode()).isEqualTo(201);
        assertThat(kind.keeper().count(collection)).isEqualTo(before + 1);
    }

    private void claim(Connection connection, Caller caller, String collection)
            throws SQLException {
        String name = "p:%s\nPOST\n/api/v1%s\n%s".formatted(caller.staffId(), collection, key);
        try (PreparedStatement lock =
                connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended(?, 7))")) {
            lock.setString(1, name);
            lock.execute();
        }
    }

    /** The step is refused, then becomes possible; the very same request is evaluated anew. */
    @Test
    void aRefusalIsNotKept() {
        Specimen.Made deal = Specimen.DEAL.made();
        deal.witness().refused(step(deal, "resume", etag(deal), Map.of()), 409);
        Caller agent = Specimen.DEAL.keeper();
        agent.order(deal.path() + "/hold", etag(deal), Map.of()).then().statusCode(200);

        Response resumed = step(deal, "resume", etag(deal), Map.of());

        assertThat(resumed.statusCode()).as(resumed.asString()).isEqualTo(200);
        assertThat(agent.get(deal.path()).getString("state")).isEqualTo("OPEN");
    }

    /** The same for what is not valid: mended, and with the same key, it is done. */
    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT", "LEAD", "DEAL", "PRODUCT", "TERRITORY"})
    void aBadBodyDoesNotUseTheKeyUp(Specimen kind) {
        String collection = kind.made().collection();
        int before = kind.keeper().count(collection);

        Witness.assertRefusal(post(kind.keeper(), collection, Map.of("unknown", 1)), 400);
        assertThat(kind.keeper().count(collection)).isEqualTo(before);

        post(kind.keeper(), collection, kind.body(Specimen.word())).then().statusCode(201);
        assertThat(kind.keeper().count(collection)).isEqualTo(before + 1);
    }

    /** The repeat of a step that was taken is no stale change; another body is refused as such. */
    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT", "CONTACT"})
    void theKeyIsLookedAtBeforeTheVersion(Specimen kind) {
        Specimen.Made made = kind.made();
        String seen = etag(made);
        Response first = step(made, "archive", seen, null);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        Witness witness = made.witness();

        Response again = step(made, "archive", seen, null);

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Setu-Repeated")).isEqualTo("true");
        witness.unchanged();
        witness.refused(
                kind.keeper()
                        .request()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", seen)
                        .post(made.path() + "/archive"),
                412);
    }

    @Test
    void anotherBodyUnderTheKeyOfAStepIsRefusedBeforeItsVersionIs() {
        Specimen.Made deal = Specimen.DEAL.made();
        String seen = etag(deal);
        assertThat(step(deal, "hold", seen, Map.of("note", "one")).statusCode()).isEqualTo(200);

        deal.witness().refused(step(deal, "hold", seen, Map.of("note", "two")), 422);
    }

    @Test
    void whatIsNoLongerSeenIsNotRepeated() {
        Caller owner = Who.OWNER.caller();
        Map<String, Object> body = Specimen.ACCOUNT.body(Specimen.word());
        Response made = post(owner, "/accounts", body);
        assertThat(made.statusCode()).isEqualTo(201);
        String path = "/accounts/" + made.jsonPath().getString("id");
        owner.order(
                        path + "/hand-over",
                        made.header("ETag"),
                        Map.of("ownerId", Who.SECOND.caller().staffId()))
                .then()
                .statusCode(200);
        Witness witness = Witness.of(Who.SECOND.caller(), path);

        witness.refused(post(owner, "/accounts", body), 404);
        assertThat(owner.status(path)).isEqualTo(404);
    }

    @Test
    void aKeyIsItsCallersOwn() {
        Caller one = Who.OWNER.caller();
        Caller two = Who.SECOND.caller();
        Map<String, Object> body = Map.of("name", Specimen.word());

        String first = post(one, "/deals", body).then().statusCode(201).extract().path("id");
        String second = post(two, "/deals", body).then().statusCode(201).extract().path("id");

        assertThat(second).isNotEqualTo(first);
        assertThat(one.status("/deals/" + second)).isEqualTo(404);
    }

    @Test
    void aKeyIsAShortVisibleWord() {
        Caller agent = Who.OWNER.caller();
        int before = agent.count("/deals");
        for (String bad : List.of("", " ", "two words", "x".repeat(201))) {
            Response answer =
                    agent.request()
                            .header("Idempotency-Key", bad)
                            .contentType("application/json")
                            .body(Map.of("name", Specimen.word()))
                            .post("/deals");
            Witness.assertRefusal(answer, 400);
        }
        assertThat(agent.count("/deals")).isEqualTo(before);
    }

    private static String etag(Specimen.Made made) {
        return made.specimen().keeper().etag(made.path());
    }

    private Response post(Caller caller, String path, Map<String, Object> body) {
        return caller.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private Response step(
            Specimen.Made made,
            String step,
            String etag,
            @org.jspecify.annotations.Nullable Map<String, ?> body) {
        var request =
                made.specimen()
                        .keeper()
                        .request()
                        .header("Idempotency-Key", key)
                        .header("If-Match", etag);
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post(made.path() + "/" + step);
    }
}
