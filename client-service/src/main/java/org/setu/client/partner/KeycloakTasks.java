package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be done at the identity provider. Written in the transaction that makes it
 * necessary, so it is neither lost nor done for something that did not happen.
 */
@ApplicationScoped
class KeycloakTasks {

    /** A task may be due: told within the transaction, heard after its commit. */
    record Noted() {}

    private static final String NOTE =
            """
            insert into keycloak_task (partner_id, kind, due_at) values (?, ?, ?)
            on conflict (partner_id, kind) do update
              set due_at = excluded.due_at, attempts = 0, failure = null\
            """;

    private static final String NEXT =
            """
            select partner_id, kind, attempts from keycloak_task
            where due_at <= ? order by due_at limit 1\
            """;

    /** Not while the worker is taking back: what is made then would be taken back too. */
    private static final String INTEND =
            """
            insert into keycloak_task as t (partner_id, kind, due_at) values (?, 'WITHDRAW', ?)
            on conflict (partner_id, kind) do update set due_at = excluded.due_at
            where t.attempts = 0\
            """;

    private static final String CLAIM =
            """
            update keycloak_task set attempts = attempts + 1, due_at = ?
            where partner_id = ? and kind = ? and attempts = ?\
            """;

    private static final String FAILED =
            "update keycloak_task set failure = left(?, 500) where partner_id = ? and kind = ?";

    private static final String DONE =
            "delete from keycloak_task where partner_id = ? and kind = ?";

    private final DataSource dataSource;
    private final Event<Noted> noted;

    KeycloakTasks(DataSource dataSource, Event<Noted> noted) {
        this.dataSource = dataSource;
        this.noted = noted;
    }

    /** Notes a task; one of the same kind for the same partner gives way. Joins the transaction. */
    void note(UUID partner, KeycloakTask.Kind kind, Instant due) {
        execute(NOTE, partner, kind.name(), Timestamp.from(due));
        noted.fire(new Noted());
    }

    /**
     * Notes that something is about to be made for a partner and must be taken back unless {@link
     * #fulfilled} comes first. Joins the transaction.
     *
     * @return false if something of his is being taken back right now
     */
    boolean intend(UUID partner, Instant unlessFulfilledBy) {
        return execute(INTEND, partner, Timestamp.from(unlessFulfilledBy)) == 1;
    }

    /** What was intended has come about; false if it is being taken back. Joins the transaction. */
    boolean fulfilled(UUID partner) {
        return execute(DONE + " and attempts = 0", partner, KeycloakTask.Kind.WITHDRAW.name()) == 1;
    }

    /** Forgets a task that is done or not needed any more. */
    void forget(UUID partner, KeycloakTask.Kind kind) {
        execute(DONE, partner, kind.name());
    }

    /** The task that has waited longest. */
    Optional<KeycloakTask> next(Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setTimestamp(1, Timestamp.from(now));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new KeycloakTask(
                                        row.getObject("partner_id", UUID.class),
                                        KeycloakTask.Kind.valueOf(row.getString("kind")),
                                        row.getInt("attempts")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what is to be done at Keycloak", e);
        }
    }

    /** Takes a task on; if nothing comes of it, it is due again at an instant. */
    boolean claim(KeycloakTask task, Instant again) {
        return execute(
                        CLAIM,
                        Timestamp.from(again),
                        task.partnerId(),
                        task.kind().name(),
                        task.attempts())
                == 1;
    }

    /** Says why it did not work this time. */
    void failed(KeycloakTask task, @Nullable String failure) {
        execute(FAILED, failure, task.partnerId(), task.kind().name());
    }

    private int execute(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write what is to be done at Keycloak", e);
        }
    }
}
