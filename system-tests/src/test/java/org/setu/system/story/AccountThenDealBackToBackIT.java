package org.setu.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.setu.system.stack.Caller;

/** Who has just created an account can work on with it at once, in another service. */
class AccountThenDealBackToBackIT {

    private static final Caller AGENT = Caller.named("Darcel Schlecht");

    @RepeatedTest(5)
    void theDealOfANewAccountIsMadeWithoutWaiting() {
        JsonPath account =
                AGENT.create("/accounts", Map.of("name", "Back to back " + UUID.randomUUID()));

        JsonPath deal =
                AGENT.create(
                        "/deals",
                        Map.of(
                                "name",
                                "First talk",
                                "accountId",
                                account.getString("id"),
                                "expectedAmount",
                                Map.of("amount", "100.00", "currency", "USD")));

        assertThat(deal.getString("account.id")).isEqualTo(account.getString("id"));
        assertThat(AGENT.status("/deals/" + deal.getString("id"))).isEqualTo(200);
    }
}
