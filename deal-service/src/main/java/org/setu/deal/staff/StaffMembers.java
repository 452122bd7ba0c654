package org.setu.deal.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The read model of staff. A plain table: it is filled by the state topic and rebuilt whole. */
@ApplicationScoped
public class StaffMembers {

    private static final String SELECT =
            "select id, name, manager_id, territory_id, active from staff_member where ";

    private static final String UPSERT =
            """
            insert into staff_member as s
              (id, version, name, manager_id, territory_id, region, team_id, active)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              version = excluded.version, name = excluded.name,
              manager_id = excluded.manager_id, territory_id = excluded.territory_id,
              region = excluded.region, team_id = excluded.team_id, active = excluded.active
            where excluded.version >= s.version\
            """;

    private final DataSource dataSource;

    StaffMembers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<StaffMember> byId(UUID id) {
        return find(SELECT + "id = any(?)", "uuid", id).stream().findFirst();
    }

    /** The person, whose place in the organisation is held still until the transaction ends. */
    public Optional<StaffMember> heldStill(UUID id) {
        return find(SELECT + "id = any(?) for share", "uuid", id).stream().findFirst();
    }

    /** Names by id; unknown ids are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            find(SELECT + "id = any(?)", "uuid", ids.toArray())
                    .forEach(member -> names.put(member.id(), member.name()));
        }
        return names;
    }

    /** All active people with one of these names, for imports; names may be shared. */
    public List<StaffMember> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : find(SELECT + "name = any(?) and active", "text", names.toArray());
    }

    /** Stores a record unless a newer one is there; tells whether it did. */
    boolean store(StaffRecord state) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, state.id());
            upsert.setLong(2, state.version());
            upsert.setString(3, state.displayName());
            upsert.setObject(4, state.managerId());
            upsert.setObject(5, state.territoryId());
            upsert.setString(6, state.region());
            upsert.setObject(7, state.team());
            upsert.setBoolean(8, state.isActive());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store staff member " + state.id(), e);
        }
    }

    private List<StaffMember> find(String sql, String type, Object... keys) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf(type, keys));
            try (ResultSet rows = select.executeQuery()) {
                List<StaffMember> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(
                            new StaffMember(
                                    rows.getObject("id", UUID.class),
                                    rows.getString("name"),
                                    id(rows, "manager_id"),
                                    id(rows, "territory_id"),
                                    rows.getBoolean("active")));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read staff", e);
        }
    }

    private static @Nullable UUID id(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }
}
