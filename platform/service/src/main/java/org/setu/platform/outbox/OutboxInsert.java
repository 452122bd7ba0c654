package org.setu.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Writes rows on the connection of the running transaction; their ids follow the list's order. */
@ApplicationScoped
class OutboxInsert {

    private static final int CHUNK = 500;

    private static final String INSERT =
            """
            insert into outbox
              (event_id, topic, key, type, subject, aggregate_version, time, dataschema,
               traceparent, actor, acting_for, causation_id, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    private final AgroalDataSource dataSource;

    OutboxInsert(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(List<OutboxRow> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (OutboxRow row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting == CHUNK) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the outbox", e);
        }
    }

    private static void bind(PreparedStatement statement, OutboxRow row) throws SQLException {
        statement.setObject(1, row.eventId());
        statement.setString(2, row.topic());
        statement.setString(3, row.key());
        statement.setString(4, row.type());
        statement.setString(5, row.subject());
        statement.setLong(6, row.aggregateVersion());
        statement.setObject(7, row.time().atOffset(ZoneOffset.UTC));
        statement.setString(8, row.dataSchema());
        statement.setString(9, row.traceParent());
        statement.setString(10, row.actor());
        statement.setString(11, row.actingFor());
        statement.setObject(12, row.causationId());
        statement.setString(13, row.body());
    }
}
