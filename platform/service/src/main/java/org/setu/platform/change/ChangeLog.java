package org.setu.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The order of changes, kept by triggers. It tells ids only: what a caller is shown of a record is
 * read through the visibility filter afterwards.
 */
@ApplicationScoped
public class ChangeLog {

    /** How long a loss is told; a reader who stayed away for longer starts again. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final String SEEN =
            """
             and exists (select 1 from visibility_grant g
                         where g.unit = p.unit and g.subject = any(?))\
            """;

    /** The union drops what stands twice: a record that was changed and lost by one subject. */
    private static final String AFTER =
            """
            with horizon (xid) as (select pg_snapshot_xmin(pg_current_snapshot()))
            select h.xid::text as horizon, c.xid::text, c.id
            from horizon h left join lateral (
              (select p.xid, p.id from change_position p
               where p.kind = ? and p.gone_at is null and (p.xid, p.id) > (cast(? as xid8), ?)
                 and p.xid < h.xid%s
               order by p.xid, p.id limit ?)
              union
              (select l.xid, l.id from change_loss l
               where l.kind = ? and l.subject = any(?) and (l.xid, l.id) > (cast(? as xid8), ?)
                 and l.xid >= cast(? as xid8) and l.xid < h.xid
               order by l.xid, l.id limit ?)
              order by xid, id limit ?) c on true
            order by c.xid, c.id\
            """;

    private static final String[] FORGET_OLD = {
        """
        delete from change_loss where ctid = any(array(
          select ctid from change_loss where lost_at < now() - make_interval(secs => ?) limit ?))\
        """,
        """
        delete from change_position where ctid = any(array(
          select ctid from change_position
          where gone_at < now() - make_interval(secs => ?) limit ?))\
        """
    };

    /**
     * @param found what changed, in order
     * @param horizon everything before this transaction is told by then
     */
    record Slice(List<ChangePosition> found, String horizon) {}

    private final DataSource dataSource;

    ChangeLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The next changes that concern these subjects. */
    Slice after(
            String kind,
            boolean byUnit,
            ChangePosition position,
            String since,
            Collection<String> subjects,
            int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(AFTER.formatted(byUnit ? SEEN : ""))) {
            java.sql.Array seenBy = connection.createArrayOf("text", subjects.toArray());
            int next = 0;
            query.setString(++next, kind);
            query.setString(++next, position.xid());
            query.setObject(++next, position.id());
            if (byUnit) {
                query.setArray(++next, seenBy);
            }
            query.setInt(++next, most);
            query.setString(++next, kind);
            query.setArray(++next, seenBy);
            query.setString(++next, position.xid());
            query.setObject(++next, position.id());
            query.setString(++next, since);
            query.setInt(++next, most);
            query.setInt(++next, most);
            try (ResultSet rows = query.executeQuery()) {
                return slice(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what changed of " + kind, e);
        }
    }

    /** The oldest transaction under way. */
    String horizon() {
        return text("select pg_snapshot_xmin(pg_current_snapshot())::text");
    }

    /** With what tokens are signed. */
    String secret() {
        return text("select secret from change_secret");
    }

    /** Forgets losses that are told for long enough, at most {@code most} of each kind. */
    public int forgetOld(int most) {
        int forgotten = 0;
        try (Connection connection = dataSource.getConnection()) {
            for (String sql : FORGET_OLD) {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    // A day more: a loss may be older than the moment at which it could be read.
                    delete.setLong(1, KEPT.plusDays(1).toSeconds());
                    delete.setInt(2, most);
                    forgotten = Math.max(forgotten, delete.executeUpdate());
                }
            }
            return forgotten;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old losses", e);
        }
    }

    private static Slice slice(ResultSet rows) throws SQLException {
        List<ChangePosition> found = new ArrayList<>();
        String horizon = "0";
        while (rows.next()) {
            horizon = rows.getString(1);
            UUID id = rows.getObject(3, UUID.class);
            if (id != null) {
                found.add(new ChangePosition(rows.getString(2), id));
            }
        }
        return new Slice(found, horizon);
    }

    private String text(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the order of changes", e);
        }
    }
}
