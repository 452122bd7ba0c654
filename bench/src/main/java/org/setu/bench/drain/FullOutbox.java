package org.setu.bench.drain;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.setu.local.rig.Rig;

/** Fills the outbox at once and watches the topic. */
final class FullOutbox {

    private static final String TOPIC = "setu.client.account";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Rig rig;

    FullOutbox(Rig rig) {
        this.rig = rig;
    }

    /** Seconds from the commit of so many rows until all are on the topic. */
    double drain(int events) throws SQLException {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        rig.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(TOPIC, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            fill(events);
            long begin = System.nanoTime();
            int seen = 0;
            while (seen < events) {
                seen += consumer.poll(Duration.ofMillis(100)).count();
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException(seen + " of " + events + " events came");
                }
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private void fill(int events) throws SQLException {
        try (Connection connection = rig.connect("client");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into outbox (event_id, topic, key, type, subject, aggregate_version, time,
                                        dataschema, actor, body)
                    select gen_random_uuid(), '%s', id, 'org.setu.client.account.v1', id, 1, now(),
                           'org.setu.client.account.v1.schema.json', 'bench',
                           '{"id":"' || id || '","name":"' || repeat('x', 340) || '"}'
                    from (select gen_random_uuid()::text as id from generate_series(1, %d)) ids\
                    """
                            .formatted(TOPIC, events));
        }
    }

    /** Lets the owner of the database read the log, which Debezium needs. */
    void allowDebezium() throws SQLException {
        try (Connection connection = rig.connect("client");
                Statement statement = connection.createStatement()) {
            statement.execute("alter role client_owner replication");
        }
    }

    /** Drops its slot and publication, and the rows that it does not delete. */
    void forgetDebezium() throws SQLException {
        try (Connection connection = rig.connect("client");
                Statement statement = connection.createStatement()) {
            statement.execute("truncate outbox");
            statement.execute("drop publication if exists dbz_publication");
            statement.execute(
                    "select pg_drop_replication_slot(slot_name) from pg_replication_slots where not"
                            + " active");
        }
    }

    /** Whether Debezium reads from its slot. */
    boolean isStreamed() {
        try (Connection connection = rig.connect("client");
                Statement statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "select exists (select from pg_stat_replication where state ="
                                        + " 'streaming')")) {
            return result.next() && result.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
