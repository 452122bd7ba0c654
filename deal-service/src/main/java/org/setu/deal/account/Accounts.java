package org.setu.deal.account;

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

/** The read model of accounts. A plain table: it is filled by the state topic and rebuilt whole. */
@ApplicationScoped
public class Accounts {

    private static final String SELECT = "select id, name, owner_id, gone from account where ";

    private static final String UPSERT =
            """
            insert into account as a
              (id, version, name, tier, segment, parent_id, status, owner_id, gone, merged_into)
            values (?, ?, coalesce(?, ''), ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              version = excluded.version,
              -- A merged account keeps the name by which its deals are known; an erased one does not.
              name = case when excluded.merged_into is null then excluded.name else a.name end,
              tier = excluded.tier, segment = excluded.segment, parent_id = excluded.parent_id,
              status = excluded.status, owner_id = excluded.owner_id, gone = excluded.gone,
              merged_into = excluded.merged_into
            where excluded.version >= a.version\
            """;

    private static final String UPSERT_VISIBILITY =
            """
            insert into account_visibility as v (id, version) values (?, ?)
            on conflict (id) do update set version = excluded.version
            where excluded.version >= v.version\
            """;

    private final DataSource dataSource;

    Accounts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<Account> byId(UUID id) {
        return find(SELECT + "id = any(?)", "uuid", id).stream().findFirst();
    }

    /**
     * The account, held still until the end of the transaction: neither its owner nor its grants
     * change while something that depends on them is being written.
     */
    public Optional<Account> heldStill(UUID id) {
        find(
                "select v.id, '' as name, v.id as owner_id, false as gone from account_visibility v"
                        + " where v.id = any(?) for share",
                "uuid",
                id);
        return find(SELECT + "id = any(?) for share", "uuid", id).stream().findFirst();
    }

    /** Whether both the account and who sees it are known here. */
    public boolean known(UUID id) {
        return !find(
                        SELECT
                                + "id = any(?) and exists (select 1 from account_visibility v where"
                                + " v.id = account.id)",
                        "uuid",
                        id)
                .isEmpty();
    }

    /** Names by id; unknown ids are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            find(SELECT + "id = any(?)", "uuid", ids.toArray())
                    .forEach(account -> names.put(account.id(), account.name()));
        }
        return names;
    }

    /** All living accounts with one of these names, for imports; names may be shared. */
    public List<Account> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : find(SELECT + "name = any(?) and not gone", "text", names.toArray());
    }

    /** Stores a record unless a newer one is there; tells whether it did. */
    boolean store(AccountRecord state) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, state.id());
            upsert.setLong(2, state.version());
            upsert.setString(3, state.name());
            upsert.setString(4, state.tier());
            upsert.setString(5, state.segment());
            upsert.setObject(6, state.parentId());
            upsert.setString(7, state.status());
            upsert.setObject(8, state.ownerId());
            upsert.setBoolean(9, state.gone());
            upsert.setObject(10, state.mergedInto());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store account " + state.id(), e);
        }
    }

    /** Notes the version of an account's grants unless a newer one is there. */
    boolean storeVisibilityVersion(VisibilityRecord state) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT_VISIBILITY)) {
            upsert.setObject(1, state.id());
            upsert.setLong(2, state.version());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store who sees account " + state.id(), e);
        }
    }

    private List<Account> find(String sql, String type, Object... keys) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf(type, keys));
            try (ResultSet rows = select.executeQuery()) {
                List<Account> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(
                            new Account(
                                    rows.getObject("id", UUID.class),
                                    rows.getString("name"),
                                    owner(rows),
                                    rows.getBoolean("gone")));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read accounts", e);
        }
    }

    private static @Nullable UUID owner(ResultSet rows) throws SQLException {
        return rows.getObject("owner_id", UUID.class);
    }
}
