package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.setu.system.stack.Caller;

/** An account with its people, deals, contracts and messages, by one request. */
class TheOverviewJoinsFourServicesIT {

    private static final Caller OWNER = Caller.named("Darcel Schlecht");
    private static final Caller FAR_AWAY = Caller.named("Summer Sewald");
    private static final List<String> PARTS =
            List.of(
                    "contacts",
                    "activities",
                    "cases",
                    "needs",
                    "deals",
                    "quotes",
                    "contracts",
                    "obligations",
                    "orders",
                    "messages",
                    "inbox");

    private final String name = "Overview " + UUID.randomUUID();
    private final String account = OWNER.create("/accounts", Map.of("name", name)).getString("id");
    private final String overview = "/accounts/" + account + "/overview";

    @Test
    void theOwnerSeesWhatEachServiceWouldTellHim() {
        String contact =
                OWNER.create(
                                "/contacts",
                                Map.of("familyName", "Petrova", "primaryAccountId", account))
                        .getString("id");
        String deal =
                OWNER.create("/deals", Map.of("name", "First talk", "accountId", account))
                        .getString("id");

        JsonPath seen = OWNER.get(overview);

        assertThat(seen.getString("account.name")).isEqualTo(name);
        assertThat(seen.getBoolean("partial")).isFalse();
        assertThat(seen.getMap("parts").keySet()).hasToString(PARTS.toString());
        assertThat(seen.getList("parts.contacts.data.items.id")).containsExactly(contact);
        assertThat(seen.getList("parts.deals.data.items.id")).containsExactly(deal);
        for (String part : PARTS) {
            assertThat(seen.getString("parts." + part + ".status")).as(part).isEqualTo("OK");
            // The part is the first page of the list that it names.
            String href = seen.getString("parts." + part + ".href");
            assertThat(OWNER.get(href.substring("/api/v1".length())).getList("items"))
                    .as(part)
                    .isEqualTo(seen.getList("parts." + part + ".data.items"));
        }
    }

    @Test
    void whoDoesNotSeeTheAccountSeesNothingOfIt() {
        FAR_AWAY.request().get(overview).then().statusCode(404).body("status", equalTo(404));
        FAR_AWAY.request().head(overview).then().statusCode(404);
        Caller.nobody().get(overview).then().statusCode(401);
        Caller.ADMINISTRATOR.request().get(overview).then().statusCode(403);
    }

    @Test
    void whatARoleDoesNotCoverIsForbiddenAndTheRestIsThere() {
        Caller steward = Caller.STEWARD;
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> steward.status("/accounts/" + account) == 200);

        JsonPath seen = steward.get(overview);

        assertThat(seen.getBoolean("partial")).isFalse();
        for (String part : List.of("contacts", "deals", "quotes", "messages")) {
            assertThat(seen.getString("parts." + part + ".status")).as(part).isEqualTo("OK");
        }
        // The steward is no member of staff here, so nobody tells him anything.
        for (String part : List.of("contracts", "obligations", "orders", "inbox")) {
            assertThat(seen.getString("parts." + part + ".status")).as(part).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void itTakesNoParametersAndChangesNothing() {
        OWNER.request().get(overview + "?limit=1").then().statusCode(400);
        OWNER.request().delete(overview).then().statusCode(405).header("Allow", "GET, HEAD");
        assertThat(OWNER.status("/accounts/" + account)).isEqualTo(200);
    }
}
