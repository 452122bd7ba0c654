package org.setu.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.notification.World.notice;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.notification.World;
import org.setu.notification.message.PlanningMail;
import org.setu.notification.notice.Notice;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.id.Ids;
import org.setu.platform.outbox.DirectConnections;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@SuppressWarnings("NullAway") // the field is MailServers' to set, and columns are not null
class MailComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("notification");
    private static final long NOBODY = 1_999_999_999;

    @Inject World world;
    @Inject SendingMail sending;
    @Inject PlanningMail planning;
    @Inject RecoveringMail recovering;
    @Inject DirectConnections connections;
    @Inject MailConfiguration configuration;

    MailSwitch mail;

    private final String address = "to-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    @AfterEach
    void theMailServerWorks() {
        mail.work();
    }

    @ParameterizedTest
    @CsvSource({
        "en,Approval asked: Q-2026-000123,Your approval is asked",
        "hi,स्वीकृति का अनुरोध: Q-2026-000123,स्वीकृति माँगी गई",
        "ru,Требуется согласование: Q-2026-000123,Вас просят согласовать"
    })
    void aMailIsWhatItShouldBeInEveryLanguage(String language, String subject, String text)
            throws Exception {
        UUID contact = world.contact("Jürgen <b>&", address, language);
        UUID message =
                send(
                        notice(
                                RecipientKind.CONTACT,
                                contact,
                                "approval-asked",
                                null,
                                null,
                                Map.of("accountName", "<script>alert(1)</script>", "total", "1")));
        await(message, "ACCEPTED");
        MimeMessage sent = only();
        assertThat(MimeUtility.decodeText(sent.getHeader("Subject", null))).isEqualTo(subject);
        assertThat(sent.getMessageID()).isEqualTo("<" + message + "@setu.example>");
        assertThat(sent.getSentDate()).isNotNull();
        assertThat(sent.getFrom())
                .extracting(Object::toString)
                .containsExactly("Setu <setu@setu.example>");
        assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(sent.getHeader("List-Unsubscribe", null))
                .startsWith("<https://setu.example/api/v1/unsubscribe/");
        assertThat(sent.getHeader("List-Unsubscribe-Post", null))
                .isEqualTo("List-Unsubscribe=One-Click");
        MimeMultipart parts = (MimeMultipart) sent.getContent();
        String plain = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(plain).contains(text, "<script>", "https://setu.example/app/quotes/1");
        assertThat(html)
                .contains(text, "&lt;script&gt;", "lang=\"" + language + "\"", "Jürgen &lt;b&gt;")
                .doesNotContain("<script>");
        assertThat(attempts(message)).extracting(a -> a.get("outcome")).containsExactly("ACCEPTED");
        assertThat(
                        DATABASE.number(
                                "select count(*) from message_content where message_id = ?",
                                message))
                .isZero();
        assertThat(fact(message)).contains("delivered");
    }

    @Test
    void essentialMailsCannotBeUnsubscribedFromAndHeadersCannotBeInjected() throws Exception {
        UUID contact = world.contact("A\r\nBcc: x@example.org", address, "en");
        Notice plain = notice(RecipientKind.CONTACT, contact, "quote-sent");
        Notice injecting =
                new Notice(
                        plain.recipient(),
                        plain.topic(),
                        plain.urgency(),
                        new Notice.About("quote", Ids.next(), "Q\r\nX-Evil: 1", "n\u2028X-Evil: 2"),
                        null,
                        null,
                        null,
                        null);
        await(send(injecting), "ACCEPTED");
        MimeMessage sent = only();
        assertThat(sent.getHeader("X-Evil")).isNull();
        assertThat(sent.getHeader("Bcc")).isNull();
        assertThat(sent.getHeader("List-Unsubscribe")).isNull();
        assertThat(sent.getSubject()).contains("X-Evil: 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING_421", "SENDER_CUT", "RECIPIENT_450", "DATA_HANGS", "DOT_451"})
    void whatTheServerCertainlyHasNotIsTriedAgain(Fault fault) throws Exception {
        FaultyMailServer server = mail.fail(fault);
        UUID message = send();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !attempts(message).isEmpty());
        assertThat(state(message)).isIn("QUEUED", "SENDING");
        assertThat(attempts(message).getFirst().get("outcome")).isEqualTo("FAILED");
        // Only the server that had the whole content and refused it has seen its end.
        assertThat(server.contents()).hasSize(fault == Fault.DOT_451 ? 1 : 0);
        mail.work();
        await(message, "ACCEPTED");
        assertThat(only().getMessageID()).contains(message.toString());
    }

    @Test
    void aRefusedConnectionIsTriedAgainAndInTheEndGivenUp() {
        mail.refuse();
        UUID message = send();
        await(message, "DEAD");
        assertThat(attempts(message)).hasSize(3).allMatch(a -> a.get("phase").equals("CONNECTING"));
        assertThat(fact(message)).contains("bounced").contains("\"dead\":true");
        mail.work();
        assertThat(mail.received(address)).isEmpty();
        assertThat(state(message)).isEqualTo("DEAD");
    }

    @ParameterizedTest
    @CsvSource({"RECIPIENT_550,RECIPIENT,550", "DOT_552,HANDED_OVER,552"})
    void aPermanentRefusalIsNotRepeated(Fault fault, String phase, int code) {
        FaultyMailServer server = mail.fail(fault);
        UUID message = send();
        await(message, "BOUNCED");
        assertThat(server.recipients()).hasSize(1);
        assertThat(attempts(message))
                .singleElement()
                .matches(a -> a.get("phase").equals(phase) && a.get("reply_code").equals(code));
        assertThat(fact(message)).contains("bounced").contains("\"replyCode\":" + code);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOT_HANGS", "DOT_CUT"})
    void whatMayHaveArrivedIsUnknownAndNeverSentAgain(Fault fault) {
        FaultyMailServer server = mail.fail(fault);
        UUID message = send();
        await(message, "UNKNOWN");
        assertThat(server.contents()).singleElement().asString().contains(message.toString());
        assertThat(fact(message)).contains("unknown");
        // Others go on, this one does not.
        mail.work();
        String other = "other-" + address;
        await(
                send(
                        notice(
                                RecipientKind.CONTACT,
                                Ids.next(),
                                "quote-sent",
                                null,
                                other,
                                Map.of())),
                "ACCEPTED");
        assertThat(mail.received(other)).hasSize(1);
        assertThat(mail.received("<" + address)).isEmpty();
        assertThat(server.contents()).hasSize(1);
        assertThat(state(message)).isEqualTo("UNKNOWN");
    }

    @Test
    void whoEndsAfterHandingOverLeavesUnknownAndWhoEndsBeforeLeavesARetry() throws Exception {
        mail.refuse();
        UUID handedOver = send();
        UUID notYet = send();
        await(handedOver, "DEAD");
        await(notYet, "DEAD");
        mail.work();
        String leave =
                "update message set state = 'SENDING', sender = ?, attempts = 1, handed_over = ?"
                        + " where id = ?";
        DATABASE.execute(
                "delete from message_attempt where message_id in (?, ?)", handedOver, notYet);
        DATABASE.execute(leave, NOBODY, true, handedOver);
        DATABASE.execute(leave, NOBODY, false, notYet);
        await(handedOver, "UNKNOWN");
        await(notYet, "ACCEPTED");
        assertThat(only().getMessageID()).contains(notYet.toString());
        assertThat(attempts(notYet))
                .extracting(a -> a.get("outcome"))
                .containsExactly("FAILED", "ACCEPTED");
    }

    @Test
    void aSenderWhoWasTakenForDeadEndsNothingAndNothingIsDoubled() throws Exception {
        FaultyMailServer slow = mail.fail(Fault.DATA_WAITS);
        UUID message = send();
        assertThat(slow.awaitData()).isTrue();
        // Another process believes that this one is dead and takes the mail over.
        mail.work();
        DATABASE.execute("update message set sender = ? where id = ?", NOBODY, message);
        await(message, "ACCEPTED");
        slow.goOn();
        assertThat(only().getMessageID()).contains(message.toString());
        assertThat(slow.contents()).isEmpty();
        assertThat(attempts(message))
                .extracting(a -> a.get("outcome"))
                .containsExactly("FAILED", "ACCEPTED");
    }

    @Test
    void twoProcessesSendEveryMailOnce() throws Exception {
        MailSenders second =
                new MailSenders(sending, planning, recovering, connections, configuration, false);
        second.start(new StartupEvent());
        try {
            for (int i = 0; i < 60; i++) {
                send();
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> mail.received(address).size() >= 60);
        } finally {
            second.stop(new io.quarkus.runtime.ShutdownEvent());
        }
        List<MimeMessage> received = mail.received(address);
        assertThat(received).hasSize(60);
        assertThat(received.stream().map(MailComponentTest::id).distinct()).hasSize(60);
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage only() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !mail.received(address).isEmpty());
        List<MimeMessage> received = mail.received(address);
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    private UUID send() {
        return send(
                notice(RecipientKind.CONTACT, Ids.next(), "quote-sent", null, address, Map.of()));
    }

    private UUID send(Notice notice) {
        UUID event = world.take(notice);
        return (UUID)
                DATABASE.rows(
                                "select id from message where notice_id = ? and channel = 'EMAIL'",
                                event)
                        .getFirst()
                        .get("id");
    }

    private static void await(UUID message, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(state(message)).isEqualTo(state));
    }

    private static @Nullable Object state(UUID message) {
        return DATABASE.rows("select state from message where id = ?", message)
                .getFirst()
                .get("state");
    }

    private static List<Map<String, @Nullable Object>> attempts(UUID message) {
        return DATABASE.rows(
                "select * from message_attempt where message_id = ? order by number", message);
    }

    /** Type and body of the fact about a message. */
    private static String fact(UUID message) {
        var found =
                KafkaRecords.await(
                        "setu.notification.fact",
                        fact -> fact.value().contains("\"messageId\":\"" + message + "\""));
        return KafkaRecords.header(found, "ce_type") + " " + found.value();
    }
}
