package org.setu.local.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.HttpProbe;
import org.setu.local.process.JavaCommand;
import org.setu.local.process.LocalServer;
import org.setu.local.process.ProcessesIn;
import org.setu.local.process.StopSignal;

/** Keycloak on loopback, with its data in PostgreSQL. */
public final class KeycloakServer implements LocalServer {

    /** At the first start it makes its tables. */
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final ChildProcess process;
    private final Settings settings;

    /**
     * How to run it.
     *
     * @param adminSecret of the service account that the realm is kept with
     * @param adminPassword of the user {@code admin} of the administration console
     */
    public record Settings(
            int port,
            int managementPort,
            String jdbcUrl,
            String databaseUser,
            String databasePassword,
            String adminSecret,
            String adminPassword) {

        /** The address of this server. */
        public URI address() {
            return URI.create("http://127.0.0.1:" + port);
        }

        private URI health() {
            return URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
        }
    }

    private KeycloakServer(ChildProcess process, Settings settings) {
        this.process = process;
        this.settings = settings;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param options of its JVM
     * @throws org.setu.local.process.StartFailure with the end of the log if it does not come up
     */
    public static KeycloakServer start(
            KeycloakInstallation installation, Settings settings, Path log, List<String> options) {
        ProcessesIn.kill(installation.home());
        return start(installation, settings, log, installation.java("384m", options));
    }

    /**
     * Lets one more come up on the same data, and end; aside, while the other serves.
     *
     * @param options of its JVM
     */
    public static void rehearse(
            KeycloakInstallation installation, Settings settings, Path log, List<String> options) {
        JavaCommand java = installation.java("384m", options).yielding();
        try (KeycloakServer server = start(installation, settings, log, java)) {
            server.process.stop(START_LIMIT);
        }
    }

    private static KeycloakServer start(
            KeycloakInstallation installation, Settings settings, Path log, JavaCommand java) {
        List<String> command = new ArrayList<>(java.words());
        command.addAll(
                List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + settings.port(),
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + settings.managementPort(),
                        "--hostname=" + settings.address(),
                        "--db-url=" + settings.jdbcUrl(),
                        "--db-username=" + settings.databaseUser(),
                        "--db-pool-max-size=10"));
        ChildProcess process =
                ChildProcess.start(
                        "Keycloak",
                        installation.home(),
                        command,
                        secrets(settings),
                        log,
                        StopSignal.TERMINATE);
        KeycloakServer server = new KeycloakServer(process, settings);
        process.awaitReady(START_LIMIT, () -> HttpProbe.succeeds(settings.health()));
        return server;
    }

    /** By environment, since arguments can be read by every user of the machine. */
    private static Map<String, String> secrets(Settings settings) {
        return Map.of(
                "KC_DB_PASSWORD", settings.databasePassword(),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", AdminApi.CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", settings.adminSecret(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
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
        return process.isAlive() && HttpProbe.succeeds(settings.health());
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
