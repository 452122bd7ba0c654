package org.setu.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.notification.World.notice;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.notification.message.PlanningMail;
import org.setu.notification.recipient.RecipientKind;
import org.setu.platform.id.Ids;
import org.setu.platform.outbox.DirectConnections;

@QuarkusTest
@SuppressWarnings("NullAway") // the field is MailServers' to set, and columns are not null
class MailComponentTest extends MailTest {

    private static final long NOBODY = 1_999_999_999;

    @Inject SendingMail sending;
    @Inject PlanningMail planning;
    @Inject RecoveringMail recovering;
    @Inject DirectConnections connections;
    @Inject MailConfiguration configuration;

    @ParameterizedTest
    @EnumSource(
            names = {
                "GREETING_421",
                "GREETING_HANGS",
                "SENDER_421",
                "SENDER_CUT",
                "RECIPIENT_450",
                "RECIPIENT_451",
                "DATA_HANGS",
                "DOT_451"
            })
    void whatTheServerCertainlyHasNotIsTriedAgain(Fault fault) throws Exception {
        FaultyMailServer server = mail.fail(fault);
        UUID message = send();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !attempts(message).isEmpty());
        assertThat(state(message)).isIn("QUEUED", "SENDING");
        assertThat(attempts(message).getFirst().get("outcome")).isEqualTo("FAILED");
        // Only the server that had the whole content and refused it has seen its end.
        assertThat(server.contents().isEmpty()).isEqualTo(fault != Fault.DOT_451);
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

    @Test
    void aServerThatIsNotReadyIsAskedAgainAfterEverLongerPauses() {
        mail.fail(Fault.RECIPIENT_450);
        UUID message = send();
        await(message, "DEAD");
        List<Instant> begun =
                DATABASE
                        .rows(
                                "select started_at from message_attempt where message_id = ?"
                                        + " order by number",
                                message)
                        .stream()
                        .map(row -> ((Timestamp) row.get("started_at")).toInstant())
                        .toList();
        assertThat(begun).hasSize(3);
        Duration first = configuration.retry().first();
        assertThat(Duration.between(begun.get(0), begun.get(1))).isGreaterThanOrEqualTo(first);
        assertThat(Duration.between(begun.get(1), begun.get(2)))
                .isGreaterThanOrEqualTo(first.multipliedBy(2));
        mail.work();
        assertThat(mail.received(address)).isEmpty();
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
        assertThat(received.stream().map(MailTest::id).distinct()).hasSize(60);
    }
}
