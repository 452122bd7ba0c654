package org.setu.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        int decided = 0;
        for (long sender : senders) {
            if (sender != self) {
                decided += ClaimingMail.inTransaction(() -> recoverFrom(sender));
            }
        }
        return decided;
    }

    private int recoverFrom(long sender) {
        if (!hasEnded(sender)) {
            return 0;
        }
        List<Message> left = messages.ofSender(sender);
        for (Message message : left) {
            String what = "the process that sent it ended";
            MailResult result =
                    message.handedOver()
                            ? new MailResult.Unknown(Phase.HANDED_OVER, what)
                            : new MailResult.Failed(Phase.CONNECTING, null, what);
            recording.apply(message, message.updatedAt(), result);
            LOG.warnf(
                    "Message %s was left by sender %d and is %s now",
                    message.id(), sender, message.state());
        }
        return left.size();
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
