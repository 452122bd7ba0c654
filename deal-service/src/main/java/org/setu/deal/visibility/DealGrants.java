package org.setu.deal.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.setu.platform.reference.GrantsChanged;
import org.setu.platform.reference.StaffPlaceChanged;

/**
 * Keeps the grants of deals that have a visibility unit of their own: those of the deal itself
 * (owner, team, territory, managers) and a copy of its account's. Set-based, so that thousands of
 * deals cost a few statements. Every method joins the caller's transaction.
 */
@ApplicationScoped
public class DealGrants {

    private static final String FORGET_ALL = "delete from visibility_grant where unit = any(?)";

    private static final String GRANT_OWN =
            """
            insert into visibility_grant (unit, subject, source)
            select d.id, s.subject, d.id
            from deal d cross join lateral deal_subjects(d.owner_id, d.team_id) as s (subject)
            where d.id = any(?) and d.visibility_unit = d.id
            on conflict do nothing\
            """;

    private static final String COPY_OF_ACCOUNTS =
            """
            insert into visibility_grant (unit, subject, source)
            select d.id, g.subject, d.account_id
            from deal d join visibility_grant g on g.unit = d.account_id and g.source = d.account_id
            where d.id = any(?) and d.visibility_unit = d.id
            on conflict do nothing\
            """;

    private static final String FORGET_COPIES =
            """
            delete from visibility_grant g
            where g.source = ? and g.unit <> g.source
              and not exists (
                select 1 from visibility_grant a
                where a.unit = g.source and a.source = g.source and a.subject = g.subject)\
            """;

    private static final String COPY_OF_ACCOUNT =
            """
            insert into visibility_grant (unit, subject, source)
            select d.id, g.subject, d.account_id
            from deal d join visibility_grant g on g.unit = d.account_id and g.source = d.account_id
            where d.account_id = ? and d.visibility_unit = d.id
            on conflict do nothing\
            """;

    private static final String BELOW =
            """
            with recursive below (id) as (
              select cast(? as uuid)
              union
              select s.id from staff_access s join below b on s.manager_id = b.id
            )
            select coalesce(array_agg(d.id), '{}')
            from deal d where d.owner_id in (select id from below) and d.visibility_unit = d.id\
            """;

    private static final String OWN_SUBJECTS =
            """
            select coalesce(array_agg(s.subject order by s.subject), '{}')
            from deal d cross join lateral deal_subjects(d.owner_id, d.team_id) as s (subject)
            where d.id = ? and s.subject <> '*'\
            """;

    private static final String FORGET_OWN =
            "delete from visibility_grant where unit = any(?) and source = unit";

    private static final String JOIN_ACCOUNT =
            """
            with moved as (
              update deal set visibility_unit = account_id
              where account_id = ? and owner_id = ? and team_id is null
                and visibility_unit <> account_id
              returning id)
            delete from visibility_grant where unit in (select id from moved)\
            """;

    private static final String LEAVE_ACCOUNT =
            """
            with moved as (
              update deal set visibility_unit = id
              where account_id = ? and visibility_unit = account_id
                and owner_id is distinct from ?
              returning id)
            select coalesce(array_agg(id), '{}') from moved\
            """;

    private final DataSource dataSource;
    private final QuoteGrants quotes;

    DealGrants(DataSource dataSource, QuoteGrants quotes) {
        this.dataSource = dataSource;
        this.quotes = quotes;
    }

    /** Writes the grants of deals anew; their rows must have been flushed. */
    public void rewrite(Collection<UUID> deals) {
        try (Connection connection = dataSource.getConnection()) {
            Array ids = connection.createArrayOf("uuid", deals.toArray());
            execute(connection, FORGET_ALL, ids);
            grant(connection, ids);
            quotes.followDeals(ids);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write who sees deals", e);
        }
    }

    /** Writes the grants of deals that are new; their rows must have been flushed. */
    public void write(Collection<UUID> newDeals) {
        try (Connection connection = dataSource.getConnection()) {
            grant(connection, connection.createArrayOf("uuid", newDeals.toArray()));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write who sees new deals", e);
        }
    }

    /** Nobody sees them any more: they are gone. */
    public void forget(Collection<UUID> deals) {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, FORGET_ALL, connection.createArrayOf("uuid", deals.toArray()));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget who sees deals", e);
        }
    }

    void follow(@Observes GrantsChanged event) {
        accountGrantsChanged(event.unit());
    }

    /** Takes an account's present grants over to its deals that have units of their own. */
    public void accountGrantsChanged(UUID account) {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, FORGET_COPIES, account);
            execute(connection, COPY_OF_ACCOUNT, account);
            quotes.followDealsOf(account);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy who sees account " + account, e);
        }
    }

    /**
     * The deals of an account's owner follow the account; the others have units of their own. The
     * owner is another one now.
     */
    public void accountOwnerChanged(UUID account, @Nullable UUID owner) {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, JOIN_ACCOUNT, account, owner);
            Array left = array(connection, LEAVE_ACCOUNT, account, owner);
            grant(connection, left);
            quotes.followDealsOf(account);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot realign the deals of " + account, e);
        }
    }

    /** A person's territory or manager changed: so do the grants of his and his people's deals. */
    void follow(@Observes StaffPlaceChanged event) {
        UUID person = event.person();
        try (Connection connection = dataSource.getConnection()) {
            Array deals = array(connection, BELOW, person);
            execute(connection, FORGET_OWN, deals);
            execute(connection, GRANT_OWN, deals);
            quotes.followDeals(deals);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write who sees the deals of " + person, e);
        }
    }

    /** To whom a deal is granted by itself, without those who see its account or everything. */
    public List<String> ownSubjects(UUID deal) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OWN_SUBJECTS)) {
            select.setObject(1, deal);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who sees deal " + deal, e);
        }
    }

    private static void grant(Connection connection, Array deals) throws SQLException {
        execute(connection, GRANT_OWN, deals);
        execute(connection, COPY_OF_ACCOUNTS, deals);
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static Array array(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                // Read out: the array outlives its result set.
                return connection.createArrayOf("uuid", (Object[]) row.getArray(1).getArray());
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Array array) {
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, values[i], Types.OTHER);
            }
        }
    }
}
