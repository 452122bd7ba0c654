package org.setu.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records that wait for an operator. */
@ApplicationScoped
public class ParkedRecords {

    private static final String INSERT =
            """
            insert into inbox_parked
              (consumer, event_id, topic, partition, record_offset, key, headers, body, reason)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing\
            """;

    private final DataSource dataSource;

    ParkedRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Parks a record; joins the caller's transaction. Parking it twice changes nothing. */
    void add(String consumer, ConsumerRecord<String, String> message, String reason) {
        Map<String, String> headers = new TreeMap<>();
        message.headers()
                .forEach(header ->
                        headers.put(
                                storable(header.key()),
                                header.value() == null
                                        ? ""
                                        : storable(
                                                new String(
                                                        header.value(), StandardCharsets.UTF_8))));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, consumer);
            insert.setObject(2, RecordReader.id(message));
            insert.setString(3, message.topic());
            insert.setInt(4, message.partition());
            insert.setLong(5, message.offset());
            insert.setString(6, storable(RecordReader.key(message)));
            insert.setString(7, EventJson.MAPPER.writeValueAsString(headers));
            insert.setString(8, message.value() == null ? "" : storable(message.value()));
            insert.setString(9, storable(reason));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot park a record", e);
        }
    }

    /**
     * Whether something of this key is parked, once a replay of it that is under way has ended: its
     * rows are locked, and looked at again when it commits.
     */
    boolean blocked(String consumer, String key) {
        return !select("where consumer = ? and key = ? order by id for update", consumer, key)
                .isEmpty();
    }

    /** The oldest of a key, locked until the end of the transaction. */
    List<ParkedRecord> lockOldest(String consumer, String key) {
        return select(
                "where consumer = ? and key = ? order by id limit 1 for update", consumer, key);
    }

    /** The oldest parked records, at most so many. */
    public List<ParkedRecord> oldest(int most) {
        return select("order by id limit ?", most);
    }

    /** One by its id: a list of one or none. */
    List<ParkedRecord> byId(long id) {
        return select("where id = ?", id);
    }

    /** Everything of a consumer that is parked. */
    List<ParkedRecord> of(String consumer) {
        return select("where consumer = ? order by id", consumer);
    }

    void remove(long id) {
        update("delete from inbox_parked where id = ?", id);
    }

    /** Forgets what is parked of a key: a newer state has made it pointless. */
    void removeOfKey(String consumer, String key) {
        update("delete from inbox_parked where consumer = ? and key = ?", consumer, key);
    }

    private void update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change parked records", e);
        }
    }

    private List<ParkedRecord> select(String condition, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from inbox_parked " + condition)) {
            bind(select, values);
            List<ParkedRecord> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read parked records", e);
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static ParkedRecord read(ResultSet row) throws SQLException, JsonProcessingException {
        return new ParkedRecord(
                row.getLong("id"),
                row.getString("consumer"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("key"),
                EventJson.MAPPER.readValue(row.getString("headers"), new TypeReference<>() {}),
                row.getString("body"),
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }

    /** PostgreSQL cannot store NUL; no valid event has one. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
