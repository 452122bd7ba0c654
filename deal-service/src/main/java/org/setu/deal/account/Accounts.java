package org.setu.deal.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.setu.platform.reference.PublishedUnits;
import org.setu.platform.reference.ReadModel;

/** The read model of accounts. */
@ApplicationScoped
public class Accounts extends ReadModel<Account> {

    private final PublishedUnits units;

    Accounts(DataSource dataSource, PublishedUnits units) {
        super(dataSource, "account");
        this.units = units;
    }

    /**
     * The account, held still until the end of the transaction: neither its owner nor its grants
     * change while something that depends on them is being written.
     */
    public Optional<Account> heldStill(UUID id) {
        units.holdStill(id);
        return locked(id);
    }

    /** Names by id; unknown ids are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return find("id = any(?)", "uuid", ids).stream()
                .collect(Collectors.toMap(Account::id, Account::name));
    }

    /** All living accounts with one of these names, for imports; names may be shared. */
    public List<Account> named(Collection<String> names) {
        return find("name = any(?) and not gone", "text", names);
    }

    /** Stores a record unless a newer one is there; tells whether it did. */
    boolean store(AccountRecord state) {
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        // A merged account keeps the name by which its deals are known; an erased one does not.
        if (state.mergedInto() == null) {
            columns.put("name", state.name() == null ? "" : state.name());
        }
        columns.put("tier", state.tier());
        columns.put("segment", state.segment());
        columns.put("parent_id", state.parentId());
        columns.put("status", state.status());
        columns.put("owner_id", state.ownerId());
        columns.put("gone", state.gone());
        columns.put("merged_into", state.mergedInto());
        return store(state.id(), state.version(), columns);
    }

    @Override
    protected Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("owner_id", UUID.class),
                row.getBoolean("gone"));
    }
}
