package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.testing.KafkaRecords;

/** Facts as other services publish them. */
final class Facts {

    private Facts() {}

    /** Publishes one that its schema allows. */
    static void send(
            EventSchemas schemas,
            String type,
            String subject,
            long version,
            String event,
            String time,
            JsonNode body) {
        assertThat(schemas.violations(type, body)).isEmpty();
        String service = type.split("\\.")[2];
        KafkaRecords.send(
                "setu." + service + ".fact",
                subject,
                body.toString(),
                Map.of(
                        "ce_id",
                        event,
                        "ce_source",
                        "/setu/" + service,
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        time,
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json",
                        "aggregateversion",
                        Long.toString(version)));
    }
}
