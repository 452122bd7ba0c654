package org.setu.deal.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class DealChangesComponentTest extends DealScenario {

    private static final String DEALS = "/api/v1/deals/changes";

    @Test
    void dealsFollowWhoSeesTheirAccount() {
        String hers = id(open(asha(), deal()));
        Map<String, Object> shared = deal();
        shared.put("ownerId", boris);
        String his = id(open(asha(), shared));
        Map<String, String> told = new HashMap<>();
        String ashas = drain(this::asha, DEALS, null, told);
        assertThat(told).containsOnly(Map.entry(hers, "PRESENT"), Map.entry(his, "PRESENT"));
        told.clear();
        String boriss = drain(this::boris, DEALS, null, told);
        assertThat(told).containsOnly(Map.entry(his, "PRESENT"));

        // The account goes to Carla: Asha sees neither deal any more, Boris still sees his.
        UUID carla = world.person("carla" + run, "account-manager");
        world.keep(account, 2, "Isdom " + run, carla);
        world.seen(account, 2, List.of("p:" + carla));
        told.clear();
        drain(this::asha, DEALS, ashas, told);
        assertThat(told).containsEntry(his, "GONE");
        assertThat(told.get(hers)).as("she owns it still").isEqualTo("PRESENT");
        told.clear();
        drain(this::boris, DEALS, boriss, told);
        assertThat(told.keySet()).as("nothing of hers").doesNotContain(hers);
        assertThat(told.values()).doesNotContain("GONE");
        told.clear();
        drain(this::asCarla, DEALS, null, told);
        assertThat(told).containsOnly(Map.entry(hers, "PRESENT"), Map.entry(his, "PRESENT"));
    }

    @Test
    void aChangeIsToldOnceToWhomeverSeesTheDeal() {
        String deal = open(asha(), deal());
        String token = drain(this::asha, DEALS, null, new HashMap<>());
        String others = drain(this::boris, DEALS, null, new HashMap<>());
        patch(asha(), deal, Map.of("name", "renamed " + run)).then().statusCode(200);
        asha().queryParam("after", token)
                .get(DEALS)
                .then()
                .body("items.id", equalTo(List.of(id(deal))))
                .body("items.record.name", equalTo(List.of("renamed " + run)));
        boris().queryParam("after", others).get(DEALS).then().body("items", equalTo(List.of()));
        as("root", "administrator").get(DEALS).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void productsAreToldToEveryoneWhoSells() {
        String code = "C-" + run.toUpperCase(java.util.Locale.ROOT);
        Supplier<RequestSpecification> seller = () -> as("seller" + run, "account-manager");
        String products = "/api/v1/products/changes";
        String token = drain(seller, products, null, new HashMap<>());
        String id =
                as("root", "administrator")
                        .body(Map.of("code", code, "name", code))
                        .post("/api/v1/products")
                        .path("id");
        Map<String, String> told = new HashMap<>();
        token = drain(seller, products, token, told);
        assertThat(told).containsEntry(id, "PRESENT");
        DATABASE.execute("delete from product where id = ?", UUID.fromString(id));
        told.clear();
        drain(seller, products, token, told);
        assertThat(told).containsEntry(id, "GONE");
    }

    private static String drain(
            Supplier<RequestSpecification> who,
            String feed,
            @Nullable String token,
            Map<String, String> markers) {
        @Nullable String next = token;
        boolean more;
        do {
            RequestSpecification request = who.get().queryParam("limit", 100);
            Response page = (next == null ? request : request.queryParam("after", next)).get(feed);
            page.then().statusCode(200);
            List<String> ids = page.path("items.id");
            List<String> changes = page.path("items.change");
            for (int i = 0; i < ids.size(); i++) {
                markers.put(ids.get(i), changes.get(i));
            }
            next = page.path("next");
            more = page.path("more");
        } while (more);
        return next;
    }
}
