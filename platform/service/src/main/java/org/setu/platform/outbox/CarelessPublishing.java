package org.setu.platform.outbox;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Broken on purpose: deletes before it sends, without a Kafka transaction and without a look at the
 * outcome, so that a kill loses events and a frozen relay doubles and reorders them. Exists only in
 * builds with {@code -Dsetu.fault-drill=true}, which prove that the fault test notices; a normal
 * build leaves the bean out.
 */
@IfBuildProperty(name = "setu.fault-drill", stringValue = "true")
@ApplicationScoped
class CarelessPublishing implements Publishing {

    private final ProducerSettings settings;
    private final EventRecords records;

    CarelessPublishing(ProducerSettings settings, EventRecords records) {
        this.settings = settings;
        this.records = records;
    }

    @Override
    public Producer<byte[], byte[]> open() {
        Map<String, Object> careless = settings.common();
        careless.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        careless.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000);
        careless.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_000);
        return new KafkaProducer<>(careless, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void publish(
            Producer<byte[], byte[]> producer, RelaySession session, List<OutboxRow> rows)
            throws SQLException {
        session.delete(rows);
        for (OutboxRow row : rows) {
            var _ = producer.send(records.of(row));
        }
        producer.flush();
    }
}
