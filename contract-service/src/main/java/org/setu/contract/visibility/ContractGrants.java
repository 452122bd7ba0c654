package org.setu.contract.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.setu.platform.reference.GrantsChanged;

/**
 * Keeps the grants of contracts. Both units of a contract, the shown and the internal one, are
 * granted to the contract's own subjects (its deal's, its owner), to every contract manager, and to
 * those who see its account; the partner gets the shown unit alone, from the negotiation on. Each
 * of the three has a source of its own. Every method joins the caller's transaction.
 */
@ApplicationScoped
public class ContractGrants {

    /** The source of what contract managers see: no record has this id. */
    private static final UUID MANAGERS = UUID.fromString("01980000-0000-7000-8000-0000000c0de1");

    private static final String UNITS =
            "contract c cross join lateral (values (c.id), (c.internal_unit)) as u (unit)";

    /** Whoever becomes a contract manager meanwhile waits, and then finds this contract. */
    private static final String HOLD_MANAGERS = "lock table contract_manager in share mode";

    private static final String HOLD_ACCOUNT =
            """
            select 1 from published_unit
            where id = (select account_id from contract where id = ?) for share\
            """;

    private static final String GRANT_OWN =
            """
            insert into visibility_grant (unit, subject, source)
            select u.unit, s.subject, c.id
            from %s cross join lateral (
                select subject from unnest(c.subjects) as t (subject) where subject not like 'x:%%'
                union select 'p:' || c.owner_id
                union select '*'
                union select 'x:' || c.account_id where c.shown and u.unit = c.id) as s (subject)
            where c.id = ?
            on conflict do nothing\
            """
                    .formatted(UNITS);

    private static final String COPY_OF_ACCOUNT =
            """
            insert into visibility_grant (unit, subject, source)
            select u.unit, g.subject, c.account_id
            from %s join visibility_grant g on g.unit = c.account_id and g.source = c.account_id
            where c.%s = ? and g.subject not like 'x:%%'
            on conflict do nothing\
            """;

    private static final String FORGET_COPIES =
            "delete from visibility_grant where source = ? and unit <> source";

    private static final String GRANT_MANAGERS =
            """
            insert into visibility_grant (unit, subject, source)
            select u.unit, 'p:' || m.id, ?
            from %s cross join contract_manager m
            where m.active and %s = ?
            on conflict do nothing\
            """;

    private static final String FORGET_MANAGER =
            "delete from visibility_grant where source = ? and subject = 'p:' || cast(? as uuid)";

    private final DataSource dataSource;

    ContractGrants(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes who sees a contract, which must have been flushed. Adds, never removes. */
    public void write(UUID contract) {
        execute(HOLD_MANAGERS);
        execute(HOLD_ACCOUNT, contract);
        execute(GRANT_OWN, contract);
        execute(COPY_OF_ACCOUNT.formatted(UNITS, "id"), contract);
        execute(GRANT_MANAGERS.formatted(UNITS, "c.id"), MANAGERS, contract);
    }

    /** Others see an account: so do they its contracts. */
    void accountGrantsChanged(@Observes GrantsChanged change) {
        execute(FORGET_COPIES, change.unit());
        execute(COPY_OF_ACCOUNT.formatted(UNITS, "account_id"), change.unit());
    }

    /** Somebody became a contract manager, or is none any more. */
    public void managerChanged(UUID person) {
        execute(FORGET_MANAGER, MANAGERS, person);
        execute(GRANT_MANAGERS.formatted(UNITS, "m.id"), MANAGERS, person);
    }

    /** Before the contract managers are read again from the beginning. */
    public void forgetManagers() {
        execute("delete from visibility_grant where source = ?", MANAGERS);
    }

    private void execute(String sql, UUID... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write who sees contracts", e);
        }
    }
}
