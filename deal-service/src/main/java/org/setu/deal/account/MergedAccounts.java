package org.setu.deal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.setu.deal.visibility.DealGrants;
import org.setu.platform.access.Grants;
import org.setu.platform.reference.GrantsChanged;

/**
 * Which account lives on in which. Deals keep the account that they were made with; who sees them
 * is whoever sees the account that lives on.
 */
@ApplicationScoped
class MergedAccounts {

    /** All that were merged into an account, directly or not, and itself. */
    private static final String INTO =
            """
            with recursive merged (id) as (
              select cast(? as uuid)
              union
              select a.id from account a join merged m on a.merged_into = m.id
            )
            select id from merged\
            """;

    /** An account and those in which it lives on, the last of which is merged into none. */
    private static final String LINE =
            """
            with recursive line (id) as (
              select cast(? as uuid)
              union
              select a.merged_into from account a join line l on a.id = l.id
              where a.merged_into is not null
            )
            select l.id from line l
            where not exists (
              select 1 from account a where a.id = l.id and a.merged_into is not null)\
            """;

    private final DataSource dataSource;
    private final Grants grants;
    private final DealGrants dealGrants;

    MergedAccounts(DataSource dataSource, Grants grants, DealGrants dealGrants) {
        this.dataSource = dataSource;
        this.grants = grants;
        this.dealGrants = dealGrants;
    }

    void follow(@Observes GrantsChanged event) {
        takeGrants(event.unit());
    }

    /** Lets all that were merged into the same account as this one be seen as that one is. */
    void takeGrants(UUID account) {
        UUID survivor = ids(LINE, account).stream().findFirst().orElse(account);
        List<String> subjects = grants.subjects(survivor, survivor);
        for (UUID merged : ids(INTO, survivor)) {
            if (!merged.equals(survivor)) {
                grants.replace(merged, merged, subjects);
                dealGrants.accountGrantsChanged(merged);
            }
        }
    }

    private List<UUID> ids(String sql, UUID account) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, account);
            try (ResultSet rows = query.executeQuery()) {
                List<UUID> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what became of account " + account, e);
        }
    }
}
