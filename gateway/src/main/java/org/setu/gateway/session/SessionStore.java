package org.setu.gateway.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Sessions in the gateway's database. Blocks: never on an event loop. */
final class SessionStore {

    private static final String INSERT =
            """
            insert into browser_session
              (id_hash, subject, name, tokens, created_at, used_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """;
    private static final String SELECT =
            "select subject, name, tokens, used_at, ends_at from browser_session where id_hash = ?";
    private static final String CLAIM =
            """
            update browser_session set renewing_until = ?
            where id_hash = ? and (renewing_until is null or renewing_until < ?)\
            """;
    private static final String RENEWED =
            """
            update browser_session set tokens = ?, used_at = ?, renewing_until = null
            where id_hash = ?\
            """;
    private static final String GIVE_BACK =
            "update browser_session set renewing_until = null where id_hash = ?";
    private static final String USED =
            "update browser_session set used_at = ? where id_hash = ? and used_at < ?";
    private static final String DELETE = "delete from browser_session where id_hash = ?";
    private static final String DELETE_OVER =
            """
            delete from browser_session where ctid = any(array(
              select ctid from browser_session where ends_at < ? or used_at < ? limit ?))\
            """;

    private final DataSource dataSource;
    private final TokenBox box;

    SessionStore(DataSource dataSource, Vault vault) {
        this.dataSource = dataSource;
        this.box = new TokenBox(vault);
    }

    void insert(BrowserSession session, Instant now) throws SQLException {
        byte[] hash = session.id().hash();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, hash);
            insert.setString(2, session.subject());
            insert.setString(3, session.name());
            insert.setBytes(4, box.seal(session.tokens(), hash));
            insert.setTimestamp(5, Timestamp.from(now));
            insert.setTimestamp(6, Timestamp.from(now));
            insert.setTimestamp(7, Timestamp.from(session.endsAt()));
            insert.executeUpdate();
        }
    }

    Optional<BrowserSession> find(SessionId id) throws SQLException {
        byte[] hash = id.hash();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, hash);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String subject = row.getString("subject");
                String name = row.getString("name");
                Instant usedAt = row.getTimestamp("used_at").toInstant();
                Instant endsAt = row.getTimestamp("ends_at").toInstant();
                return box.open(row.getBytes("tokens"), hash)
                        .map(tokens ->
                                new BrowserSession(id, subject, name, tokens, usedAt, endsAt));
            }
        }
    }

    void used(SessionId id, Instant now, Instant before) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(USED)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setBytes(2, id.hash());
            update.setTimestamp(3, Timestamp.from(before));
            update.executeUpdate();
        }
    }

    /**
     * Claims the renewal of a session's tokens for a while: a refresh token can be used once, so
     * only one caller in one instance may use it.
     *
     * @return whether nobody else has it
     */
    boolean claimRenewal(SessionId id, Instant now, Instant until) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setTimestamp(1, Timestamp.from(until));
            update.setBytes(2, id.hash());
            update.setTimestamp(3, Timestamp.from(now));
            return update.executeUpdate() == 1;
        }
    }

    /** Stores renewed tokens and gives the claim back. */
    void renewed(BrowserSession session, Instant now) throws SQLException {
        byte[] hash = session.id().hash();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(RENEWED)) {
            update.setBytes(1, box.seal(session.tokens(), hash));
            update.setTimestamp(2, Timestamp.from(now));
            update.setBytes(3, hash);
            update.executeUpdate();
        }
    }

    /** Gives the claim back; the tokens stay as they were. */
    void notRenewed(SessionId id) throws SQLException {
        execute(GIVE_BACK, id);
    }

    void delete(SessionId id) throws SQLException {
        execute(DELETE, id);
    }

    /** Forgets sessions that ended; returns how many. */
    int deleteOver(Instant now, Instant idleSince, int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE_OVER)) {
            delete.setTimestamp(1, Timestamp.from(now));
            delete.setTimestamp(2, Timestamp.from(idleSince));
            delete.setInt(3, most);
            return delete.executeUpdate();
        }
    }

    private void execute(String sql, SessionId id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, id.hash());
            statement.executeUpdate();
        }
    }
}
