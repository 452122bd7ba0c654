package org.setu.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.setu.platform.access.SystemWork;

/**
 * Fills a read model again in one transaction (ADR 0010): readers see the old rows until it
 * commits, the live consumer waits for it, and if it fails everything is as it was.
 */
@ApplicationScoped
public class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final int TIMEOUT_SECONDS = 3600;

    private final DataSource dataSource;
    private final TopicReader topics;
    private final Channels channels;
    private final ParkedRecords parked;

    Rebuilding(DataSource dataSource, TopicReader topics, Channels channels, ParkedRecords parked) {
        this.dataSource = dataSource;
        this.topics = topics;
        this.channels = channels;
        this.parked = parked;
    }

    StateConsumer.Rebuilt rebuild(StateConsumer consumer) {
        return SystemWork.call(
                "rebuild " + consumer.channel(),
                () ->
                        QuarkusTransaction.requiringNew()
                                .timeout(TIMEOUT_SECONDS)
                                .call(() -> refill(consumer)));
    }

    private StateConsumer.Rebuilt refill(StateConsumer consumer) {
        // Before the end of the topic is looked up: what the live consumer applied until now lies
        // before that end, and what comes after it waits for this lock.
        lock(consumer.tables());
        Set<UUID> unusable =
                parked.of(consumer.channel()).stream()
                        .map(ParkedRecord::eventId)
                        .collect(Collectors.toSet());
        consumer.clear();
        AtomicInteger applied = new AtomicInteger();
        AtomicInteger leftOut = new AtomicInteger();
        topics.read(
                channels.topic(consumer.channel()),
                message -> {
                    boolean usable = !unusable.contains(RecordReader.id(message));
                    AtomicInteger counted = usable && apply(consumer, message) ? applied : leftOut;
                    counted.incrementAndGet();
                });
        return new StateConsumer.Rebuilt(applied.get(), leftOut.get());
    }

    /** False if the record cannot be read: mostly one that a later, legible one has replaced. */
    private static boolean apply(StateConsumer consumer, ConsumerRecord<String, String> message) {
        String place = "%s/%d@%d".formatted(message.topic(), message.partition(), message.offset());
        try {
            consumer.apply(State.of(RecordReader.read(message)));
            return true;
        } catch (MalformedRecord e) {
            LOG.warnf("the rebuild of %s leaves out %s: %s", consumer.channel(), place, e);
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "cannot rebuild %s from %s: %s"
                            .formatted(consumer.channel(), place, Delivery.reason(e)),
                    e);
        }
    }

    private void lock(List<String> tables) {
        execute(tables, "lock table \"%s\" in share row exclusive mode");
    }

    void empty(List<String> tables) {
        execute(tables, "delete from \"%s\"");
    }

    private void execute(List<String> tables, String statement) {
        try (Connection connection = dataSource.getConnection();
                Statement each = connection.createStatement()) {
            each.execute("set local statement_timeout = 0");
            each.execute("set local idle_in_transaction_session_timeout = 0");
            for (String table : tables) {
                each.execute(statement.formatted(table)); // names are the service's own constants
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the read model", e);
        }
    }
}
