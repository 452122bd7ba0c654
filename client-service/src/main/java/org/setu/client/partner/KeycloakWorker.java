package org.setu.client.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.setu.client.partner.keycloak.PersonLogins;
import org.setu.client.partner.keycloak.SystemLogins;
import org.setu.platform.access.SystemWork;

/**
 * Does at the identity provider what was noted, until it is done: right after the commit that noted
 * it, and every few seconds besides. One replica at a time, by an advisory lock. Every task may be
 * done twice: a crash after the call and before the row is deleted repeats it.
 */
@ApplicationScoped
class KeycloakWorker {

    private static final Logger LOG = Logger.getLogger(KeycloakWorker.class);
    private static final String LOCK = "keycloak tasks";
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final KeycloakTasks tasks;
    private final Partners partners;
    private final PersonLogins persons;
    private final SystemLogins systems;
    private final DataSource dataSource;
    private final ManagedExecutor executor;
    private final InstantSource clock;

    KeycloakWorker(
            KeycloakTasks tasks,
            Partners partners,
            PersonLogins persons,
            SystemLogins systems,
            DataSource dataSource,
            ManagedExecutor executor,
            InstantSource clock) {
        this.tasks = tasks;
        this.partners = partners;
        this.persons = persons;
        this.systems = systems;
        this.dataSource = dataSource;
        this.executor = executor;
        this.clock = clock;
    }

    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeycloakTasks.Noted event) {
        // The thread inherits the transaction that has just ended; no call is made inside one.
        executor.execute(() -> QuarkusTransaction.suspendingExisting().run(this::work));
    }

    /** What failed before, what a killed process left, and what another replica noted. */
    @Scheduled(
            identity = "keycloak-tasks",
            every = "{setu.partner.tasks.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        // The lock is the session's: no transaction is open while Keycloak is asked.
        try (Connection session = dataSource.getConnection()) {
            if (!ask(session, "select pg_try_advisory_lock(hashtextextended(?, 11))")) {
                return;
            }
            try {
                SystemWork.run(LOCK, this::all);
            } finally {
                ask(session, "select pg_advisory_unlock(hashtextextended(?, 11))");
            }
        } catch (SQLException e) {
            LOG.warnf("what is to be done at Keycloak waits: %s", e.getMessage());
        }
    }

    private void all() {
        Optional<KeycloakTask> next = tasks.next(clock.instant());
        while (next.isPresent()) {
            attempt(next.get());
            next = tasks.next(clock.instant());
        }
    }

    private void attempt(KeycloakTask task) {
        Instant again = clock.instant().plus(pause(task.attempts()));
        if (!tasks.claim(task, again)) {
            return;
        }
        try {
            perform(task);
            tasks.forget(task.partnerId(), task.kind());
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "%s of partner %s is tried again at %s: %s",
                    task.kind(), task.partnerId(), again, failure.getMessage());
            tasks.failed(task, failure.getMessage());
        }
    }

    private static Duration pause(int attempts) {
        Duration growing = Duration.ofSeconds(5L << Math.min(attempts, 6));
        return growing.compareTo(LONGEST_PAUSE) < 0 ? growing : LONGEST_PAUSE;
    }

    private void perform(KeycloakTask task) {
        UUID id = task.partnerId();
        Optional<Partner> known =
                QuarkusTransaction.requiringNew().call(() -> partners.findByIdOptional(id));
        switch (task.kind()) {
            case WITHDRAW -> withdraw(id, known);
            case DISABLE -> known.ifPresent(this::disable);
            case SEND_PASSWORD_LINK ->
                    known.filter(partner -> partner.state() == PartnerState.CONFIRMED)
                            .ifPresent(partner -> persons.sendPasswordLink(partner.id()));
        }
    }

    /** A system that was not connected has no row; its client bears the id all the same. */
    private void withdraw(UUID id, Optional<Partner> known) {
        if (known.filter(partner -> partner.state() == PartnerState.CONFIRMED).isPresent()) {
            return;
        }
        persons.withdraw(id);
        systems.withdraw(id, Partner.clientIdOf(id));
    }

    private void disable(Partner partner) {
        switch (partner.kind()) {
            case PERSON -> persons.disable(partner.id());
            case SYSTEM -> systems.disable(Partner.clientIdOf(partner.id()));
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setString(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
