package org.setu.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.setu.local.process.ChildProcess;
import org.setu.local.process.FreePorts;
import org.setu.local.process.JavaCommand;
import org.setu.local.process.LocalServer;
import org.setu.local.process.ProcessesIn;
import org.setu.local.process.StartFailure;
import org.setu.local.process.StopSignal;

/**
 * One Kafka broker (KRaft, without replication) on loopback, a JVM of its own with its own jars.
 */
public final class KafkaBroker implements LocalServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final int port;
    private final ChildProcess process;

    private KafkaBroker(int port, ChildProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts on the data in the directory, formatting it at first.
     *
     * @param port for clients, 0 for a free one
     * @param controllerPort 0 for a free one
     * @throws StartFailure with the end of the log if the broker does not come up
     */
    public static KafkaBroker start(Path directory, int port, int controllerPort) {
        return start(directory, port, controllerPort, directory.resolve("kafka.log"), List.of());
    }

    /**
     * Like {@link #start(Path, int, int)} with the log elsewhere.
     *
     * @param options of its JVM
     */
    public static KafkaBroker start(
            Path directory, int port, int controllerPort, Path log, List<String> options) {
        return start(directory, port, controllerPort, log, java(options));
    }

    /**
     * Lets a broker come up on a directory of its own, and end; aside, while others serve.
     *
     * @param options of its JVM
     */
    public static void rehearse(Path directory, Path log, List<String> options) {
        try (KafkaBroker broker = start(directory, 0, 0, log, java(options).yielding())) {
            broker.process.stop(START_LIMIT);
        }
    }

    /** The jars of the broker. */
    public static List<Path> jars() {
        return Arrays.stream(BrokerClasspath.read().split(":", -1)).map(Path::of).toList();
    }

    private static KafkaBroker start(
            Path directory, int port, int controllerPort, Path log, JavaCommand java) {
        Path root = directory.toAbsolutePath().normalize();
        Path data = root.resolve("data");
        int actual = FreePorts.orFree(port);
        try {
            Files.createDirectories(data);
            // The broker locks its data: what a killed starter left running must go first.
            ProcessesIn.kill(data);
            Path configuration =
                    Files.writeString(
                            root.resolve("server.properties"),
                            new BrokerConfiguration(data, actual, FreePorts.orFree(controllerPort))
                                    .text());
            String logging =
                    "-Dlog4j2.configurationFile=" + BrokerClasspath.loggingConfiguration(root);
            format(root, data, logging, configuration, log);
            ChildProcess process =
                    ChildProcess.start(
                            "Kafka",
                            data,
                            java.with(logging)
                                    .with("-cp", BrokerClasspath.read())
                                    .with("kafka.Kafka", configuration.toString())
                                    .words(),
                            Map.of(),
                            log,
                            StopSignal.TERMINATE);
            KafkaBroker broker = new KafkaBroker(actual, process);
            try {
                process.awaitReady(START_LIMIT, broker::answers);
            } catch (StartFailure e) {
                process.kill();
                throw e;
            }
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka cannot be set up in " + root, e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isReady() {
        return process.isAlive() && answers();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Path log() {
        return process.log();
    }

    /**
     * Makes the broker's topics as the file says, with the replication of its {@code local} part;
     * what is there already is adapted. Topics that the file does not name are left alone.
     *
     * @return what was changed, one sentence each; empty when all was as it should be
     */
    public List<String> createTopics(Path topicsYaml) {
        try (Admin admin = admin()) {
            return new TopicProvisioning(admin).apply(TopicList.read(topicsYaml));
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private Admin admin() {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000));
    }

    /** The port opens late in the start, after the controller has let the broker in. */
    private boolean answers() {
        if (!FreePorts.answers(port)) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(30, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while Kafka started", e);
        }
    }

    private static JavaCommand java(List<String> options) {
        return JavaCommand.withHeap("256m").with("-Xms96m").with(options);
    }

    private static void format(Path root, Path data, String logging, Path configuration, Path log) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        List<String> command =
                java(List.of(logging))
                        .with("-cp", BrokerClasspath.read())
                        .with("kafka.tools.StorageTool", "format")
                        .with("--cluster-id", Uuid.randomUuid().toString())
                        .with("--config", configuration.toString())
                        .words();
        try (ChildProcess format =
                ChildProcess.start(
                        "Kafka format", root, command, Map.of(), log, StopSignal.TERMINATE)) {
            if (!format.process().waitFor(1, TimeUnit.MINUTES)
                    || format.process().exitValue() != 0) {
                throw new StartFailure("Kafka's storage cannot be formatted, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while formatting Kafka's storage", e);
        }
    }
}
