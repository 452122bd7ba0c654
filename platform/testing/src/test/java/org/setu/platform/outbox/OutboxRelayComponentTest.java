package org.setu.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.setu.platform.testing.KafkaRecords.header;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.setu.platform.event.EventHeaders;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestBroker;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class OutboxRelayComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("sample");
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Inject ParcelWork work;
    @Inject Relays relays;
    @Inject Publishing publishing;
    @Inject MeterRegistry registry;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void writersOfOneSubjectAreHeardInTheOrderOfItsVersions() throws Exception {
        UUID id = work.create();
        int writers = 8;
        int each = 15;
        Callable<Void> writer =
                () -> {
                    for (int done = 0; done < each; ) {
                        done += announced(id) ? 1 : 0;
                    }
                    return null;
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(writers, writer))) {
                done.get();
            }
        }
        assertEachOnceInOrder(id, writers * each);
    }

    @Test
    void aKilledBrokerLosesAndReordersNothingAndReadersHearEachOnce() {
        UUID id = work.create();
        int events = 300;
        for (int event = 0; event < events; event++) {
            if (event == 100) {
                TestBroker.kill();
            }
            if (event == 200) {
                // Long enough that the relay gives a producer up.
                double before = failures();
                await().atMost(BOUND).until(() -> failures() > before);
                TestBroker.startAgain();
            }
            work.announce(id);
        }
        assertReadersHearEachOnceInOrder(id, events);
    }

    @Test
    void whoeverLosesTheSessionLosesTheLead() throws InterruptedException {
        Relay first = Objects.requireNonNull(relays.ofThisProcess());
        await().atMost(BOUND).until(first::isLeading);
        Relay second = relays.create();
        second.start();
        try {
            await().atMost(BOUND)
                    .until(() -> {
                        if (first.isLeading()) {
                            terminateLeader();
                        }
                        return second.isLeading() && !first.isLeading();
                    });
            UUID id = work.create();
            work.announce(id);
            assertEachOnceInOrder(id, 1);
        } finally {
            second.stop();
        }
        await().atMost(BOUND).until(first::isLeading);
        UUID id = work.create();
        work.announce(id);
        assertEachOnceInOrder(id, 1);
    }

    @Test
    void anEarlierProducerIsFenced() {
        UUID id = work.create();
        Producer<byte[], byte[]> frozen = publishing.open();
        try {
            frozen.beginTransaction();
            ProducerRecord<byte[], byte[]> late =
                    new ProducerRecord<>(
                            ParcelWork.WEIGHED.topic(),
                            id.toString().getBytes(UTF_8),
                            "late".getBytes(UTF_8));
            late.headers().add(EventHeaders.SUBJECT, id.toString().getBytes(UTF_8));
            late.headers().add(EventHeaders.AGGREGATE_VERSION, "0".getBytes(UTF_8));
            var _ = frozen.send(late);
            frozen.flush();
            publishing.open().close();
            assertThatThrownBy(frozen::commitTransaction).isInstanceOf(KafkaException.class);
        } finally {
            frozen.close(Duration.ZERO);
        }
        work.announce(id);
        assertEachOnceInOrder(id, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a topic's name", "setu.nowhere.fact"})
    void whatKafkaRefusesStopsTheOutboxUntilItIsMended(String topic) {
        UUID id = work.create();
        DATABASE.execute(
                """
                insert into outbox (event_id, topic, key, type, subject, aggregate_version, time,
                                    dataschema, actor, body)
                values (gen_random_uuid(), ?, 'k', 't', 'refused', 1, now(), 's', 'test', '{}')\
                """,
                topic);
        work.announce(id);
        await().atMost(BOUND)
                .until(() -> registry.get("setu.outbox.relay.blocked").gauge().value() == 1);
        assertThat(DATABASE.number("select count(*) from outbox where subject = ?", id.toString()))
                .isEqualTo(1);
        DATABASE.execute(
                "update outbox set topic = ? where subject = 'refused'",
                ParcelWork.WEIGHED.topic());
        assertEachOnceInOrder(id, 1);
        assertThat(registry.get("setu.outbox.relay.blocked").gauge().value()).isZero();
        assertThat(registry.get("setu.outbox.relay.active").gauge().value()).isEqualTo(1);
    }

    @Test
    void aCommitWakesTheRelay() throws Exception {
        UUID id = work.create();
        try (Connection listening = DriverManager.getConnection(url, user, password);
                Statement statement = listening.createStatement()) {
            statement.execute("listen setu_outbox");
            work.announce(id);
            assertThat(listening.unwrap(PGConnection.class).getNotifications(60_000)).isNotEmpty();
        }
    }

    private double failures() {
        return registry.get("setu.outbox.relay.failures").counter().count();
    }

    private boolean announced(UUID id) {
        try {
            work.announce(id);
            return true;
        } catch (OptimisticLockException _) {
            return false; // another writer was first: again, as a command would
        }
    }

    private void assertEachOnceInOrder(UUID id, int count) {
        assertInOrder(id, count, event -> true);
    }

    /**
     * A batch whose commit had no answer before its producer was given up is sent again under the
     * same ids, which the inbox of readers leaves out.
     */
    private void assertReadersHearEachOnceInOrder(UUID id, int count) {
        Set<String> heard = new HashSet<>();
        assertInOrder(id, count, event -> heard.add(header(event, EventHeaders.ID)));
    }

    /** One more event is the mark: what came twice would stand before it. */
    private void assertInOrder(
            UUID id, int count, Predicate<ConsumerRecord<String, String>> counted) {
        long last = work.announce(id);
        Predicate<ConsumerRecord<String, String>> ofSubject =
                event -> header(event, EventHeaders.SUBJECT).equals(id.toString());
        List<Long> versions =
                KafkaRecords.awaitAll(ParcelWork.WEIGHED.topic(), ofSubject.and(counted), count + 1)
                        .stream()
                        .map(event -> Long.valueOf(header(event, EventHeaders.AGGREGATE_VERSION)))
                        .toList();
        assertThat(last).isEqualTo(count + 1L);
        assertThat(versions).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }

    private static void terminateLeader() {
        DATABASE.rows(
                """
                select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity a using (pid)
                where l.locktype = 'advisory' and l.granted and a.application_name = ?\
                """,
                RelaySession.PURPOSE);
    }
}
