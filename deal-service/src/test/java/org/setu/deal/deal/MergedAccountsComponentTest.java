package org.setu.deal.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class MergedAccountsComponentTest extends DealScenario {

    @Test
    void dealsKeepTheirAccountAndAreSeenByThoseWhoSeeTheSurvivor() {
        String hers = open(asha(), deal());
        Map<String, Object> body = deal();
        body.put("ownerId", boris);
        String his = open(asha(), body);
        UUID carla = world.person("carla" + run, "account-manager");
        UUID survivor = world.account("Survivor " + run, carla);
        asCarla().get(hers).then().spec(problem(ProblemType.NOT_FOUND));

        world.merged(account, 2, survivor);
        for (String deal : List.of(hers, his)) {
            asCarla()
                    .get(deal)
                    .then()
                    .statusCode(200)
                    .body("account.id", equalTo(account.toString()))
                    .body("account.name", equalTo("Isdom " + run));
        }
        asha().get(hers).then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(his).then().statusCode(200);

        // The end of its own grants, which comes on another topic, changes nothing.
        world.seen(account, 2, null);
        asCarla().get(hers).then().statusCode(200);
        // Later grants of the survivor are followed.
        world.seen(survivor, 2, List.of("p:" + asha));
        asha().get(hers).then().statusCode(200);
        asCarla().get(hers).then().spec(problem(ProblemType.NOT_FOUND));
        // Nothing new may name the merged one.
        asha().body(deal())
                .post("/api/v1/deals")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
    }

    @Test
    void theOrderOfTopicsDoesNotMatterAndASurvivorMayBeMergedAgain() {
        String deal = open(asha(), deal());
        UUID carla = world.person("carla" + run, "account-manager");
        UUID middle = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        world.seen(account, 2, null);
        world.merged(account, 2, middle);
        world.merged(middle, 1, last);
        asCarla().get(deal).then().spec(problem(ProblemType.NOT_FOUND));
        world.seen(last, 1, List.of("p:" + carla));
        asCarla().get(deal).then().statusCode(200);
        // A circle, which nobody should publish, does not hang.
        world.merged(last, 2, account);
        world.seen(last, 2, List.of("p:" + carla));
    }

    @Test
    void anotherNameOfTheAccountFindsItsDeals() {
        Map<String, Object> body = deal();
        body.put("externalIds", List.of(Map.of("system", "crm", "id", "K-" + run)));
        String deal = open(asha(), body);
        String before = words(deal);
        String etag = asha().get(deal).header("ETag");
        world.keep(account, 2, "Überseekontor-Ost " + run, asha);
        String found = "/api/v1/deals?q=";
        asha().get(found + "überseekontor").then().body("items.id", equalTo(List.of(id(deal))));
        asha().get(found + "Isdom " + run).then().body("items", hasSize(0));
        asha().get(deal).then().header("ETag", etag);
        String refreshed = words(deal);
        // The words are those that a change of the deal itself gives it.
        patch(asha(), deal, Map.of("expectedCloseDate", "2027-01-31")).then().statusCode(200);
        assertThat(words(deal)).isEqualTo(refreshed).contains("überseekontor-ost");
        world.keep(account, 3, "Isdom " + run, asha);
        assertThat(words(deal)).isEqualTo(before);
    }

    private static String words(String deal) {
        return String.valueOf(
                DATABASE.rows(
                                "select search_text from deal where id = ?",
                                UUID.fromString(id(deal)))
                        .getFirst()
                        .get("search_text"));
    }
}
