package org.setu.platform.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** A read model of contacts: their names. */
@ApplicationScoped
public class SampleContacts extends StateConsumer {

    private static final String UPSERT =
            """
            insert into known_contact (id, version, name, into_id) values (?, ?, ?, ?)
            on conflict (id) do update set
              version = excluded.version, name = excluded.name, into_id = excluded.into_id
            where excluded.version >= known_contact.version\
            """;

    private final DataSource dataSource;

    SampleContacts(DataSource dataSource) {
        super("sample-contact", "known_contact");
        this.dataSource = dataSource;
    }

    /** What is kept. */
    public record Contact(String name) {}

    @Incoming("sample-contact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }

    @Override
    protected void apply(State state) throws SQLException {
        switch (state) {
            case State.Current current -> store(current, current.as(Contact.class).name(), null);
            case State.Erased erased -> store(erased, null, null);
            case State.Merged merged -> store(merged, null, merged.into());
        }
    }

    private void store(State state, @Nullable String name, @Nullable UUID into)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, state.id());
            upsert.setLong(2, state.version());
            upsert.setString(3, name);
            upsert.setObject(4, into);
            upsert.executeUpdate();
        }
    }
}
