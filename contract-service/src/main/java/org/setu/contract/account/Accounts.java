package org.setu.contract.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Caller;
import org.setu.platform.access.Grants;
import org.setu.platform.reference.PublishedUnits;
import org.setu.platform.reference.ReadModel;

/** The read model of accounts. */
@ApplicationScoped
public class Accounts extends ReadModel<Account> {

    private final PublishedUnits units;
    private final Grants grants;

    Accounts(DataSource dataSource, PublishedUnits units, Grants grants) {
        super(dataSource, "account");
        this.units = units;
        this.grants = grants;
    }

    /** The living account, if the caller sees it; its grants are held still. */
    public Optional<Account> seenBy(Caller caller, UUID id) {
        units.holdStill(id);
        return byId(id).filter(account -> !account.gone() && grants.visible(id, caller));
    }

    /** Stores a record unless a newer one is there. */
    public void keep(AccountRecord state) {
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        // A merged account keeps the name by which its contracts are known; an erased one does not.
        if (state.mergedInto() == null) {
            columns.put("name", state.name() == null ? "" : state.name());
        }
        columns.put("gone", state.gone());
        store(state.id(), state.version(), columns);
    }

    @Override
    protected Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("gone"));
    }
}
