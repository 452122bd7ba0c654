package org.setu.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The database of one service and its two roles. Every step may be repeated. */
record ServiceDatabase(String name) {

    ServiceDatabase {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
    }

    private String owner() {
        return name + "_owner";
    }

    private String app() {
        return name + "_app";
    }

    void create(PostgresServer server, String ownerPassword, String appPassword)
            throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres")) {
            role(connection, owner(), ownerPassword);
            role(connection, app(), appPassword);
            limit(connection);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %s owner %s".formatted(name, owner()));
            }
            execute(connection, "revoke all on database %s from public".formatted(name));
            execute(
                    connection,
                    "grant connect, temporary on database %s to %s".formatted(name, app()));
        }
        try (Connection connection = server.connectAsSuperuser(name)) {
            execute(connection, "revoke all on schema public from public");
            execute(connection, "grant usage on schema public to " + app());
        }
    }

    private static void role(Connection connection, String role, String password)
            throws SQLException {
        boolean there = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        String quoted = connection.unwrap(PGConnection.class).escapeLiteral(password);
        execute(
                connection,
                "%s role %s login password '%s'"
                        .formatted(there ? "alter" : "create", role, quoted));
    }

    private void limit(Connection connection) throws SQLException {
        // The visibility filter compares with an array of subjects; a generic plan for it is many
        // times slower.
        setting(connection, "plan_cache_mode", "force_custom_plan");
        // Everything hot is in memory. With the costs of a spinning disk, a page for somebody who
        // sees 1,000 of 200,000 accounts walks the sort index (30 ms, or 85 ms in parallel) instead
        // of starting from his grants (4 ms).
        setting(connection, "random_page_cost", "1.1");
        setting(connection, "max_parallel_workers_per_gather", "0");
        setting(connection, "statement_timeout", "30s");
        setting(connection, "lock_timeout", "10s");
        setting(connection, "idle_in_transaction_session_timeout", "60s");
    }

    private void setting(Connection connection, String setting, String value) throws SQLException {
        execute(connection, "alter role %s set %s = '%s'".formatted(app(), setting, value));
    }

    private static boolean exists(Connection connection, String query, String argument)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
