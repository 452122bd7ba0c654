package org.setu.notification.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.setu.notification.message.PlanningMail;
import org.setu.platform.outbox.DirectConnections;

/**
 * The senders of this process: a thread that lives in the database, plans and recovers, and a few
 * that send, each over a connection of its own. Any number of processes may send side by side.
 */
@ApplicationScoped
class MailSenders {

    private static final Logger LOG = Logger.getLogger(MailSenders.class);
    private static final Duration STOPPING = Duration.ofSeconds(8);
    private static final long NOBODY = -1;

    private final SendingMail sending;
    private final PlanningMail planning;
    private final RecoveringMail recovering;
    private final DirectConnections connections;
    private final MailConfiguration configuration;
    private final boolean migrationStep;
    private final Semaphore wakeUps = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledThreadPoolExecutor watchdog =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("mail-watchdog").factory());
    private volatile boolean stopping;
    private volatile long living = NOBODY;

    MailSenders(
            SendingMail sending,
            PlanningMail planning,
            RecoveringMail recovering,
            DirectConnections connections,
            MailConfiguration configuration,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false")
                    boolean migrationStep) {
        this.sending = sending;
        this.planning = planning;
        this.recovering = recovering;
        this.connections = connections;
        this.configuration = configuration;
        this.migrationStep = migrationStep;
        watchdog.setRemoveOnCancelPolicy(true); // one for every mail
    }

    void start(@Observes StartupEvent event) {
        if (migrationStep) {
            return;
        }
        // Here, so that a service that could send nothing does not start.
        SSLSocketFactory trust = MailTrust.of(configuration);
        threads.add(Thread.ofPlatform().daemon().name("mail-session").start(this::live));
        for (int i = 1; i <= configuration.senders(); i++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("mail-sender-" + i).start(() -> send(trust)));
        }
    }

    /** What is being said to the server may end; what does not in time is found by others. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakeUps.release(configuration.senders());
        long end = System.nanoTime() + STOPPING.toNanos();
        for (Thread thread : threads.reversed()) {
            boolean _ = thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        watchdog.shutdownNow();
    }

    private void live() {
        long number = NOBODY;
        while (!stopping) {
            try (SenderSession session = SenderSession.open(connections)) {
                number = number == NOBODY ? session.number() : number;
                while (!stopping && !session.live(number)) {
                    session.await(configuration.poll());
                }
                living = number;
                attend(session, number);
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("No mail is sent until this is mended: %s", e.getMessage());
                    pause();
                }
            } finally {
                living = NOBODY;
            }
        }
    }

    private void attend(SenderSession session, long number) throws SQLException {
        while (!stopping) {
            recovering.recover(number);
            int planned;
            do {
                planned = ClaimingMail.inTransaction(planning::planDue);
            } while (planned > 0 && !stopping);
            if (wakeUps.availablePermits() == 0) {
                wakeUps.release(configuration.senders());
            }
            session.await(configuration.poll());
        }
    }

    private void send(SSLSocketFactory trust) {
        try (MailConnection connection = new MailConnection(configuration, trust, watchdog)) {
            while (!stopping) {
                if (!sendNext(connection)) {
                    connection.close();
                    boolean _ =
                            wakeUps.tryAcquire(
                                    configuration.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sendNext(MailConnection connection) {
        Optional<MailClaim> claim = claim();
        if (claim.isEmpty()) {
            return false;
        }
        MailResult result = sending.send(claim.get(), connection);
        record(claim.get(), result);
        return true;
    }

    private Optional<MailClaim> claim() {
        long number = living;
        try {
            return number == NOBODY ? Optional.empty() : sending.claim(number);
        } catch (RuntimeException e) {
            LOG.warnf("No mail can be taken: %s", e.getMessage());
            pause();
            return Optional.empty();
        }
    }

    /** The answer is known here and nowhere else: it is written down whatever it takes. */
    private void record(MailClaim claim, MailResult result) {
        while (true) {
            try {
                sending.record(claim, result);
                return;
            } catch (RuntimeException e) {
                LOG.errorf(
                        e,
                        "What became of message %s cannot be written down yet",
                        claim.messageId());
                if (stopping) {
                    return;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(configuration.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
