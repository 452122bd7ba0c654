package org.setu.deal.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.setu.deal.quote.QuoteScenario;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;

@QuarkusTest
class ContactsComponentTest extends QuoteScenario {

    private final UUID person = UUID.randomUUID();

    @Test
    void theyAreKeptFromTheirTopicUntilNothingMayBeKnownOfThem() {
        told(
                3,
                """
                "givenName":"Asel","familyName":"Nur","language":"ru",
                "emails":["asel@example.org"],"phones":[],"primaryAccountId":"%1$s",
                "accounts":[{"accountId":"%1$s","role":"buyer"}],"externalIds":[],
                "synthetic":true,"archived":false\
                """
                        .formatted(account));
        await("Asel Nur");
        // What comes late changes nothing.
        told(
                2,
                "\"givenName\":\"Older\",\"emails\":[],\"primaryAccountId\":\"%s\""
                        .formatted(account));
        String quote = approved();
        step(asha(), quote, "send", Map.of("contactId", person))
                .then()
                .statusCode(200)
                .body("sent.name", equalTo("Asel Nur"))
                .body("sent.email", equalTo("asel@example.org"));
        told(4, "\"erased\":true");
        await("");
        String other = approved();
        step(asha(), other, "send", Map.of("contactId", person))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/contactId"));
        assertThat(state(other)).isEqualTo("APPROVED");
    }

    private String approved() {
        String quote = quote(5);
        step(asha(), quote, "submit", Map.of()).then().statusCode(200);
        return quote;
    }

    private void await(String name) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        DATABASE.number(
                                        "select count(*) from contact where id = ? and name = ?",
                                        person,
                                        name)
                                == 1);
    }

    private void told(long version, String fields) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/setu/client");
        headers.put("ce_type", "org.setu.client.contact.v1");
        headers.put("ce_subject", person.toString());
        headers.put("ce_time", "2026-11-20T10:00:00Z");
        headers.put("ce_specversion", "1.0");
        headers.put("content-type", "application/json");
        headers.put("aggregateversion", String.valueOf(version));
        KafkaRecords.send(
                "setu.client.contact",
                person.toString(),
                "{\"id\":\"%s\",\"version\":%d,%s}".formatted(person, version, fields),
                headers);
    }
}
