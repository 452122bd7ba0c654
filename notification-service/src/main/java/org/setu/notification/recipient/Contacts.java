package org.setu.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.setu.platform.reference.ReadModel;

/** People at clients, with what it takes to write to them. */
@ApplicationScoped
public class Contacts extends ReadModel<Contacts.Contact> {

    /** Somebody at a client; gone if archived, erased or merged. */
    public record Contact(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String language,
            boolean synthetic,
            boolean gone) {}

    Contacts(DataSource dataSource) {
        super(dataSource, "contact");
    }

    /** The latest state of a contact; joins the caller's transaction. */
    public void keep(ContactRecord state) {
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("name", state.name());
        columns.put("email", state.email());
        columns.put("language", state.language());
        columns.put("synthetic", Boolean.TRUE.equals(state.synthetic()));
        columns.put("gone", Boolean.TRUE.equals(state.archived()));
        store(state.id(), state.version(), columns);
    }

    @Override
    protected Contact read(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("name"),
                nullable(row, "email"),
                nullable(row, "language"),
                row.getBoolean("synthetic"),
                row.getBoolean("gone"));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
