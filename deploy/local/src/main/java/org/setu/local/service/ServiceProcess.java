package org.setu.local.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.HttpProbe;
import org.setu.local.process.JavaCommand;
import org.setu.local.process.LocalServer;
import org.setu.local.process.LogTail;
import org.setu.local.process.StartFailure;
import org.setu.local.process.StopSignal;

/** A service that runs as a process on this machine. */
public final class ServiceProcess implements LocalServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration REHEARSAL_LIMIT = Duration.ofMinutes(10);

    private final ChildProcess process;
    private final URI readiness;

    /**
     * How a service is started.
     *
     * @param properties configuration that anybody may see
     * @param environment configuration that nobody else may see
     */
    public record Launch(
            ServiceDefinition service,
            ServiceApplication application,
            int managementPort,
            Map<String, String> properties,
            Map<String, String> environment,
            Path log) {

        private JavaCommand java(List<String> options) {
            return JavaCommand.withHeap(service.heap())
                    .with("-XX:MaxMetaspaceSize=192m", "-Dsetu.component=" + service.name())
                    .with(options)
                    .properties(properties)
                    .with("-jar", application.jar().toString());
        }

        private URI readiness() {
            return URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        }
    }

    private ServiceProcess(ChildProcess process, URI readiness) {
        this.process = process;
        this.readiness = readiness;
    }

    /**
     * Brings the service's tables to what it needs: the same program, with the owner's rights, that
     * then ends.
     *
     * @throws StartFailure if it does not end well
     */
    public static void migrate(Launch launch) {
        String name = "The migration of " + launch.service().name();
        try (ChildProcess process =
                ChildProcess.start(
                        name,
                        launch.application().directory(),
                        launch.java(List.of(JavaCommand.QUICK, "-Dsetu.migrate=true")).words(),
                        launch.environment(),
                        launch.log(),
                        StopSignal.TERMINATE)) {
            if (!process.process().waitFor(5, TimeUnit.MINUTES)) {
                throw new StartFailure(name + " takes more than five minutes; see " + launch.log());
            }
            if (process.process().exitValue() != 0) {
                throw new StartFailure(
                        "%s failed; last lines of %s:\n  %s"
                                .formatted(
                                        name,
                                        launch.log(),
                                        String.join("\n  ", LogTail.of(launch.log(), 15))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(name + " was interrupted", e);
        }
    }

    /**
     * Lets the service come up as far as it goes without opening a port or joining a consumer
     * group, and end; aside, while others serve.
     *
     * @param options of its JVM
     */
    public static void rehearse(Launch launch, Path log, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add("-Dquarkus.init-and-exit=true");
        try (ChildProcess process =
                ChildProcess.start(
                        "The rehearsal of " + launch.service().name(),
                        launch.application().directory(),
                        launch.java(all).yielding().words(),
                        launch.environment(),
                        log,
                        StopSignal.TERMINATE)) {
            process.awaitEnd(REHEARSAL_LIMIT);
        }
    }

    /**
     * Starts the service and waits until it is ready.
     *
     * @throws StartFailure with the end of its log if it does not come up
     */
    public static ServiceProcess start(Launch launch) {
        return start(launch, List.of());
    }

    /** Like {@link #start(Launch)} with options for its JVM. */
    public static ServiceProcess start(Launch launch, List<String> options) {
        ChildProcess process =
                ChildProcess.start(
                        "Service " + launch.service().name(),
                        launch.application().directory(),
                        launch.java(options).words(),
                        launch.environment(),
                        launch.log(),
                        StopSignal.TERMINATE);
        process.awaitReady(START_LIMIT, () -> HttpProbe.succeeds(launch.readiness()));
        return new ServiceProcess(process, launch.readiness());
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public boolean isReady() {
        return process.isAlive() && HttpProbe.succeeds(readiness);
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        process.close();
    }
}
