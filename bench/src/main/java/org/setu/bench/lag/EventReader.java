package org.setu.bench.lag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Notes when the first event of each account arrives. */
final class EventReader implements AutoCloseable {

    private static final String TOPIC = "setu.client.account";

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /**
     * When an event came.
     *
     * @param at milliseconds of the clock
     * @param appended when it was written into the outbox, by its own word
     */
    record Arrival(long at, long appended) {}

    private EventReader(String bootstrapServers, Map<String, Arrival> arrived) {
        thread =
                Thread.ofPlatform()
                        .name("event-reader")
                        .unstarted(() -> read(bootstrapServers, arrived));
    }

    static EventReader start(String bootstrapServers, Map<String, Arrival> arrived) {
        EventReader reader = new EventReader(bootstrapServers, arrived);
        reader.thread.start();
        return reader;
    }

    private void read(String bootstrapServers, Map<String, Arrival> arrived) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(TOPIC, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (stop.getCount() > 0) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
                    long now = System.currentTimeMillis();
                    String time = new String(event.headers().lastHeader("ce_time").value(), UTF_8);
                    arrived.putIfAbsent(
                            event.key(), new Arrival(now, Instant.parse(time).toEpochMilli()));
                }
            }
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
