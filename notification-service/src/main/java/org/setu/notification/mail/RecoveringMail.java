package org.setu.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.setu.notification.message.Message;
import org.setu.notification.message.Messages;

/**
 * Decides about mails whose sender has ended in the middle: what may be with the mail server is
 * UNKNOWN, everything else is tried again. A sender that only seems to have ended finds at its next
 * step that the mail is not its any more.
 */
@ApplicationScoped
class RecoveringMail {

    private static final Logger LOG = Logger.getLogger(RecoveringMail.class);

    private final Messages messages;
    private final RecordingMail recording;
    private final DataSource dataSource;

    RecoveringMail(Messages messages, RecordingMail recording, DataSource dataSource) {
        this.messages = messages;
        this.recording = recording;
        this.dataSource = dataSource;
    }

    /** Tells how many mails it decided about. */
    int recover(long self) {
        List<Long> senders = ClaimingMail.inTransaction(messages::senders);
        List<MailResult> decided = new ArrayList<>();
        for (long sender : senders) {
            if (sender != self) {
                decided.addAll(ClaimingMail.inTransaction(() -> recoverFrom(sender)));
            }
        }
        decided.forEach(recording::count);
        return decided.size();
    }

    private List<MailResult> recoverFrom(long sender) {
        if (!hasEnded(sender)) {
            return List.of();
        }
        List<MailResult> decided = new ArrayList<>();
        for (Message message : messages.ofSender(sender)) {
            String what = "the process that sent it ended";
            MailResult result =
                    message.handedOver()
                            ? new MailResult.Unknown(Phase.HANDED_OVER, what)
                            : new MailResult.Failed(Phase.CONNECTING, null, what);
            recording.apply(message, message.updatedAt(), result);
            decided.add(result);
            LOG.warnf(
                    "Message %s was left by sender %d and is %s now",
                    message.id(), sender, message.state());
        }
        return decided;
    }

    /** Whoever lives holds the lock of his number; ours ends with this transaction. */
    private boolean hasEnded(long sender) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, SenderSession.LOCK_CLASS);
            lock.setInt(2, Math.toIntExact(sender));
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask whether a sender lives", e);
        }
    }
}
