package org.setu.contract.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.setu.contract.visibility.ContractGrants;
import org.setu.platform.access.Roles;
import org.setu.platform.reference.ReadModel;
import org.setu.platform.reference.StaffRecord;

/**
 * The members of staff who manage contracts. Each of them sees every contract, because any of them
 * may be asked to review or approve it.
 */
@ApplicationScoped
public class ContractManagers extends ReadModel<Person> {

    private final ContractGrants grants;

    ContractManagers(DataSource dataSource, ContractGrants grants) {
        super(dataSource, "contract_manager");
        this.grants = grants;
    }

    /** All active ones. */
    public List<Person> all() {
        return find("active = any(?)", "bool", List.of(true));
    }

    /** Takes over the latest state of a member of staff; what he sees follows. */
    public void keep(StaffRecord state) {
        boolean active =
                Boolean.TRUE.equals(state.active())
                        && !Boolean.TRUE.equals(state.erased())
                        && Objects.requireNonNullElse(state.roles(), List.of())
                                .contains(Roles.CONTRACT_MANAGER);
        if (!active && byId(state.id()).isEmpty()) {
            return;
        }
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("name", Objects.requireNonNullElse(state.name(), ""));
        columns.put("active", active);
        if (store(state.id(), state.version(), columns)) {
            grants.managerChanged(state.id());
        }
    }

    @Override
    protected Person read(ResultSet row) throws SQLException {
        return new Person(row.getObject("id", UUID.class), row.getString("name"));
    }
}
