package org.setu.notification.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.setu.notification.message.Message;
import org.setu.notification.message.MessageContents;
import org.setu.notification.message.MessageState;
import org.setu.notification.message.Messages;
import org.setu.notification.message.messaging.MessageFacts;
import org.setu.platform.access.SystemWork;

/**
 * Takes mails for a sender. That a mail is being sent is committed before the first word to the
 * server, and that its content may be with the server before the content ends; so whoever finds it
 * later knows whether it may be sent again.
 */
@ApplicationScoped
class ClaimingMail {

    static final String ACTOR = "mail sender";

    /** No row: somebody else has decided about this attempt, and it must end here. */
    private static final String HAND_OVER =
            """
            update message set handed_over = true, version = version + 1
            where id = ? and state = 'SENDING' and sender = ? and attempts = ? and not handed_over\
            """;

    private final Messages messages;
    private final MessageContents contents;
    private final MessageFacts facts;
    private final DataSource dataSource;
    private final InstantSource clock;

    ClaimingMail(
            Messages messages,
            MessageContents contents,
            MessageFacts facts,
            DataSource dataSource,
            InstantSource clock) {
        this.messages = messages;
        this.contents = contents;
        this.facts = facts;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The next mail that is due, now this sender's; empty if there is none. */
    Optional<MailClaim> next(long sender) {
        Instant now = clock.instant();
        return inTransaction(() -> {
            while (true) {
                List<Message> due = messages.due(MessageState.QUEUED, now, 1);
                if (due.isEmpty()) {
                    return Optional.empty();
                }
                Message message = due.getFirst();
                if (!message.isExpired(now)) {
                    message.send(sender, now);
                    return Optional.of(
                            new MailClaim(message.id(), sender, message.attempts(), now));
                }
                message.expire(now);
                contents.forget(message.id());
                facts.publish(message);
            }
        });
    }

    /** Notes that the content may be with the server from now on; false if it must not go out. */
    boolean handOver(MailClaim claim) {
        return inTransaction(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement update = connection.prepareStatement(HAND_OVER)) {
                update.setObject(1, claim.messageId());
                update.setLong(2, claim.sender());
                update.setInt(3, claim.attempt());
                return update.executeUpdate() == 1;
            } catch (SQLException e) {
                throw new IllegalStateException("cannot note that a mail is handed over", e);
            }
        });
    }

    static <T> T inTransaction(Callable<T> work) {
        return SystemWork.call(ACTOR, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
