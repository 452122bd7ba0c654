package org.setu.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The database session of a relay. The lock, the reading and the deleting are all on it: whoever
 * loses the session can read and delete no more, so nobody works without the lock.
 */
public final class RelaySession implements AutoCloseable {

    /** Shown as {@code application_name} in {@code pg_stat_activity}. */
    public static final String PURPOSE = "setu-outbox-relay";

    /**
     * A frozen relay loses the lock after this time. Above the producer's delivery time-out: a
     * relay that waits for a slow broker keeps it.
     */
    static final Duration IDLE_LIMIT = Duration.ofSeconds(20);

    /** Any number will do that no other advisory lock in this database has. */
    private static final long LOCK = 0x5E70_0B0CL;

    /** One transaction must fit into its time-out on a slow link. */
    private static final long MAX_BATCH_BYTES = 8L << 20;

    /**
     * The oldest, never "those after the last": ids are given before the commit, so a lower one may
     * appear later. At least one row, however large.
     */
    private static final String OLDEST =
            """
            select id, event_id, topic, key, type, subject, aggregate_version, time, dataschema,
                   traceparent, actor, acting_for, causation_id, body
            from (select *, sum(octet_length(body)) over (order by id) - octet_length(body) as before
                  from (select * from outbox order by id limit ?) first_rows) sized
            where before < ? order by id\
            """;

    private final Connection connection;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    static RelaySession open(DirectConnections connections) throws SQLException {
        Connection connection = connections.open(PURPOSE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + IDLE_LIMIT.toMillis());
            statement.execute("listen " + WakeUp.CHANNEL);
            return new RelaySession(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether this session holds the lock now; it ends with the session. */
    boolean lock() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Waits for a wake-up, at most so long. */
    void awaitWakeUp(Duration atMost) throws SQLException {
        var _ = connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    /** Says that this relay lives, where it does not use the session for a while. */
    void touch() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** The oldest rows, in the order of publishing. */
    public List<OutboxRow> oldest(int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, limit);
            statement.setLong(2, MAX_BATCH_BYTES);
            try (ResultSet result = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        }
    }

    /** Removes rows that Kafka has. */
    public void delete(List<OutboxRow> rows) throws SQLException {
        Array ids =
                connection.createArrayOf(
                        "bigint", rows.stream().map(OutboxRow::id).toArray(Long[]::new));
        try (PreparedStatement statement =
                connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, ids);
            statement.executeUpdate();
        }
    }

    /** How much waits, counted up to a bound. */
    Backlog backlog(int countAtMost) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select (select count(*) from (select from outbox limit ?) counted),
                               coalesce((select extract(epoch from now() - time) from outbox
                                         order by id limit 1), 0)::float8\
                        """)) {
            statement.setInt(1, countAtMost);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return new Backlog(result.getLong(1), Math.max(0, result.getDouble(2)));
            }
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong("id"),
                result.getObject("event_id", UUID.class),
                result.getString("topic"),
                result.getString("key"),
                result.getString("type"),
                result.getString("subject"),
                result.getLong("aggregate_version"),
                result.getObject("time", OffsetDateTime.class).toInstant(),
                result.getString("dataschema"),
                result.getString("traceparent"),
                result.getString("actor"),
                result.getString("acting_for"),
                result.getObject("causation_id", UUID.class),
                result.getString("body"));
    }

    /** Rows that wait and the age of the oldest. */
    record Backlog(long rows, double oldestSeconds) {}

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
