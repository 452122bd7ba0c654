package org.setu.platform.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.setu.platform.inbox.SampleEvents.fact;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.platform.id.Ids;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class InboxFactsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @Inject SampleFacts facts;
    @Inject ParkedReplay parkedReplay;
    @Inject FactReplay factReplay;
    @Inject ConsumerLag lag;
    @Inject MeterRegistry meters;

    @Test
    void aFactThatIsDeliveredTwiceHasItsEffectOnce() {
        String key = key();
        UUID twice = fact(key, key + "-twice");
        fact(twice, SampleFacts.TYPE, key, key + "-twice");
        fact(key, key + "-end");
        awaitEffects(key, key + "-twice", key + "-end");
        assertThat(facts.attempts(key + "-twice")).isEqualTo(1);
    }

    @Test
    void anEffectNamesTheConsumerItsCauseAndItsTrace() {
        String key = key();
        UUID id = fact(key, key);
        awaitEffects(key, key);
        assertThat(DATABASE.rows("select * from effect where subject = ?", key).getFirst())
                .containsEntry("actor", "system:consumer sample-fact")
                .containsEntry("cause", id)
                .containsEntry("trace", SampleEvents.TRACE);
    }

    @Test
    void whatTimeWillMendIsTriedAgainInOrder() {
        String key = key();
        String first = key + "-first";
        facts.fail(first, () -> new ReferenceNotYetHere("account 1"));
        facts.fail(first, () -> new IllegalStateException(new SQLException("away", "08006")));
        facts.fail(first, () -> new IllegalStateException(new SQLException("dead", "40P01")));
        facts.fail(first, () -> new IllegalStateException(new SQLException("no connection")));
        facts.fail(first, OptimisticLockException::new);
        fact(key, first);
        fact(key, key + "-second");
        fact(key, key + "-third");
        awaitEffects(key, first, key + "-second", key + "-third");
        assertThat(facts.attempts(first)).isEqualTo(6);
        assertThat(parked(key)).isZero();
    }

    @Test
    void waitingLongerThanThePollIntervalDoesNotCostThePartition() {
        String key = key();
        for (int i = 0; i < 8; i++) {
            facts.fail(key, () -> new ReferenceNotYetHere("account 1"));
        }
        double doneBefore = count(SampleFacts.TYPE, "already-done");
        fact(key, key);
        fact(key, key + "-next");
        awaitEffects(key, key, key + "-next");
        assertThat(facts.attempts(key)).isEqualTo(9);
        assertThat(count(SampleFacts.TYPE, "already-done")).isEqualTo(doneBefore);
    }

    @Test
    void whatNothingWillMendIsParkedWithWhatFollowsItAndOthersFlow() {
        String key = key();
        String other = key();
        facts.fail(key + "-1", () -> new IllegalStateException("nonsense"));
        fact(key, key + "-1");
        fact(key, key + "-2");
        fact(other, other);
        awaitEffects(other, other);
        await().atMost(20, SECONDS).until(() -> parked(key) == 2);
        assertThat(texts(key)).isEmpty();
        assertThat(facts.attempts(key + "-2")).isZero();

        assertThat(parkedReplay.replay(firstParked(key)))
                .contains(new ParkedReplay.Result(2, null));
        assertThat(texts(key)).containsExactly(key + "-1", key + "-2");
        fact(key, key + "-3");
        awaitEffects(key, key + "-1", key + "-2", key + "-3");
    }

    @Test
    void aReplayThatFailsAgainLeavesEverythingParked() {
        String key = key();
        facts.fail(key, () -> new IllegalStateException("nonsense"));
        facts.fail(key, () -> new IllegalStateException("still nonsense"));
        fact(key, key);
        await().atMost(20, SECONDS).until(() -> parked(key) == 1);
        ParkedReplay.Result result = parkedReplay.replay(firstParked(key)).orElseThrow();
        assertThat(result.replayed()).isZero();
        assertThat(result.failure()).contains("still nonsense");
        assertThat(parked(key)).isEqualTo(1);
        assertThat(texts(key)).isEmpty();
    }

    @Test
    void aTypeThatNobodyHandlesIsCountedAndPassed() {
        String key = key();
        String type = "org.setu.sample.unheard-of.v1";
        double before = count(type, "unknown");
        fact(Ids.next(), type, key, "unheard of");
        fact(key, key);
        awaitEffects(key, key);
        assertThat(count(type, "unknown")).isEqualTo(before + 1);
    }

    @Test
    void aRecordThatIsNoEventIsParked() {
        String key = key();
        String other = key();
        KafkaRecords.send(SampleEvents.FACTS, key, "no \0 JSON", Map.of());
        fact(other, other);
        awaitEffects(other, other);
        await().atMost(20, SECONDS).until(() -> parked(key) == 1);
        assertThat(DATABASE.rows("select reason from inbox_parked where key = ?", key).toString())
                .contains("ce_type is missing");
    }

    @Test
    void replayingAllFactsChangesNothing() {
        String key = key();
        fact(key, key);
        awaitEffects(key, key);
        long effects = DATABASE.number("select count(*) from effect");
        FactReplay.Counts counts = factReplay.replay();
        assertThat(counts.applied()).isZero();
        assertThat(counts.alreadyDone()).isPositive();
        assertThat(DATABASE.number("select count(*) from effect")).isEqualTo(effects);
    }

    @Test
    void whoHasReadEverythingIsNotBehind() {
        String key = key();
        fact(key, key);
        awaitEffects(key, key);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> {
                    lag.look();
                    assertThat(
                                    meters.get("setu.consumer.lag")
                                            .tag("consumer", "sample-fact")
                                            .gauge()
                                            .value())
                            .isZero();
                });
    }

    private static String key() {
        return Ids.next().toString();
    }

    private static void awaitEffects(String key, String... texts) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(texts(key)).containsExactly(texts));
    }

    private static List<String> texts(String key) {
        return DATABASE.rows("select text from effect where subject = ? order by id", key).stream()
                .map(row -> String.valueOf(row.get("text")))
                .toList();
    }

    private static long parked(String key) {
        return DATABASE.number("select count(*) from inbox_parked where key = ?", key);
    }

    private static long firstParked(String key) {
        return DATABASE.number("select min(id) from inbox_parked where key = ?", key);
    }

    private double count(String type, String outcome) {
        Counter counter =
                meters.find("setu.consumer.records")
                        .tag("type", type)
                        .tag("outcome", outcome)
                        .counter();
        return counter == null ? 0 : counter.count();
    }
}
