package org.setu.notification.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The values that the words of a message show. They are nobody's to read: they may hold a one-time
 * link. Joins the caller's transaction.
 */
@ApplicationScoped
public class MessageContents {

    /**
     * @param data the notice's values
     * @param link where to go on: a path below the public address
     */
    public record Content(Map<String, String> data, @Nullable String link) {}

    private final DataSource dataSource;
    private final ObjectMapper mapper;

    MessageContents(DataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    void store(UUID message, Content content) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into message_content (message_id, data, link)"
                                        + " values (?, ?::jsonb, ?)")) {
            insert.setObject(1, message);
            insert.setString(2, mapper.writeValueAsString(content.data()));
            insert.setString(3, content.link());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot keep the content of " + message, e);
        }
    }

    /** The content, unless it has been forgotten. */
    public Optional<Content> of(UUID message) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select data, link from message_content where message_id = ?")) {
            select.setObject(1, message);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the content of " + message, e);
        }
    }

    /** Forgets the content of a message that is through. */
    public void forget(UUID message) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from message_content where message_id = ?")) {
            delete.setObject(1, message);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget the content of " + message, e);
        }
    }

    private Content read(ResultSet row) throws SQLException, JsonProcessingException {
        return new Content(
                mapper.readValue(row.getString("data"), new TypeReference<>() {}),
                row.getString("link"));
    }
}
