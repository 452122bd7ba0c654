package org.setu.system.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.setu.system.stack.TestStack;

/** What a service asks notification-service to tell people. */
final class NoticeTopic {

    private NoticeTopic() {}

    /** Waits (bounded) for a notice. */
    static String await(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + TestStack.get().port("kafka"),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false);
        Instant end = Instant.now().plusSeconds(30);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, String> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(record)) {
                        return record.value();
                    }
                }
            }
        }
        throw new AssertionError("No such notice came on " + topic);
    }
}
