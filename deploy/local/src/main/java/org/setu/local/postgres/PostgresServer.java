package org.setu.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.FreePorts;
import org.setu.local.process.LocalServer;
import org.setu.local.process.StartFailure;
import org.setu.local.process.StopSignal;

/**
 * One PostgreSQL server on loopback, as durable as in production: {@code fsync} and {@code
 * synchronous_commit} are on, so what was committed survives {@link #kill()}.
 */
public final class PostgresServer implements LocalServer {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "fsync", "on",
                    "synchronous_commit", "on",
                    // Four services with their pools, relays and listeners, the gateway, Keycloak,
                    // and room for tests.
                    "max_connections", "200",
                    "shared_buffers", "128MB",
                    "timezone", "UTC",
                    "log_timezone", "UTC");

    private final DataDirectory directory;
    private final int port;
    private final ChildProcess process;

    private PostgresServer(DataDirectory directory, int port, ChildProcess process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts on the data in the directory, making it at first, and recovers it after a crash.
     *
     * @param port 0 for a free one
     * @throws StartFailure with the end of the log if the server does not come up
     */
    public static PostgresServer start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /** Like {@link #start(Path, int)} with settings of {@code postgresql.conf} besides. */
    public static PostgresServer start(Path directory, int port, Map<String, String> settings) {
        return start(directory, port, settings, directory.resolve("postgres.log"));
    }

    /** Like {@link #start(Path, int, Map)} with the log elsewhere. */
    public static PostgresServer start(
            Path directory, int port, Map<String, String> settings, Path log) {
        DataDirectory data =
                new DataDirectory(directory.toAbsolutePath().normalize(), log.toAbsolutePath());
        try {
            Files.createDirectories(data.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        data.initialise(binaries);
        data.endLeftovers();
        int actual = FreePorts.orFree(port);
        ChildProcess process =
                ChildProcess.start(
                        "PostgreSQL",
                        data.root(),
                        PostgresCommand.of(
                                binaries.program("postgres"), arguments(data, actual, settings)),
                        Map.of(),
                        data.log(),
                        StopSignal.INTERRUPT);
        PostgresServer server = new PostgresServer(data, actual, process);
        process.awaitReady(DataDirectory.startLimit(), server::accepts);
        return server;
    }

    private static List<String> arguments(
            DataDirectory data, int port, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(SETTINGS);
        all.putAll(settings);
        List<String> arguments =
                new ArrayList<>(
                        List.of("-D", data.data().toString(), "-p", Integer.toString(port)));
        all.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }

    public int port() {
        return port;
    }

    /** The process id of the postmaster. */
    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isReady() {
        return process.isAlive() && accepts();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String superuser() {
        return DataDirectory.SUPERUSER;
    }

    public String superuserPassword() {
        return directory.superuserPassword();
    }

    @Override
    public Path log() {
        return directory.log();
    }

    /** A connection with all rights; for set-up and for tests that break things on purpose. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), superuser(), superuserPassword());
    }

    /**
     * Makes the database of a service with its two roles, or brings what exists to the same state.
     *
     * @param name of the database; {@code <name>_owner} owns it and runs the migrations, {@code
     *     <name>_app} gets no more than what those grant
     */
    public void createService(String name, String ownerPassword, String appPassword) {
        try {
            new ServiceDatabase(name).create(this, ownerPassword, appPassword);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be set up", e);
        }
    }

    /** {@code kill -9} of the postmaster; returns when its backends are gone too. */
    public void kill() {
        process.process().destroyForcibly();
        process.kill();
        directory.endLeftovers();
    }

    /** Fast shutdown: open transactions are rolled back, the data is left clean. */
    @Override
    public void close() {
        process.close();
    }

    private boolean accepts() {
        if (!FreePorts.answers(port)) {
            return false;
        }
        try (Connection connection = connectAsSuperuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException _) {
            // Still recovering.
            return false;
        }
    }
}
