package org.setu.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who sees which visibility unit. A unit may get subjects from more than one source (a deal: its
 * own team, and its account's grants); each source is replaced on its own.
 */
@ApplicationScoped
public class Grants {

    private static final String DELETE =
            "delete from visibility_grant where unit = ? and source = ? and subject <> all(?)";

    private static final String INSERT =
            """
            insert into visibility_grant (unit, subject, source)
            select ?, subject, ? from unnest(?) as subject
            on conflict do nothing\
            """;

    private static final String SUBJECTS =
            "select subject from visibility_grant where unit = ? and source = ? order by subject";

    private static final String VISIBLE =
            """
            select exists (
              select 1 from visibility_grant where unit = ? and subject = any(?))\
            """;

    private final DataSource dataSource;

    Grants(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Replaces what one source grants on a unit; {@link Subjects#ALL} is always added. Joins the
     * caller's transaction.
     *
     * @param unit the visibility unit
     * @param source who grants: the unit's own rules, or the id of the account that it follows
     * @param subjects to whom
     */
    public void replace(UUID unit, UUID source, Collection<String> subjects) {
        Set<String> all = new TreeSet<>(subjects);
        all.add(Subjects.ALL);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Array array = connection.createArrayOf("text", all.toArray());
            delete.setObject(1, unit);
            delete.setObject(2, source);
            delete.setArray(3, array);
            delete.executeUpdate();
            insert.setObject(1, unit);
            insert.setObject(2, source);
            insert.setArray(3, array);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change who sees " + unit, e);
        }
    }

    /** To whom one source grants a unit. */
    public List<String> subjects(UUID unit, UUID source) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(SUBJECTS)) {
            query.setObject(1, unit);
            query.setObject(2, source);
            try (ResultSet rows = query.executeQuery()) {
                List<String> subjects = new ArrayList<>();
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
                return subjects;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who sees " + unit, e);
        }
    }

    /**
     * Adds to what one source grants on a unit, for records that come before the grants of what
     * they follow; {@link Subjects#ALL} is always added. Joins the caller's transaction.
     */
    public void add(UUID unit, UUID source, Collection<String> subjects) {
        Set<String> all = new TreeSet<>(subjects);
        all.add(Subjects.ALL);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, unit);
            insert.setObject(2, source);
            insert.setArray(3, connection.createArrayOf("text", all.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot add to who sees " + unit, e);
        }
    }

    /** Forgets a unit whose record is gone. Joins the caller's transaction. */
    public void forget(UUID unit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from visibility_grant where unit = ?")) {
            delete.setObject(1, unit);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget who sees " + unit, e);
        }
    }

    /** Whether the caller sees a unit. */
    public boolean visible(UUID unit, Caller caller) {
        return visible(unit, caller.subjects());
    }

    /** Whether one of these subjects sees a unit. */
    public boolean visible(UUID unit, Collection<String> subjects) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(VISIBLE)) {
            query.setObject(1, unit);
            query.setArray(2, connection.createArrayOf("text", subjects.toArray()));
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who sees " + unit, e);
        }
    }
}
