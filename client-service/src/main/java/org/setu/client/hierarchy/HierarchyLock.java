package org.setu.client.hierarchy;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Lets one transaction at a time rearrange a tree. Two moves that are each fine can make a cycle
 * together, and rows that do not exist yet cannot be locked: an advisory lock covers both.
 */
@ApplicationScoped
public class HierarchyLock {

    private final DataSource dataSource;

    HierarchyLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits for the tree and keeps it until the end of the transaction. */
    public void take(String tree) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement(
                                "select pg_advisory_xact_lock(hashtextextended(?, 11))")) {
            lock.setString(1, tree);
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot lock the tree of " + tree, e);
        }
    }
}
