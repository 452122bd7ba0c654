package org.setu.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.web.Trace;

/**
 * Tells the database at the start of every transaction who acts, so that the audit trigger can
 * write it down. Transaction-local: a pooled connection carries nobody's name on.
 */
@ApplicationScoped
class TransactionActor {

    private static final String SET =
            """
            select set_config('setu.actor', ?, true), set_config('setu.acting_for', ?, true),
                   set_config('setu.trace', ?, true)\
            """;

    private final AgroalDataSource dataSource;
    private final CurrentCaller caller;
    private final Trace trace;

    TransactionActor(AgroalDataSource dataSource, CurrentCaller caller, Trace trace) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.trace = trace;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        Caller current = caller.orNull();
        if (current == null) {
            return; // no business table can be changed then: the trigger refuses
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, current.actor());
            set.setString(2, text(current.actingFor()));
            set.setString(3, trace.id());
            set.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell the database who acts", e);
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
