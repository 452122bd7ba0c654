package org.setu.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.setu.local.process.DirectoryTree;
import org.setu.local.process.ProcessesIn;
import org.setu.local.service.ServiceDefinition;
import org.setu.local.service.ServiceList;

/** The local stack of a checkout, seen from outside of its supervisor. */
public final class Stack {

    /** Setting: {@code off} lets no program rehearse for a faster next start. */
    public static final String TRAINING = "SETU_TRAINING";

    private final Checkout checkout;
    private final Map<String, String> settings;

    public Stack(Checkout checkout) {
        this.checkout = checkout;
        this.settings = Settings.read(checkout.configuration(), System.getenv());
    }

    public Checkout checkout() {
        return checkout;
    }

    public boolean isRunning() {
        return StackLock.isHeld(checkout);
    }

    /** What the supervisor wrote last; all stopped if it is gone; empty if there never was one. */
    public Optional<StackStatus> status() {
        Optional<StackStatus> status = StackStatus.read(checkout.run());
        boolean over =
                status.filter(it ->
                                it.phase() == StackPhase.FAILED || it.phase() == StackPhase.STOPPED)
                        .isPresent();
        return over || isRunning() ? status : status.map(StackStatus::stopped);
    }

    public List<ServiceDefinition> services() {
        return ServiceList.read(checkout.services());
    }

    /** The ports of the running stack, or those that the next start would take. */
    public Ports ports() {
        if (isRunning()) {
            Optional<StackStatus> status = StackStatus.read(checkout.run());
            if (status.isPresent()) {
                return new Ports(status.get().ports());
            }
        }
        return Ports.of(services(), settings);
    }

    public SecretStore secrets() {
        return new SecretStore(checkout.secrets());
    }

    public Identity identity() {
        return new Identity(checkout, ports(), secrets());
    }

    /** Ends what a killed supervisor left behind. */
    public void endLeftovers() {
        ProcessesIn.stop(checkout.state(), Duration.ofSeconds(10));
    }

    /**
     * Stops the supervisor and with it everything else; returns when all processes are gone.
     *
     * @return whether anything was running
     */
    public boolean stop() {
        boolean wasRunning = isRunning();
        if (wasRunning) {
            StackStatus.read(checkout.run())
                    .flatMap(status -> ProcessHandle.of(status.supervisor()))
                    .ifPresent(Stack::stop);
        }
        boolean leftovers = !ProcessesIn.directory(checkout.state()).isEmpty();
        endLeftovers();
        return wasRunning || leftovers;
    }

    private static void stop(ProcessHandle supervisor) {
        supervisor.destroy();
        try {
            supervisor.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            supervisor.destroyForcibly();
            supervisor.onExit().join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Deletes all data with its secrets and users; the installation of Keycloak and the settings
     * stay.
     */
    public void deleteData() {
        DirectoryTree.delete(checkout.data());
        DirectoryTree.delete(checkout.run());
        DirectoryTree.delete(checkout.logs());
    }

    /**
     * Is the supervisor until it is told to stop: starts these components (all if none are named),
     * keeps them running.
     *
     * @return whether everything came up
     */
    public boolean supervise(List<String> only) {
        Optional<StackLock> taken = StackLock.take(checkout);
        if (taken.isEmpty()) {
            System.out.println("Another supervisor runs in this checkout");
            return false;
        }
        try (StackLock _ = taken.get()) {
            Ports ports = Ports.of(services(), settings);
            StackPlan all = new StackPlan(checkout, ports, services());
            List<Component> plan = only.isEmpty() ? all.all() : all.only(only);
            StatusBoard board = new StatusBoard(checkout, ports, plan);
            Training training =
                    settings.getOrDefault(TRAINING, "on").equals("off")
                            ? null
                            : new Training(all.trainees(), board);
            return new Supervision(plan, board, training).run();
        }
    }

    /** Moves the logs of the last run aside, so that what one reads is of this one. */
    public void turnLogs() {
        new LogTurner(checkout.logs()).turn();
    }
}
