package org.setu.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything a topic shows to a reader of committed records, in order per partition. */
final class TopicHistory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicHistory() {}

    /**
     * A published event.
     *
     * @param key decides the partition: the order of one key is promised
     * @param what its type; of a notice, what is told to whom
     */
    record Published(UUID eventId, UUID subject, long version, String key, String what) {}

    static List<Published> read(String bootstrapServers, String topic) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false);
        List<Published> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(item -> all.add(published(topic, item)));
            }
        }
        return all;
    }

    private static Published published(String topic, ConsumerRecord<String, String> item) {
        return new Published(
                UUID.fromString(header(item, "ce_id")),
                UUID.fromString(header(item, "ce_subject")),
                Long.parseLong(header(item, "aggregateversion")),
                item.key(),
                Topic.isNotice(topic) ? told(item.value()) : header(item, "ce_type"));
    }

    private static String told(String notice) {
        try {
            JsonNode body = JSON.readTree(notice);
            return Promise.told(
                    body.path("topic").asText(),
                    UUID.fromString(body.at("/recipient/id").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(notice, e);
        }
    }

    private static String header(ConsumerRecord<?, ?> item, String name) {
        Header header = item.headers().lastHeader(name);
        return new String(Objects.requireNonNull(header, name).value(), UTF_8);
    }
}
