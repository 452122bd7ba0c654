package org.setu.deal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.deal.World;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
class DealImportsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("deal");

    @Inject World world;

    @Test
    void anAdministratorRunsNoImportOfDeals() {
        String fileName = "f " + UUID.randomUUID();
        Map<String, Object> description =
                Map.of("kind", "deals", "fileName", fileName, "mapping", Map.of("a", "b"));
        as("root", "administrator")
                .body(description)
                .post("/api/v1/deal-imports")
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("data-steward"));
        assertThat(
                        TestDatabase.of("deal")
                                .number(
                                        "select count(*) from import_job where file_name = ?",
                                        fileName))
                .isZero();
    }

    @Test
    void everyRowIsAccountedForFromTheDryRunToTheRollback() {
        String run = UUID.randomUUID().toString().substring(24);
        UUID agent = world.person("Agent " + run, "account-manager");
        world.account("Account " + run, agent);
        String file =
                """
                key,agent,account,stage,engaged,closed,value
                1,Agent %1$s,Account %1$s,Won,2017-01-01,2017-02-01,100
                2,Agent %1$s,,Lost,2017-01-01,2017-02-01,0
                3,Nobody %1$s,,Won,2017-01-01,2017-02-01,1
                4,Agent %1$s,Nothing %1$s,Won,2017-01-01,2016-02-01,
                5,Agent %1$s,,Engaging,2017-01-01,,
                1,Agent %1$s,,Engaging,2017-01-01,,
                """
                        .formatted(run);
        String location =
                ImportCalls.checked(
                        Map.of(
                                "kind",
                                "deals",
                                "fileName",
                                "deals.csv",
                                "mapping",
                                Map.of(
                                        "key", "externalId",
                                        "agent", "owner",
                                        "account", "account",
                                        "stage", "stage",
                                        "engaged", "engagedOn",
                                        "closed", "closedOn",
                                        "value", "amount"),
                                "constants",
                                Map.of("currency", "USD", "system", "s" + run)),
                        file);
        ImportCalls.steward()
                .get(location)
                .then()
                .body("rows.WILL_CREATE", equalTo(3), "rows.INVALID", equalTo(3));
        ImportCalls.steward()
                .get(location + "/rows?outcome=INVALID")
                .then()
                .body("items.line", contains(4, 5, 7));
        ImportCalls.commit(location);
        assertThat(deals(run)).isEqualTo(3);
        String won = id(run, "1");
        String changed = id(run, "5");
        assertThat(
                        KafkaRecords.header(
                                KafkaRecords.await(
                                        "setu.deal.fact", fact -> won.equals(fact.key())),
                                "ce_type"))
                .isEqualTo("org.setu.deal.imported.v1");
        as(World.login("Agent " + run), "account-manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("note", "wait"))
                .post("/api/v1/deals/" + changed + "/hold")
                .then()
                .statusCode(200);
        ImportCalls.rollBack(location);
        ImportCalls.steward()
                .get(location)
                .then()
                .body("rows.UNDONE", equalTo(2), "rows.KEPT", equalTo(1), "total", equalTo(6));
        assertThat(deals(run)).isOne();
        assertThat(
                        DATABASE.number(
                                "select count(*) from visibility_grant where unit = ?",
                                UUID.fromString(won)))
                .isZero();
    }

    private static long deals(String run) {
        return DATABASE.number("select count(*) from deal_external_id where system = ?", "s" + run);
    }

    private static String id(String run, String key) {
        return String.valueOf(
                DATABASE.rows(
                                "select deal_id from deal_external_id where system = ? and"
                                        + " external_id = ?",
                                "s" + run,
                                key)
                        .getFirst()
                        .get("deal_id"));
    }
}
