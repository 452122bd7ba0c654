package org.setu.platform.outbox;

import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/**
 * How a batch gets from the outbox to Kafka: the one step on whose order everything depends. There
 * is one bean in production, {@link TransactionalPublishing}. A build for fault drills puts {@link
 * CarelessPublishing} in its place, to see the fault test fail.
 */
public interface Publishing {

    /** Opens a producer; when this returns, none that was opened before can publish any more. */
    Producer<byte[], byte[]> open();

    /**
     * Publishes rows in their order and removes them from the outbox.
     *
     * @throws RowRefusedException if one row cannot be sent; nothing of the batch was published
     * @throws org.apache.kafka.common.KafkaException if Kafka failed; the producer is of no use any
     *     more
     * @throws SQLException if the session failed; the rows may be published again
     */
    void publish(Producer<byte[], byte[]> producer, RelaySession session, List<OutboxRow> rows)
            throws SQLException;
}
