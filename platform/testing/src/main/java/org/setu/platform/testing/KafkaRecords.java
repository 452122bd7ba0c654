package org.setu.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes topics of the real broker of the test run. */
public final class KafkaRecords {

    private KafkaRecords() {}

    /** Waits (bounded) until a topic holds a committed record that satisfies the condition. */
    public static ConsumerRecord<String, String> await(
            String topic, Predicate<ConsumerRecord<String, String>> condition) {
        return awaitAll(topic, condition, 1).getFirst();
    }

    /** Waits (bounded) until a topic holds so many records that satisfy the condition. */
    public static List<ConsumerRecord<String, String>> awaitAll(
            String topic, Predicate<ConsumerRecord<String, String>> condition, int count) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        Instant end = Instant.now().plusSeconds(20);
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of(topic));
            while (found.size() < count) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError(
                            "%d of %d records came on %s".formatted(found.size(), count, topic));
                }
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> {
                            if (condition.test(message)) {
                                found.add(message);
                            }
                        });
            }
        }
        return found;
    }

    /** Writes one record with text headers, as another service would. */
    public static void send(String topic, String key, String body, Map<String, String> headers) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                TestComponents.kafka().bootstrapServers(),
                                "acks",
                                "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, body);
            headers.forEach((name, value) ->
                    message.headers()
                            .add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            producer.send(message);
            producer.flush();
        }
    }

    /** A header as text, or the empty string. */
    public static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null
                ? ""
                : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestComponents.kafka().bootstrapServers(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
