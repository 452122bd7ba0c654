package org.setu.platform.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A plain table of what another service publishes, with {@code id} and {@code version}: a state
 * consumer fills it, and a rebuild fills it again. Methods join the caller's transaction.
 *
 * @param <T> what a reader gets of a row
 */
public abstract class ReadModel<T> {

    private final DataSource dataSource;
    private final String table;

    /**
     * @param table whose rows hold nothing but what was published
     */
    protected ReadModel(DataSource dataSource, String table) {
        this.dataSource = dataSource;
        this.table = table;
    }

    /** For the container's proxies. */
    @SuppressWarnings("NullAway") // never used for calls
    protected ReadModel() {
        this.dataSource = null;
        this.table = "";
    }

    /** What a row says. */
    protected abstract T read(ResultSet row) throws SQLException;

    public Optional<T> byId(UUID id) {
        return find("id = any(?)", "uuid", List.of(id)).stream().findFirst();
    }

    /** The row, which does not change until the end of the transaction. */
    protected Optional<T> locked(UUID id) {
        return find("id = any(?) for share", "uuid", List.of(id)).stream().findFirst();
    }

    /**
     * All rows that a condition holds for.
     *
     * @param condition SQL with one parameter, an array
     * @param type of the array's elements
     */
    protected List<T> find(String condition, String type, Collection<?> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select * from %s where %s".formatted(table, condition))) {
            select.setArray(1, connection.createArrayOf(type, keys.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + table, e);
        }
    }

    /**
     * Stores these columns unless a newer version is there; tells whether it did. Columns that are
     * not named keep what they have.
     */
    protected boolean store(UUID id, long version, SequencedMap<String, @Nullable Object> columns) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(upsert(columns))) {
            int at = 1;
            upsert.setObject(at++, id);
            upsert.setLong(at++, version);
            for (Map.Entry<String, @Nullable Object> column : columns.entrySet()) {
                upsert.setObject(at++, column.getValue());
            }
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store %s %s".formatted(table, id), e);
        }
    }

    /** Names of tables and columns are the service's own constants. */
    private String upsert(SequencedMap<String, @Nullable Object> columns) {
        return """
        insert into %1$s as t (id, version, %2$s) values (?, ?, %3$s)
        on conflict (id) do update set version = excluded.version, %4$s
        where excluded.version >= t.version\
        """
                .formatted(
                        table,
                        String.join(", ", columns.keySet()),
                        columns.keySet().stream()
                                .map(name -> "?")
                                .collect(Collectors.joining(", ")),
                        columns.keySet().stream()
                                .map(name -> name + " = excluded." + name)
                                .collect(Collectors.joining(", ")));
    }
}
