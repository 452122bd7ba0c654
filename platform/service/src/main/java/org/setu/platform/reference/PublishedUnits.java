package org.setu.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.setu.platform.access.Grants;

/**
 * The visibility units that client-service owns, and who sees them. Every method joins the caller's
 * transaction and is harmless when repeated or late. Grants that a service copies from such a unit
 * follow by {@link GrantsChanged} and keep the unit as their source.
 */
@ApplicationScoped
public class PublishedUnits {

    private static final String UPSERT =
            """
            insert into published_unit as u (id, version) values (?, ?)
            on conflict (id) do update set version = excluded.version
            where excluded.version >= u.version\
            """;

    private static final String FORGET =
            "delete from visibility_grant where source in (select id from published_unit)";

    private final DataSource dataSource;
    private final Grants grants;
    private final Event<GrantsChanged> changed;

    PublishedUnits(DataSource dataSource, Grants grants, Event<GrantsChanged> changed) {
        this.dataSource = dataSource;
        this.grants = grants;
        this.changed = changed;
    }

    /** The latest grants of a unit. */
    public void keep(VisibilityRecord state) {
        if (store(state)) {
            List<String> subjects = Objects.requireNonNullElse(state.subjects(), List.of());
            grants.replace(state.id(), state.id(), subjects);
            changed.fire(new GrantsChanged(state.id()));
        }
    }

    /** Whether it is known here who sees a unit. */
    public boolean known(UUID unit) {
        return find("select 1 from published_unit where id = ?", unit);
    }

    /**
     * Holds a unit's grants still until the end of the transaction, so that what is copied from
     * them is what they will be.
     */
    public void holdStill(UUID unit) {
        find("select 1 from published_unit where id = ? for share", unit);
    }

    /** Forgets all that these units grant, also in copies, before it is read again. */
    void forgetAll() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget who sees published units", e);
        }
    }

    private boolean store(VisibilityRecord state) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, state.id());
            upsert.setLong(2, state.version());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store who sees unit " + state.id(), e);
        }
    }

    private boolean find(String sql, UUID unit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, unit);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read published unit " + unit, e);
        }
    }
}
