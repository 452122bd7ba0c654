package org.setu.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What was tried. Part of its message: only read after the message itself was. */
@ApplicationScoped
public class Attempts {

    private static final int LONGEST_DETAIL = 500;

    private static final String INSERT =
            """
            insert into message_attempt
              (message_id, number, started_at, ended_at, phase, outcome, reply_code, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    private final DataSource dataSource;

    Attempts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps an attempt; joins the caller's transaction. */
    public void add(UUID message, Attempt attempt) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, message);
            insert.setInt(2, attempt.number());
            insert.setObject(3, utc(attempt.startedAt()));
            insert.setObject(4, utc(attempt.endedAt()));
            insert.setString(5, attempt.phase());
            insert.setString(6, attempt.outcome().name());
            insert.setObject(7, attempt.replyCode());
            String detail = attempt.detail();
            insert.setString(
                    8,
                    detail == null || detail.length() <= LONGEST_DETAIL
                            ? detail
                            : detail.substring(0, LONGEST_DETAIL));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep an attempt of " + message, e);
        }
    }

    /** All attempts of a message, the first one first. */
    public List<Attempt> of(UUID message) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select * from message_attempt where message_id = ?"
                                        + " order by number")) {
            select.setObject(1, message);
            try (ResultSet rows = select.executeQuery()) {
                List<Attempt> attempts = new ArrayList<>();
                while (rows.next()) {
                    attempts.add(read(rows));
                }
                return attempts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the attempts of " + message, e);
        }
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("number"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getString("phase"),
                Attempt.Outcome.valueOf(row.getString("outcome")),
                row.getObject("reply_code", Integer.class),
                row.getString("detail"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
