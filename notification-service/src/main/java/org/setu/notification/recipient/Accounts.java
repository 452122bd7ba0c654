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

/** Accounts, as far as messages need them. */
@ApplicationScoped
public class Accounts extends ReadModel<Accounts.Account> {

    /** What is known of an account. */
    public record Account(UUID id, @Nullable String language) {}

    Accounts(DataSource dataSource) {
        super(dataSource, "account");
    }

    /** The latest state of an account; joins the caller's transaction. */
    public void keep(AccountRecord state) {
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("language", state.language());
        store(state.id(), state.version(), columns);
    }

    @Override
    protected Account read(ResultSet row) throws SQLException {
        return new Account(row.getObject("id", UUID.class), language(row));
    }

    private static @Nullable String language(ResultSet row) throws SQLException {
        return row.getString("language");
    }
}
