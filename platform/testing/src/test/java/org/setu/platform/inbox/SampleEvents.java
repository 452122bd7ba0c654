package org.setu.platform.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.setu.platform.id.Ids;
import org.setu.platform.testing.KafkaRecords;

/** Sends what other services would. */
final class SampleEvents {

    static final String FACTS = "setu.notification.notice";
    static final String CONTACTS = "setu.client.contact";
    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private SampleEvents() {}

    static UUID fact(String key, String text) {
        UUID id = Ids.next();
        fact(id, SampleFacts.TYPE, key, text);
        return id;
    }

    static void fact(UUID id, String type, String key, String text) {
        KafkaRecords.send(
                FACTS,
                key,
                "{\"text\":\"%s\",\"added\":1}".formatted(text),
                headers(id, type, key));
    }

    static void contact(UUID id, long version, String rest) {
        KafkaRecords.send(
                CONTACTS,
                id.toString(),
                "{\"id\":\"%s\",\"version\":%d,%s}".formatted(id, version, rest),
                headers(Ids.next(), "org.setu.client.contact.v1", id.toString()));
    }

    private static Map<String, String> headers(UUID id, String type, String subject) {
        return new HashMap<>(
                Map.of(
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_subject", subject,
                        "ce_source", "/setu/other",
                        "ce_specversion", "1.0",
                        "ce_time", "2026-11-23T20:00:00Z",
                        "aggregateversion", "1",
                        "actor", "p:somebody",
                        "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"));
    }
}
