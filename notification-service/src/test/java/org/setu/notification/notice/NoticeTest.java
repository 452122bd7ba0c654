package org.setu.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.setu.notification.World;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

/** What tests of notices share. */
abstract class NoticeTest {

    static final TestDatabase DATABASE = TestDatabase.of("notification");

    @Inject World world;

    final String name = "n-" + UUID.randomUUID();

    static long count(UUID event, String channel) {
        return DATABASE.number(
                "select count(*) from message where notice_id = ? and channel = ?", event, channel);
    }

    static Map<String, @Nullable Object> mail(UUID event) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count(event, "EMAIL") > 0);
        return DATABASE.rows(
                        "select * from message where notice_id = ? and channel = 'EMAIL'", event)
                .getFirst();
    }

    static void awaitState(UUID event, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mail(event).get("state")).isEqualTo(state));
    }

    static String fact(UUID event) {
        return KafkaRecords.await(
                        "setu.notification.fact",
                        fact -> fact.value().contains("\"noticeId\":\"" + event + "\""))
                .value();
    }
}
