package org.setu.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Subjects;
import org.setu.platform.outbox.AfterCommit;

/** Puts entries into inboxes and wakes the streams that show them. */
@ApplicationScoped
public class DeliveringInApp {

    /** The channel on which streams are woken. */
    public static final String WAKE_UP = "setu_inbox";

    /**
     * The lock lasts until the commit and is the recipient's own: his entries become visible in the
     * order of their positions, while those of others wait for nothing.
     */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 13))";

    private static final String NEXT = "select nextval('inbox_position')";

    private final InboxEntries entries;
    private final Grants grants;
    private final AfterCommit afterCommit;
    private final DataSource dataSource;
    private final InstantSource clock;

    DeliveringInApp(
            InboxEntries entries,
            Grants grants,
            AfterCommit afterCommit,
            DataSource dataSource,
            InstantSource clock) {
        this.entries = entries;
        this.grants = grants;
        this.afterCommit = afterCommit;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Joins the caller's transaction, which should end soon: the recipient's next entry waits. */
    public void deliver(Delivered delivered) {
        UUID recipient = delivered.recipientId();
        grants.add(recipient, recipient, List.of(Subjects.person(recipient)));
        entries.persistAndFlush(
                new InboxEntry(delivered, nextPosition(recipient), clock.instant()));
        afterCommit.wake(WAKE_UP);
    }

    /** Two statements: the number must be taken when the lock is held. */
    private long nextPosition(UUID recipient) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            lock.setString(1, recipient.toString());
            lock.execute();
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot give a place in the inbox", e);
        }
    }
}
