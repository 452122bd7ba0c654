package org.setu.platform.outbox;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends and commits in Kafka, then deletes. The Kafka transaction is there for its fencing: a relay
 * that was frozen and comes back cannot put an older event behind a newer one.
 */
@DefaultBean
@ApplicationScoped
class TransactionalPublishing implements Publishing {

    /** Together below the time that the broker gives a transaction. */
    private static final int COMMIT_ATTEMPTS = 3;

    /** What no repetition mends. */
    private static final List<Class<? extends KafkaException>> REFUSALS =
            List.of(
                    RecordTooLargeException.class,
                    SerializationException.class,
                    TopicAuthorizationException.class,
                    InvalidTopicException.class,
                    UnknownTopicOrPartitionException.class);

    private final ProducerSettings settings;
    private final EventRecords records;

    TransactionalPublishing(ProducerSettings settings, EventRecords records) {
        this.settings = settings;
        this.records = records;
    }

    @Override
    public Producer<byte[], byte[]> open() {
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings.transactional(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    @Override
    public void publish(
            Producer<byte[], byte[]> producer, RelaySession session, List<OutboxRow> rows)
            throws SQLException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            try {
                sent.add(producer.send(records.of(row)));
            } catch (KafkaException e) {
                // Often the echo of an earlier record's failure: say which one it was.
                check(sent, rows, Future::isDone);
                check(List.of(CompletableFuture.failedFuture(e)), List.of(row), _ -> true);
            }
        }
        producer.flush();
        check(sent, rows, _ -> true);
        commit(producer, session);
        session.delete(rows);
    }

    /** A refused row explains the failure of the others, so it is looked for first. */
    private static void check(
            List<? extends Future<?>> sent, List<OutboxRow> rows, Predicate<Future<?>> considered) {
        KafkaException first = null;
        for (int position = 0; position < sent.size(); position++) {
            Future<?> future = sent.get(position);
            KafkaException failure = considered.test(future) ? failure(future) : null;
            if (failure != null && isRefusal(failure)) {
                throw new RowRefusedException(position, rows.get(position), failure);
            }
            first = first == null ? failure : first;
        }
        if (first != null) {
            throw first;
        }
    }

    /** A topic that is not there shows as a time-out, which names it as the cause. */
    private static boolean isRefusal(KafkaException failure) {
        return REFUSALS.stream()
                .anyMatch(type -> type.isInstance(failure) || type.isInstance(failure.getCause()));
    }

    private static @Nullable KafkaException failure(Future<?> sent) {
        try {
            Object _ = sent.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /**
     * A commit without an answer is asked for again: giving up would send the batch twice if it had
     * succeeded.
     */
    private static void commit(Producer<byte[], byte[]> producer, RelaySession session)
            throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException e) {
                if (attempt == COMMIT_ATTEMPTS) {
                    throw e;
                }
                session.touch();
            }
        }
    }
}
