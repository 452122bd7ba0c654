package org.setu.notification.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.setu.notification.message.PlanningMail;
import org.setu.platform.outbox.DirectConnections;

/** The database session that says that a sender lives, and hears of new mails. */
final class SenderSession implements AutoCloseable {

    static final int LOCK_CLASS = 0x5E7A;

    /** A frozen process is taken for dead after this time. */
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(60);

    private final Connection connection;

    private SenderSession(Connection connection) {
        this.connection = connection;
    }

    static SenderSession open(DirectConnections connections) throws SQLException {
        Connection connection = connections.open("setu-mail-sender");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + IDLE_LIMIT.toMillis());
            statement.execute("listen " + PlanningMail.WAKE_UP);
            return new SenderSession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A number that nobody has had. */
    long number() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select nextval('mail_sender')")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Lives under this number; false while an earlier session of it has not ended. */
    boolean live(long number) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCK_CLASS);
            lock.setInt(2, Math.toIntExact(number));
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Waits until there may be something to do, at most so long. */
    void await(Duration atMost) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        var _ = connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
