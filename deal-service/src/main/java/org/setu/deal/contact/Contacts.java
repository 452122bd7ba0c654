package org.setu.deal.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.setu.platform.reference.ReadModel;

/** The read model of contacts. */
@ApplicationScoped
public class Contacts extends ReadModel<Contact> {

    Contacts(DataSource dataSource) {
        super(dataSource, "contact");
    }

    /** A person, if he works at this account. */
    public Optional<Contact> ofAccount(UUID id, UUID account) {
        return byId(id).filter(contact -> contact.worksAt(account));
    }

    /** Stores a record unless a newer one is there; tells whether it did. */
    public boolean store(ContactRecord state) {
        return store(
                new Contact(
                        state.id(),
                        state.displayName(),
                        state.addresses(),
                        state.language(),
                        state.accountIds(),
                        Boolean.TRUE.equals(state.archived())),
                state.version());
    }

    /** Keeps nothing of a person but that he is gone. */
    public boolean forget(UUID id, long version) {
        return store(new Contact(id, "", List.of(), null, List.of(), true), version);
    }

    private boolean store(Contact contact, long version) {
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("name", contact.name());
        columns.put("emails", contact.emails().toArray(String[]::new));
        columns.put("language", contact.language());
        columns.put(
                "account_ids",
                contact.accounts().stream().map(UUID::toString).toArray(String[]::new));
        columns.put("gone", contact.gone());
        return store(contact.id(), version, columns);
    }

    @Override
    protected Contact read(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("emails").getArray()),
                row.getString("language"),
                Arrays.stream((String[]) row.getArray("account_ids").getArray())
                        .map(UUID::fromString)
                        .toList(),
                row.getBoolean("gone"));
    }
}
