package org.setu.client;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.client.Office.administrator;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.setu.platform.testing.TestDatabase;

/** What tests of custom fields ask, as an administrator. */
final class CustomFieldCalls {

    static final String FIELDS = "/api/v1/custom-fields";

    /** All who work here. */
    static final List<String> STAFF =
            List.of(
                    "account-manager",
                    "sales-head",
                    "contract-manager",
                    "marketing",
                    "service-agent",
                    "colleague",
                    "data-steward",
                    "auditor",
                    "administrator");

    private static final TestDatabase DATABASE = TestDatabase.of("client");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private CustomFieldCalls() {}

    /** Other tests open records that know nothing of a required field. */
    static void retireAll() {
        DATABASE.execute(
                "update custom_field set retired = true, version = version + 1 where not retired");
    }

    /** Fills up what a kind of record may have, faster than one by one. */
    static void addMany(String record, int count) {
        DATABASE.execute(
                """
                insert into custom_field (id, version, record_kind, field_key, value_type, label,
                  labels, choices, retired_choices, required, form_position, retired, created_at,
                  changed_at)
                select gen_random_uuid(), 0, ?, ? || n, 'DAY', 'One of many', '{}', '{}', '{}',
                  false, 0, false, now(), now()
                from generate_series(1, ?) n
                """,
                record,
                key() + "n",
                count);
    }

    static void unchanged(String field, String key) {
        administrator()
                .get(field)
                .then()
                .header("ETag", "\"0\"")
                .body("record", equalTo("ACCOUNT"))
                .body("key", equalTo(key))
                .body("type", equalTo("CHOICE"))
                .body("label", equalTo("Service level"))
                .body("choices", contains("Gold", "Silver"))
                .body("retiredChoices", empty())
                .body("retired", equalTo(false));
    }

    static Response order(String field, String step) {
        return withVersion(field).post(field + "/" + step);
    }

    static Response patch(String field, String body) {
        return withVersion(field)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(field);
    }

    static RequestSpecification withVersion(String field) {
        return administrator().header("If-Match", administrator().get(field).header("ETag"));
    }

    static String add(Map<String, Object> body) {
        return FIELDS + "/" + Office.id(administrator().body(body).post(FIELDS));
    }

    static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static String key() {
        return "f" + UUID.randomUUID().toString().substring(0, 8) + "n" + COUNT.incrementAndGet();
    }

    static Map<String, Object> choice(String key) {
        return new HashMap<>(
                Map.of(
                        "record",
                        "ACCOUNT",
                        "key",
                        key,
                        "label",
                        "Service level",
                        "type",
                        "CHOICE",
                        "choices",
                        List.of("Gold", "Silver")));
    }

    static Map<String, Object> plain(String type) {
        return new HashMap<>(
                Map.of("record", "ACCOUNT", "key", key(), "label", "Plain", "type", type));
    }
}
