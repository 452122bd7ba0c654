package org.setu.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps answers with the effect they belong to: same transaction, or neither. */
@ApplicationScoped
public class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 7))";

    private static final String FIND =
            """
            select request_hash, status, headers, body, unit
            from idempotent_answer
            where caller = ? and method = ? and path = ? and key = ?\
            """;

    private final DataSource dataSource;
    private final ObjectMapper mapper;

    IdempotentAnswers(DataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /**
     * Whether the key is this transaction's until its end, and what was answered before.
     *
     * @param held false if another request holds the key
     */
    record Claim(boolean held, Optional<StoredAnswer> earlier) {}

    /**
     * Claims the key and looks for an earlier answer: two statements in one round trip. The second
     * sees what was committed before the first had its lock.
     */
    Claim claim(IdempotencyKey key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement both = connection.prepareStatement(LOCK + ";" + FIND)) {
            both.setString(1, key.lockName());
            identify(both, 2, key);
            both.execute();
            try (ResultSet lock = both.getResultSet()) {
                if (!lock.next() || !lock.getBoolean(1)) {
                    return new Claim(false, Optional.empty());
                }
            }
            both.getMoreResults();
            return new Claim(true, answer(both.getResultSet()));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot claim an Idempotency-Key", e);
        }
    }

    Optional<StoredAnswer> find(IdempotencyKey key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            identify(select, 1, key);
            return answer(select.executeQuery());
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read an earlier answer", e);
        }
    }

    private Optional<StoredAnswer> answer(ResultSet rows)
            throws SQLException, JsonProcessingException {
        try (rows) {
            return rows.next() ? Optional.of(read(rows)) : Optional.empty();
        }
    }

    void store(IdempotencyKey key, StoredAnswer answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into idempotent_answer
                                  (caller, method, path, key, request_hash, status, headers, body,
                                   unit)
                                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)\
                                """)) {
            identify(insert, 1, key);
            insert.setBytes(5, answer.requestHash());
            insert.setInt(6, answer.status());
            insert.setString(7, mapper.writeValueAsString(answer.headers()));
            insert.setBytes(8, answer.body());
            insert.setObject(9, answer.unit());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot keep the answer", e);
        }
    }

    /** Forgets answers older than a week, at most {@code most} of them; returns how many. */
    public int forgetOld(int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                """
                                delete from idempotent_answer where ctid = any(array(
                                  select ctid from idempotent_answer
                                  where created_at < now() - make_interval(secs => ?)
                                  limit ?))\
                                """)) {
            delete.setLong(1, KEPT.toSeconds());
            delete.setInt(2, most);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old answers", e);
        }
    }

    private static void identify(PreparedStatement statement, int first, IdempotencyKey key)
            throws SQLException {
        statement.setString(first, key.caller());
        statement.setString(first + 1, key.method());
        statement.setString(first + 2, key.path());
        statement.setString(first + 3, key.key());
    }

    private StoredAnswer read(ResultSet row) throws SQLException, JsonProcessingException {
        return new StoredAnswer(
                row.getBytes("request_hash"),
                row.getInt("status"),
                mapper.readValue(row.getString("headers"), new TypeReference<>() {}),
                row.getBytes("body"),
                row.getObject("unit", UUID.class));
    }
}
