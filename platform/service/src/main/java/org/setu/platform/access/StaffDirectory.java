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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The staff known to this service, for access control and for what follows from their place.
 * client-service writes it with its own transaction; other services keep it from the state topic
 * {@code setu.client.staff}.
 */
@ApplicationScoped
public class StaffDirectory {

    private static final String SELECT =
            """
            select id, version, keycloak_subject, name, roles, subjects, substitutions,
              manager_id, territory_id, region, active, machine
            from staff_access where \
            """;

    /** Partners sign in too; they are nobody's colleagues. */
    private static final String COLLEAGUE = " and not roles @> '{partner}'";

    private static final String UPSERT =
            """
            insert into staff_access
              (id, version, keycloak_subject, name, roles, subjects, substitutions,
               manager_id, territory_id, region, team_id, active, machine)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              version = excluded.version, keycloak_subject = excluded.keycloak_subject,
              name = excluded.name, roles = excluded.roles, subjects = excluded.subjects,
              substitutions = excluded.substitutions, manager_id = excluded.manager_id,
              territory_id = excluded.territory_id, region = excluded.region,
              team_id = excluded.team_id, active = excluded.active,
              machine = excluded.machine
            where excluded.version >= staff_access.version\
            """;

    private final DataSource dataSource;
    private final ObjectMapper mapper;

    StaffDirectory(DataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /** The active staff member or partner with this login. */
    public Optional<StaffEntry> byLogin(String keycloakSubject) {
        return find("keycloak_subject = any(?) and active", "text", List.of(keycloakSubject))
                .stream()
                .findFirst();
    }

    /** A staff member or partner by id, active or not. */
    public Optional<StaffEntry> byId(UUID id) {
        return find("id = any(?)", "uuid", List.of(id)).stream().findFirst();
    }

    /** A colleague, whose place in the organisation is held still until the transaction ends. */
    public Optional<StaffEntry> heldStill(UUID id) {
        return find("id = any(?)" + COLLEAGUE + " for share", "uuid", List.of(id)).stream()
                .findFirst();
    }

    /** Names by id; unknown ids are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return find("id = any(?)", "uuid", ids).stream()
                .collect(Collectors.toMap(StaffEntry::id, StaffEntry::name));
    }

    /** All active colleagues with one of these names, for imports; names may be shared. */
    public List<StaffEntry> named(Collection<String> names) {
        return find("name = any(?) and active" + COLLEAGUE, "text", names);
    }

    /**
     * Stores an entry unless a newer one is there; joins the caller's transaction.
     *
     * @return whether it did
     */
    public boolean store(StaffEntry entry) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, entry.id());
            upsert.setLong(2, entry.version());
            upsert.setString(3, entry.keycloakSubject());
            upsert.setString(4, entry.name());
            upsert.setArray(5, textArray(connection, entry.roles()));
            upsert.setArray(6, textArray(connection, entry.subjects()));
            upsert.setString(7, mapper.writeValueAsString(entry.substitutions()));
            upsert.setObject(8, entry.managerId());
            upsert.setObject(9, entry.territoryId());
            upsert.setString(10, entry.region());
            upsert.setObject(11, entry.team());
            upsert.setBoolean(12, entry.active());
            upsert.setBoolean(13, entry.machine());
            return upsert.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot store the access of staff " + entry.id(), e);
        }
    }

    private List<StaffEntry> find(String condition, String type, Collection<?> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
            select.setArray(1, connection.createArrayOf(type, keys.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                List<StaffEntry> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
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
                id(row, "manager_id"),
                id(row, "territory_id"),
                nullable(row, "region"),
                row.getBoolean("active"),
                row.getBoolean("machine"));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Array textArray(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
