package org.setu.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.reference.StaffRecord;

@QuarkusTest
class QuoteVisibilityComponentTest extends QuoteScenario {

    @Test
    void anotherAgentOfASharedAccountSeesNothing() {
        String hers = sent();
        deal = open(Map.of("ownerId", boris));
        String his = quote(0);
        boris().get(his).then().statusCode(200).body("owner.name", equalTo("boris" + run));
        boris().get(hers).then().spec(problem(ProblemType.NOT_FOUND));
        boris().get("/api/v1/quotes?count=true&accountId=" + account)
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(1));
        for (String step :
                List.of("submit", "approve", "send", "accept", "withdraw", "new-version")) {
            boris().header("If-Match", etag(hers))
                    .body(Map.of())
                    .post(hers + "/" + step)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
        boris().contentType("application/merge-patch+json")
                .header("If-Match", etag(hers))
                .body(Map.of())
                .patch(hers)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        assertThat(state(hers)).isEqualTo("SENT");
        head().get(hers).then().statusCode(200);
        admin().get(hers).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void itFollowsTheDealToAnotherOwner() {
        String quote = sent();
        boris().get(quote).then().statusCode(404);
        patch(asha(), deal, Map.of("ownerId", boris)).then().statusCode(200);
        boris().get(quote).then().statusCode(200).body("owner.id", equalTo(boris.toString()));
        boris().get("/api/v1/quotes?ownerId=" + boris).then().body("items", hasSize(1));
        asha().get("/api/v1/quotes?ownerId=" + asha).then().body("items", hasSize(0));
        // He goes on with it, and what was written meanwhile stays.
        step(boris(), quote, "withdraw", Map.of()).then().statusCode(200);
        boris().get(quote).then().body("owner.id", equalTo(boris.toString()));
    }

    @Test
    void itFollowsTheAccountsGrantsAndItsPartnerTheAccount() {
        String quote = sent();
        UUID carla = world.person("carla" + run, "account-manager");
        world.seen(account, 2, List.of("p:" + carla));
        as("carla" + run, "account-manager").get(quote).then().statusCode(200);
        asha().get(quote).then().spec(problem(ProblemType.NOT_FOUND));
        mira().get(quote).then().statusCode(200);
        world.seen(account, 3, List.of("p:" + asha));
        as("carla" + run, "account-manager").get(quote).then().statusCode(404);
        UUID moved = world.account("Moved " + run, asha);
        patch(asha(), deal, Map.of("accountId", moved)).then().statusCode(200);
        mira().get(quote).then().spec(problem(ProblemType.NOT_FOUND));
        world.person("nils" + run, "partner", "x:" + moved);
        as("nils" + run, "partner")
                .get(quote)
                .then()
                .statusCode(200)
                .body("account.name", equalTo("Moved " + run));
    }

    @Test
    void anotherLeaderOfTheAccountAndOtherSuperiorsCountToo() {
        String quote = sent();
        // Boris leads the account now: Asha's deal gets a unit of its own, granted to her.
        world.keep(account, 2, "Isdom " + run, boris);
        world.seen(account, 2, List.of("p:" + boris));
        asha().get(quote).then().statusCode(200);
        boris().get(quote).then().statusCode(200);
        UUID chief = world.person("chief" + run, "sales-head");
        as("chief" + run, "sales-head").get(quote).then().statusCode(404);
        world.keep(
                new StaffRecord(
                        asha,
                        9,
                        "asha" + run,
                        "asha" + run,
                        List.of("account-manager"),
                        chief,
                        null,
                        null,
                        List.of("p:" + asha),
                        List.of(),
                        true,
                        null,
                        null,
                        null));
        as("chief" + run, "sales-head").get(quote).then().statusCode(200);
        boris().get(quote).then().statusCode(200);
    }

    @Test
    void itComesBackWhenWhatAccountsGrantIsReadAnew() {
        String quote = sent();
        deal = open(Map.of("ownerId", boris));
        String his = quote(0);
        // As a rebuild of what others publish begins.
        DATABASE.execute("delete from visibility_grant where source = ?", account);
        asha().get(quote).then().statusCode(404);
        asha().get(his).then().statusCode(404);
        // What the account did not grant was not forgotten.
        mira().get(quote).then().statusCode(200);
        boris().get(his).then().statusCode(200);
        world.seen(account, 1, List.of("p:" + asha));
        asha().get(quote).then().statusCode(200);
        asha().get(his).then().statusCode(200);
        assertThat(
                        DATABASE.rows(
                                "select subject from visibility_grant where unit = ? order by"
                                        + " subject",
                                UUID.fromString(id(quote))))
                .extracting(row -> row.get("subject"))
                .containsExactly("*", "p:" + asha, "x:" + account);
    }
}
