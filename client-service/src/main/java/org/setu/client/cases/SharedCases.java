package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.setu.client.account.AccountRegranted;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Subjects;

/**
 * Who sees cases that a client's partners see, too: one visibility unit per account, with all who
 * see the account, and its partners. It is made with the first such case and follows the account.
 */
@ApplicationScoped
class SharedCases {

    private final Grants grants;
    private final DataSource dataSource;

    SharedCases(Grants grants, DataSource dataSource) {
        this.grants = grants;
        this.dataSource = dataSource;
    }

    /**
     * The unit of an account, made if it is not there yet.
     *
     * @param seen by whom the account is seen: its own unit
     */
    UUID unit(UUID account, UUID seen) {
        UUID unit = unit(account);
        if (grants.subjects(unit, unit).isEmpty()) {
            keep(account);
            grants.add(unit, account, grants.subjects(seen, account));
            grants.add(unit, unit, List.of(Subjects.partner(account)));
        }
        return unit;
    }

    /** Until the end of the transaction nobody changes who sees the account. */
    private void keep(UUID account) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement(
                                "select 1 from account_visibility where id = ? for share")) {
            lock.setObject(1, account);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep who sees account " + account, e);
        }
    }

    void follow(@Observes AccountRegranted change) {
        UUID unit = unit(change.accountId());
        if (!grants.subjects(unit, unit).isEmpty()) {
            grants.replace(unit, change.accountId(), change.subjects());
        }
    }

    private static UUID unit(UUID account) {
        return UUID.nameUUIDFromBytes(
                ("cases shared with partners of " + account).getBytes(StandardCharsets.UTF_8));
    }
}
