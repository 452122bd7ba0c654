package org.setu.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.setu.platform.reference.ReadModel;

/** Whoever can log in, with what it takes to tell him something. */
@ApplicationScoped
public class Logins extends ReadModel<Logins.Login> {

    /** Somebody who can log in, or could. */
    public record Login(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String language,
            boolean active,
            @Nullable UUID contactId) {}

    Logins(DataSource dataSource) {
        super(dataSource, "login");
    }

    /** The latest state of a login; joins the caller's transaction. */
    public void keep(LoginRecord state) {
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("name", Objects.requireNonNullElse(state.name(), ""));
        columns.put("email", state.email());
        columns.put("language", state.language());
        columns.put("active", Boolean.TRUE.equals(state.active()));
        columns.put("account_id", state.accountId());
        columns.put("contact_id", state.contactId());
        store(state.id(), state.version(), columns);
    }

    /**
     * The partner's logins at an account that are told what one of its contacts is told: the
     * contact's own, and those of systems, which are told everything.
     */
    public List<Login> ofPartner(UUID accountId, UUID contactId) {
        return find("account_id = any(?) and active order by id", "uuid", List.of(accountId))
                .stream()
                .filter(login -> login.contactId() == null || login.contactId().equals(contactId))
                .toList();
    }

    @Override
    protected Login read(ResultSet row) throws SQLException {
        return new Login(
                row.getObject("id", UUID.class),
                row.getString("name"),
                nullable(row, "email"),
                nullable(row, "language"),
                row.getBoolean("active"),
                row.getObject("contact_id", UUID.class));
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
