package org.setu.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers which event each consumer has done, in the transaction of the effect. */
@ApplicationScoped
public class Inbox {

    /** Longer than facts are retained, so that no replay is ever taken for new. */
    static final Duration KEPT = Duration.ofDays(45);

    private static final String CLAIM =
            """
            with claimed as (
              insert into inbox (consumer, event_id) values (?, ?)
              on conflict do nothing returning event_id)
            select exists (select from claimed) as fresh,
                   exists (select from inbox_parked where consumer = ? and key = ?) as blocked\
            """;

    /** What the inbox says about a delivery. */
    enum Claim {
        /** It is this transaction's to do. */
        MINE,
        /** It is this transaction's, but an earlier record of its key is parked. */
        BLOCKED,
        /** Another transaction has done it. */
        DONE
    }

    private final DataSource dataSource;

    Inbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Claims an event until the end of the transaction. Who claims it at the same moment waits for
     * that end: after a rebalance two replicas may hold the same record.
     */
    Claim claim(String consumer, UUID event, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, consumer);
            claim.setObject(2, event);
            claim.setString(3, consumer);
            claim.setString(4, key);
            try (ResultSet row = claim.executeQuery()) {
                row.next();
                if (!row.getBoolean("fresh")) {
                    return Claim.DONE;
                }
                return row.getBoolean("blocked") ? Claim.BLOCKED : Claim.MINE;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot claim an event", e);
        }
    }

    /** Forgets what was received 45 days ago or earlier, at most so many; returns how many. */
    public int forgetOld(int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                """
                                delete from inbox where ctid = any(array(
                                  select ctid from inbox
                                  where received_at < now() - make_interval(secs => ?)
                                  limit ?))\
                                """)) {
            delete.setLong(1, KEPT.toSeconds());
            delete.setInt(2, most);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old events", e);
        }
    }
}
