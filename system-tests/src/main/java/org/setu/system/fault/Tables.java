package org.setu.system.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
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
