package org.setu.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The staff known to this service, for access control. client-service writes it with its own
 * transaction; other services keep it from the state topic {@code setu.client.staff}.
 */
@ApplicationScoped
public class StaffDirectory {

    private static final String SELECT =
            "select id, version, keycloak_subject, name, roles, subjects, substitutions, active"
                    + " from staff_access where ";

    private static final String UPSERT =
            """
            insert into staff_access
              (id, version, keycloak_subject, name, roles, subjects, substitutions, active)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (id) do update set
              version = excluded.version, keycloak_subject = excluded.keycloak_subject,
              name = excluded.name, roles = excluded.roles, subjects = excluded.subjects,
              substitutions = excluded.substitutions, active = excluded.active
            where excluded.version >= staff_access.version\
            """;

    private final DataSource dataSource;
    private final ObjectMapper mapper;

    StaffDirectory(DataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /** The active staff member with this login. */
    public Optional<StaffEntry> byLogin(String keycloakSubject) {
        return find(SELECT + "keycloak_subject = ? and active", keycloakSubject);
    }

    /** A staff member by id, active or not. */
    public Optional<StaffEntry> byId(UUID id) {
        return find(SELECT + "id = ?", id);
    }

    /** Stores an entry unless a newer one is there; joins the caller's transaction. */
    public void store(StaffEntry entry) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, entry.id());
            upsert.setLong(2, entry.version());
            upsert.setString(3, entry.keycloakSubject());
            upsert.setString(4, entry.name());
            upsert.setArray(5, textArray(connection, entry.roles()));
            upsert.setArray(6, textArray(connection, entry.subjects()));
            upsert.setString(7, mapper.writeValueAsString(entry.substitutions()));
            upsert.setBoolean(8, entry.active());
            upsert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot store the access of staff " + entry.id(), e);
        }
    }

    private Optional<StaffEntry> find(String sql, Object key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the staff directory", e);
        }
    }

    private StaffEntry read(ResultSet row) throws SQLException, JsonProcessingException {
        return new StaffEntry(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                nullable(row, "keycloak_subject"),
                row.getString("name"),
                texts(row, "roles"),
                texts(row, "subjects"),
                mapper.readValue(row.getString("substitutions"), new TypeReference<>() {}),
                row.getBoolean("active"));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Array textArray(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
