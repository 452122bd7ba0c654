package org.setu.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.setu.platform.event.EventHeaders;

/** Writes rows as Kafka records: CloudEvents 1.0, binary content mode. */
@ApplicationScoped
public class EventRecords {

    private final String source;

    EventRecords(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.source = "/setu/" + service.replaceFirst("-service$", "").replaceFirst("^setu-", "");
    }

    /** The record of a row. */
    public ProducerRecord<byte[], byte[]> of(OutboxRow row) {
        ProducerRecord<byte[], byte[]> written =
                new ProducerRecord<>(
                        row.topic(), row.key().getBytes(UTF_8), row.body().getBytes(UTF_8));
        Headers headers = written.headers();
        add(headers, EventHeaders.ID, row.eventId());
        add(headers, EventHeaders.SOURCE, source);
        add(headers, EventHeaders.SPECIFICATION_VERSION, "1.0");
        add(headers, EventHeaders.TYPE, row.type());
        add(headers, EventHeaders.SUBJECT, row.subject());
        add(headers, EventHeaders.TIME, row.time());
        add(headers, EventHeaders.DATA_SCHEMA, row.dataSchema());
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        add(headers, EventHeaders.AGGREGATE_VERSION, row.aggregateVersion());
        add(headers, EventHeaders.ACTOR, row.actor());
        add(headers, EventHeaders.ACTING_FOR, row.actingFor());
        add(headers, EventHeaders.CAUSATION_ID, row.causationId());
        add(headers, EventHeaders.TRACE_PARENT, row.traceParent());
        return written;
    }

    private static void add(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(UTF_8));
        }
    }
}
