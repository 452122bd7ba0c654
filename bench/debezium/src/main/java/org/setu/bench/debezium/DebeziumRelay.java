package org.setu.bench.debezium;

import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.Header;
import io.debezium.engine.format.Json;
import io.debezium.engine.format.KeyValueHeaderChangeEventFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes an outbox by the Debezium engine and its event router, with an idempotent producer.
 * Arguments: port of PostgreSQL, role, bootstrap servers; the role's password in
 * {@code BENCH_PASSWORD}. Runs until killed.
 */
public final class DebeziumRelay {

    private DebeziumRelay() {}

    public static void main(String... arguments) throws Exception {
        Properties settings = new Properties();
        settings.putAll(
                Map.ofEntries(
                        Map.entry("name", "drain"),
                        Map.entry(
                                "connector.class",
                                "io.debezium.connector.postgresql.PostgresConnector"),
                        Map.entry(
                                "offset.storage",
                                "org.apache.kafka.connect.storage.MemoryOffsetBackingStore"),
                        Map.entry("offset.flush.interval.ms", "1000"),
                        Map.entry("database.hostname", "127.0.0.1"),
                        Map.entry("database.port", arguments[0]),
                        Map.entry("database.user", arguments[1]),
                        Map.entry("database.password", System.getenv("BENCH_PASSWORD")),
                        Map.entry("database.dbname", "client"),
                        Map.entry("topic.prefix", "drain"),
                        Map.entry("plugin.name", "pgoutput"),
                        Map.entry("publication.autocreate.mode", "filtered"),
                        Map.entry("table.include.list", "public.outbox"),
                        Map.entry("snapshot.mode", "no_data"),
                        Map.entry("skipped.operations", "u,d,t"),
                        Map.entry("tombstones.on.delete", "false"),
                        Map.entry("converter.schemas.enable", "false"),
                        Map.entry("transforms", "outbox")));
        settings.putAll(
                Map.of(
                        "transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter",
                        "transforms.outbox.table.field.event.id", "event_id",
                        "transforms.outbox.table.field.event.key", "key",
                        "transforms.outbox.table.field.event.payload", "body",
                        "transforms.outbox.route.by.field", "topic",
                        "transforms.outbox.route.topic.replacement", "${routedByValue}",
                        "transforms.outbox.table.fields.additional.placement",
                                "type:header:ce_type,subject:header:ce_subject,"
                                        + "aggregate_version:header:aggregateversion"));
        Map<String, Object> kafka =
                Map.of(
                        "bootstrap.servers", arguments[2],
                        "acks", "all",
                        "enable.idempotence", true,
                        "compression.type", "lz4",
                        "linger.ms", 0);
        try (KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                kafka, new StringSerializer(), new StringSerializer());
                DebeziumEngine<ChangeEvent<String, String>> engine =
                        DebeziumEngine.create(
                                        KeyValueHeaderChangeEventFormat.of(
                                                Json.class, Json.class, Json.class))
                                .using(settings)
                                .notifying((events, committer) -> {
                                    List<Future<RecordMetadata>> sent = new ArrayList<>();
                                    for (ChangeEvent<String, String> event : events) {
                                        sent.add(producer.send(written(event)));
                                    }
                                    producer.flush();
                                    for (Future<RecordMetadata> each : sent) {
                                        await(each);
                                    }
                                    for (ChangeEvent<String, String> event : events) {
                                        committer.markProcessed(event);
                                    }
                                    committer.markBatchFinished();
                                })
                                .build()) {
            engine.run();
        }
    }

    private static ProducerRecord<String, String> written(ChangeEvent<String, String> event) {
        ProducerRecord<String, String> written =
                new ProducerRecord<>(event.destination(), event.key(), event.value());
        List<Header<String>> headers = event.headers();
        for (Header<String> header : headers) {
            if (header.getValue() != null) {
                written.headers()
                        .add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return written;
    }

    private static void await(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
