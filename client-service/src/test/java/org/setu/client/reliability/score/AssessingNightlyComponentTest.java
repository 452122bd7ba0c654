package org.setu.client.reliability.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.setu.client.ReliabilityTest;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class AssessingNightlyComponentTest extends ReliabilityTest {

    @Inject AssessingNightly nightly;

    private long kept() {
        return rows("reliability_assessment", account);
    }

    /** As if nobody had looked since yesterday. */
    private void yesterday() {
        DATABASE.execute(
                "update reliability_assessment set checked_on = current_date - 1"
                        + " where account_id = ?::uuid",
                account);
    }

    @Test
    void whatTimeDoesNotChangeIsNotKeptAgain() {
        told(STATEMENTS, statement());
        yesterday();
        String before = latest("accountId", account).asString();
        nightly.run(today());
        nightly.run(today());
        assertThat(kept()).isOne();
        assertThat(latest("accountId", account).asString()).isEqualTo(before);
        assertThat(
                        DATABASE.number(
                                "select count(*) from reliability_assessment where account_id ="
                                        + " ?::uuid and checked_on = current_date",
                                account))
                .isOne();
    }

    @Test
    void aSignalThatHasRunOutIsSeenOnceHoweverManyReplicasLook() throws Exception {
        told(STATEMENTS, statement());
        String signal = confirmed(signal());
        reliability().body("score", equalTo(58));
        DATABASE.execute(
                "update risk_signal set expires_on = observed_on where id = ?::uuid", id(signal));
        yesterday();
        Callable<Integer> run = () -> nightly.run(today());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : threads.invokeAll(List.of(run, run))) {
                assertThat(done.get()).isNotNegative();
            }
        }
        latest("accountId", account)
                .then()
                .body("items", hasSize(1))
                .body("items[0].score", equalTo(78), "items[0].cause", equalTo("TIME"))
                .body("items[0].assessedBy", nullValue());
        // The statement, the signal, its confirmation, and its end.
        assertThat(kept()).isEqualTo(4);
    }

    @Test
    void aFallThatOnlyTimeBringsIsToldOnce() {
        told(STATEMENTS, statement("accountId", account, poorFigures()));
        told(PAYMENTS, payment());
        DATABASE.execute(
                "update payment_record set as_of = current_date - 900 where account_id = ?::uuid",
                account);
        yesterday();
        long before =
                DATABASE.number(
                        "select count(*) from activity where account_id = ?::uuid", account);
        // 33 alone was told at once; 50 with payments took it back; age brings it again.
        assertThat(before).isOne();
        nightly.run(today());
        yesterday();
        nightly.run(today());
        asha.asks()
                .get("/api/v1/activities?accountId=" + account)
                .then()
                .body("items.ownerId", contains(asha.id(), asha.id()));
        latest("accountId", account).then().body("items[0].score", equalTo(33));
    }
}
