package org.setu.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets one transaction at a time work on something that is not there yet, and so cannot be locked:
 * whoever comes second finds what the first one made.
 */
@ApplicationScoped
public class TakingTurns {

    private final DataSource dataSource;

    TakingTurns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until it is this transaction's turn, which lasts until its end. */
    public void on(String what) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement(
                                "select pg_advisory_xact_lock(hashtextextended(?, 13))")) {
            lock.setString(1, what);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take turns on " + what, e);
        }
    }
}
