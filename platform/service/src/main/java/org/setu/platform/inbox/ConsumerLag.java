package org.setu.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How many offsets each consumer is behind, as the broker sees it: {@code setu.consumer.lag}. Marks
 * of transactions count too, one per partition after the last record, so an alert leaves room.
 */
@ApplicationScoped
public class ConsumerLag {

    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final long UNKNOWN = -1;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final List<RecordConsumer> consumers;
    private final Channels channels;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();
    private volatile @Nullable Admin admin;

    ConsumerLag(@All List<RecordConsumer> consumers, Channels channels, MeterRegistry meters) {
        this.consumers = consumers;
        this.channels = channels;
        this.meters = meters;
    }

    /** Looks at the broker and sets the gauges; without a broker they are not a number. */
    @Scheduled(
            identity = "consumer-lag",
            every = "{setu.consumer.lag.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        for (RecordConsumer consumer : consumers) {
            AtomicLong lag = lags.computeIfAbsent(consumer.channel(), this::gauge);
            try {
                lag.set(behind(consumer.channel()));
            } catch (ExecutionException | TimeoutException e) {
                lag.set(UNKNOWN);
                LOG.warnf("cannot see how far behind %s is: %s", consumer.channel(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long behind(String channel)
            throws ExecutionException, InterruptedException, TimeoutException {
        String topic = channels.topic(channel);
        List<TopicPartition> partitions =
                get(admin().describeTopics(List.of(topic)).allTopicNames()).values().stream()
                        .flatMap(found -> found.partitions().stream())
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> beginnings = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> done =
                get(
                        admin().listConsumerGroupOffsets(channels.group(channel))
                                .partitionsToOffsetAndMetadata());
        long behind = 0;
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata committed = done.get(partition);
            long at =
                    committed == null ? beginnings.getOrDefault(partition, 0L) : committed.offset();
            behind += Math.max(0, ends.getOrDefault(partition, 0L) - at);
        }
        return behind;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), p -> which));
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return get(admin().listOffsets(asked, options).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private AtomicLong gauge(String channel) {
        AtomicLong lag = new AtomicLong(UNKNOWN);
        Gauge.builder(
                        "setu.consumer.lag",
                        lag,
                        now -> now.get() == UNKNOWN ? Double.NaN : now.get())
                .description("Offsets between the end of the topic and what is acknowledged")
                .tag("consumer", channel)
                .tag("topic", channels.topic(channel))
                .strongReference(true)
                .register(meters);
        return lag;
    }

    private synchronized Admin admin() {
        Admin present = admin;
        if (present == null) {
            present = Admin.create(Map.of("bootstrap.servers", channels.bootstrapServers()));
            admin = present;
        }
        return present;
    }

    @PreDestroy
    void close() {
        Admin present = admin;
        if (present != null) {
            present.close(Duration.ofSeconds(1));
        }
    }
}
