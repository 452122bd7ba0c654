package org.setu.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into the database of the service under test, past every filter. */
public final class TestDatabase {

    private final String service;

    private TestDatabase(String service) {
        this.service = service;
    }

    public static TestDatabase of(String service) {
        return new TestDatabase(service);
    }

    /** All rows of a query, as maps by column. */
    public List<Map<String, @Nullable Object>> rows(String sql, Object... values) {
        try (Connection connection = TestComponents.postgres().connectAsSuperuser(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                List<Map<String, @Nullable Object>> rows = new ArrayList<>();
                while (result.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query gives. */
    public long number(String sql, Object... values) {
        Object value = rows(sql, values).getFirst().values().iterator().next();
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** Runs statements with the superuser's rights and an actor for the audit. */
    public int execute(String sql, Object... values) {
        try (Connection connection = TestComponents.postgres().connectAsSuperuser(service);
                PreparedStatement actor =
                        connection.prepareStatement(
                                "select set_config('setu.actor', 'test', false)");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            actor.execute();
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session with the superuser's rights and an actor, to hold a transaction open. */
    public Connection connect() throws SQLException {
        Connection connection = TestComponents.postgres().connectAsSuperuser(service);
        try (PreparedStatement actor =
                connection.prepareStatement("select set_config('setu.actor', 'test', false)")) {
            actor.execute();
        }
        return connection;
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
