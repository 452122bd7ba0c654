package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.Caller;

/** An agent is away; a colleague stands in, in every service, until it is over. */
class SubstitutionIT {

    private static final String ACTING_FOR = "Setu-Acting-For";
    private static final Caller ABSENT = Caller.named("Anna Snelling");
    private static final Caller DEPUTY = Caller.named("Kami Bicknell");

    @Test
    void theDeputySeesAndChangesWhatTheAbsentMayAndOnlyInHisName() {
        String absent = ABSENT.staffId();
        String account =
                ABSENT.create("/accounts", Map.of("name", "Left alone " + UUID.randomUUID()))
                        .getString("id");
        String deal =
                ABSENT.create("/deals", Map.of("name", "Left alone", "accountId", account))
                        .getString("id");
        JsonPath substitution =
                ABSENT.create(
                        "/staff/" + absent + "/substitutions",
                        Map.of(
                                "deputyId",
                                DEPUTY.staffId(),
                                "from",
                                Instant.now().minusSeconds(60).toString(),
                                "until",
                                Instant.now().plus(Duration.ofDays(1)).toString()));

        // In his own name he sees no more than before.
        assertThat(DEPUTY.status("/accounts/" + account)).isEqualTo(404);
        assertThat(acting(absent, "/accounts/" + account)).isEqualTo(200);
        // The other services learn of the substitution by its event.
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> acting(absent, "/deals/" + deal) == 200);

        Response changed =
                DEPUTY.request()
                        .header(ACTING_FOR, absent)
                        .header("If-Match", ABSENT.etag("/deals/" + deal))
                        .contentType("application/merge-patch+json")
                        .body(Map.of("name", "Looked after"))
                        .patch("/deals/" + deal);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(ABSENT.get("/deals/" + deal).getString("name")).isEqualTo("Looked after");

        String path = "/staff/" + absent + "/substitutions/" + substitution.getString("id");
        ABSENT.order(path + "/cancel", ABSENT.etag(path), Map.of()).then().statusCode(200);
        assertThat(acting(absent, "/accounts/" + account)).isIn(403, 404);
    }

    @Test
    void nobodyActsForWhoDidNotAskHim() {
        String stranger = Caller.named("Cecily Lampkin").staffId();

        assertThat(acting(stranger, "/accounts")).isEqualTo(403);
    }

    private static int acting(String absent, String path) {
        return DEPUTY.request().header(ACTING_FOR, absent).get(path).statusCode();
    }
}
