package org.setu.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of imports, read and written in chunks. All methods join the caller's transaction. */
@ApplicationScoped
class ImportRows {

    /** A row as it is stored. */
    record Stored(
            int position,
            ImportRow row,
            RowResult.Outcome outcome,
            List<RowResult.RowNote> notes,
            @Nullable UUID recordId) {}

    private static final int BATCH = 500;

    private final DataSource dataSource;
    private final ObjectMapper mapper;

    ImportRows(DataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    void replace(UUID job, List<ImportRow> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from import_row where job = ?");
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into import_row (job, position, line, fields, outcome)
                                values (?, ?, ?, ?::jsonb, 'PENDING')\
                                """)) {
            delete.setObject(1, job);
            delete.executeUpdate();
            int position = 0;
            for (ImportRow row : rows) {
                insert.setObject(1, job);
                insert.setInt(2, position++);
                insert.setInt(3, row.line());
                insert.setString(4, mapper.writeValueAsString(row.fields()));
                insert.addBatch();
                if (position % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot store the rows of import " + job, e);
        }
    }

    void reset(UUID job) {
        update(
                "update import_row set outcome = 'PENDING', notes = '[]' where job = ?",
                statement -> statement.setObject(1, job));
    }

    /** The next rows with one of these outcomes, in the order of work (or the reverse of it). */
    List<Stored> next(
            UUID job, Collection<RowResult.Outcome> outcomes, boolean backwards, int most) {
        String sql =
                "select position, line, fields, outcome, notes, record_id from import_row"
                        + " where job = ? and outcome = any(?) order by position"
                        + (backwards ? " desc" : "")
                        + " limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, job);
            select.setArray(2, connection.createArrayOf("text", names(outcomes)));
            select.setInt(3, most);
            return read(select);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the rows of import " + job, e);
        }
    }

    /** Rows behind a position, for paging; an empty collection of outcomes means all. */
    List<Stored> after(UUID job, Collection<RowResult.Outcome> outcomes, int position, int most) {
        String sql =
                """
                select position, line, fields, outcome, notes, record_id from import_row
                where job = ? and position > ? and (cardinality(?::text[]) = 0 or outcome = any(?))
                order by position limit ?\
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, job);
            select.setInt(2, position);
            select.setArray(3, connection.createArrayOf("text", names(outcomes)));
            select.setArray(4, connection.createArrayOf("text", names(outcomes)));
            select.setInt(5, most);
            return read(select);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the rows of import " + job, e);
        }
    }

    void store(UUID job, List<Stored> rows, List<RowResult> results) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update import_row set outcome = ?, notes = ?::jsonb,
                                  record_id = coalesce(?, record_id)
                                where job = ? and position = ?\
                                """)) {
            for (int i = 0; i < rows.size(); i++) {
                update.setString(1, results.get(i).outcome().name());
                update.setString(2, mapper.writeValueAsString(results.get(i).notes()));
                update.setObject(3, results.get(i).recordId());
                update.setObject(4, job);
                update.setInt(5, rows.get(i).position());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot store results of import " + job, e);
        }
    }

    Map<RowResult.Outcome, Integer> counts(UUID job) {
        Map<RowResult.Outcome, Integer> counts = new EnumMap<>(RowResult.Outcome.class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select outcome, count(*) as rows from import_row where job = ?
                                group by outcome\
                                """)) {
            select.setObject(1, job);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(
                            RowResult.Outcome.valueOf(row.getString("outcome")),
                            row.getInt("rows"));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the rows of import " + job, e);
        }
    }

    Set<String> values(UUID job, String field) {
        Set<String> values = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select distinct fields ->> ? as value from import_row
                                where job = ? and outcome <> 'INVALID'\
                                """)) {
            select.setString(1, field);
            select.setObject(2, job);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String value = row.getString("value");
                    if (value != null) {
                        values.add(value);
                    }
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rows of import " + job, e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void update(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change import rows", e);
        }
    }

    private List<Stored> read(PreparedStatement select)
            throws SQLException, JsonProcessingException {
        List<Stored> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(
                        new Stored(
                                row.getInt("position"),
                                new ImportRow(
                                        row.getInt("line"),
                                        mapper.readValue(
                                                row.getString("fields"), new TypeReference<>() {})),
                                RowResult.Outcome.valueOf(row.getString("outcome")),
                                mapper.readValue(row.getString("notes"), new TypeReference<>() {}),
                                row.getObject("record_id", UUID.class)));
            }
        }
        return rows;
    }

    private static Object[] names(Collection<RowResult.Outcome> outcomes) {
        return outcomes.stream().map(Enum::name).toArray();
    }
}
