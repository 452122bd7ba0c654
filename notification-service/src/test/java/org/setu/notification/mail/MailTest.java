package org.setu.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.notification.World.notice;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.setu.notification.World;
import org.setu.notification.notice.Notice;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.id.Ids;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

/** What tests of mails share. */
@SuppressWarnings("NullAway") // the field is MailServers' to set, and columns are not null
abstract class MailTest {

    static final TestDatabase DATABASE = TestDatabase.of("notification");

    @Inject World world;

    MailSwitch mail;

    final String address = "to-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    @AfterEach
    void theMailServerWorks() {
        mail.work();
    }

    static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    MimeMessage only() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !mail.received(address).isEmpty());
        List<MimeMessage> received = mail.received(address);
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    UUID send() {
        return send(
                notice(RecipientKind.CONTACT, Ids.next(), "quote-sent", null, address, Map.of()));
    }

    UUID send(Notice notice) {
        UUID event = world.take(notice);
        return (UUID)
                DATABASE.rows(
                                "select id from message where notice_id = ? and channel = 'EMAIL'",
                                event)
                        .getFirst()
                        .get("id");
    }

    static void await(UUID message, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(state(message)).isEqualTo(state));
    }

    static @Nullable Object state(UUID message) {
        return DATABASE.rows("select state from message where id = ?", message)
                .getFirst()
                .get("state");
    }

    static List<Map<String, @Nullable Object>> attempts(UUID message) {
        return DATABASE.rows(
                "select * from message_attempt where message_id = ? order by number", message);
    }

    /** Type and body of the fact about a message. */
    static String fact(UUID message) {
        var found =
                KafkaRecords.await(
                        "setu.notification.fact",
                        fact -> fact.value().contains("\"messageId\":\"" + message + "\""));
        return KafkaRecords.header(found, "ce_type") + " " + found.value();
    }
}
