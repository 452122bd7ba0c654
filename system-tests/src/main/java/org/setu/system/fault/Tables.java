package org.setu.system.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.local.rig.Rig;

/** Looks into the databases of a rig. */
final class Tables {

    private final Rig rig;

    Tables(Rig rig) {
        this.rig = rig;
    }

    /** The numbers that a query gives by id. */
    Map<UUID, Long> byId(String database, String query) {
        try (Connection connection = rig.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            Map<UUID, Long> found = new HashMap<>();
            while (result.next()) {
                found.put(result.getObject(1, UUID.class), result.getLong(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** What a query gives, row by row. */
    <T> List<T> rows(String database, String query, Row<T> row) {
        try (Connection connection = rig.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<T> found = new ArrayList<>();
            while (result.next()) {
                found.add(row.read(result));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Makes something of one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    void execute(String database, String statement) {
        try (Connection connection = rig.connect(database);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The one number that a query gives. */
    long number(String database, String query) {
        try (Connection connection = rig.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
