package org.setu.notification.inbox.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.setu.notification.inbox.Delivered;
import org.setu.notification.topic.Language;

/**
 * Reads what has arrived for many streams with one query. It stands past the visibility filter,
 * which knows one caller at a time, so it joins the grants itself: only what is granted to the
 * recipient in person, as long as he is active.
 */
@ApplicationScoped
class ArrivalsReadModel {

    private static final int MOST_PER_STREAM = 100;

    private static final String ARRIVED =
            """
            select s.stream, e.*
            from unnest(?, ?, ?) as s (stream, recipient, after)
            join staff_access a on a.id = s.recipient and a.active
            cross join lateral (
              select * from inbox_entry e
              where e.recipient_id = s.recipient and e.position > s.after
                and exists (select 1 from visibility_grant g
                            where g.unit = e.visibility_unit and g.subject = 'p:' || s.recipient)
              order by e.position limit ?) e
            order by s.stream, e.position\
            """;

    private final DataSource dataSource;

    ArrivalsReadModel(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What each of these streams has not got yet, in order. */
    Map<InboxStream, List<StreamedEntry>> arrived(Collection<InboxStream> streams) {
        List<InboxStream> asked = List.copyOf(streams);
        Map<InboxStream, List<StreamedEntry>> arrived = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ARRIVED)) {
            Integer[] numbers = new Integer[asked.size()];
            UUID[] recipients = new UUID[asked.size()];
            Long[] positions = new Long[asked.size()];
            for (int i = 0; i < asked.size(); i++) {
                numbers[i] = i;
                recipients[i] = asked.get(i).listener().recipient();
                positions[i] = asked.get(i).after();
            }
            query.setArray(1, connection.createArrayOf("int4", numbers));
            query.setArray(2, connection.createArrayOf("uuid", recipients));
            query.setArray(3, connection.createArrayOf("int8", positions));
            query.setInt(4, MOST_PER_STREAM);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    arrived.computeIfAbsent(
                                    asked.get(rows.getInt("stream")), key -> new ArrayList<>())
                            .add(read(rows));
                }
            }
            return arrived;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what has arrived", e);
        }
    }

    private static StreamedEntry read(ResultSet row) throws SQLException {
        Delivered entry =
                new Delivered(
                        row.getObject("id", UUID.class),
                        row.getObject("recipient_id", UUID.class),
                        row.getString("topic"),
                        row.getString("urgency"),
                        Language.valueOf(row.getString("language")),
                        row.getString("title"),
                        row.getString("text"),
                        nullable(row, "link"),
                        new Delivered.About(
                                row.getString("about_kind"),
                                row.getObject("about_id", UUID.class),
                                nullable(row, "about_number"),
                                nullable(row, "about_name")),
                        row.getObject("account_id", UUID.class));
        return new StreamedEntry(
                row.getLong("position"),
                entry,
                instant(row, "created_at"),
                instant(row, "read_at"));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
