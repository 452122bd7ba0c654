package org.setu.local.rig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.setu.local.kafka.KafkaBroker;
import org.setu.local.mail.MailServer;
import org.setu.local.postgres.PostgresServer;
import org.setu.local.process.DirectoryTree;
import org.setu.local.process.FreePorts;
import org.setu.local.process.SideBySide;
import org.setu.local.stack.Checkout;
import org.setu.local.stack.Servers;

/**
 * PostgreSQL, Kafka and services as real processes on free ports with fresh state, beside and
 * independent of the stack of {@code ./setu up}. Tokens come from {@link RigIssuer}.
 */
public final class Rig implements AutoCloseable {

    private final Checkout checkout;
    private final Path directory;
    private final String secret = UUID.randomUUID().toString();
    private final int postgresPort = FreePorts.find();
    private final int kafkaPort = FreePorts.find();
    private final int controllerPort = FreePorts.find();
    private final int smtpPort = FreePorts.find();
    private final int imapPort = FreePorts.find();
    private final AtomicReference<@Nullable PostgresServer> database = new AtomicReference<>();
    private final AtomicReference<@Nullable KafkaBroker> broker = new AtomicReference<>();
    private final RigIssuer issuer = RigIssuer.start();
    private final RigProcess postgres;
    private final RigProcess kafka;
    private final RigProcess mail;
    private final RigServices services;

    private Rig(Checkout checkout, Path directory, Map<String, String> postgresSettings) {
        this.checkout = checkout;
        this.directory = directory;
        this.postgres =
                new RigProcess(
                        "postgres",
                        () -> {
                            PostgresServer server =
                                    PostgresServer.start(
                                            directory.resolve("postgres"),
                                            postgresPort,
                                            postgresSettings);
                            database.set(server);
                            return server;
                        });
        this.kafka =
                new RigProcess(
                        "kafka",
                        () -> {
                            KafkaBroker server =
                                    KafkaBroker.start(
                                            directory.resolve("kafka"), kafkaPort, controllerPort);
                            broker.set(server);
                            return server;
                        });
        this.mail =
                new RigProcess(
                        "mail",
                        () ->
                                MailServer.start(
                                        Servers.of(checkout).mail(),
                                        DirectoryTree.made(directory.resolve("mail")),
                                        directory.resolve("mail.log"),
                                        smtpPort,
                                        imapPort));
        this.services = new RigServices(this, checkout, directory);
    }

    /**
     * Starts PostgreSQL and Kafka with its topics; services come by {@link #service}.
     *
     * @param directory for all its state; what was in it goes
     * @param postgresSettings besides those of every local server
     */
    public static Rig start(
            Checkout checkout, Path directory, Map<String, String> postgresSettings) {
        DirectoryTree.delete(directory);
        DirectoryTree.made(directory);
        Rig rig = new Rig(checkout, directory, postgresSettings);
        try {
            rig.startServers();
            return rig;
        } catch (RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    private void startServers() {
        SideBySide.run(List.of(postgres, kafka), RigProcess::start);
        Objects.requireNonNull(broker.get()).createTopics(checkout.topics());
    }

    public RigProcess postgres() {
        return postgres;
    }

    public RigProcess kafka() {
        return kafka;
    }

    /** The mail server; it runs once its {@link RigProcess#start} was called. */
    public RigProcess mail() {
        return mail;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    public RigIssuer issuer() {
        return issuer;
    }

    public List<RigService> services() {
        return services.all();
    }

    /** A connection past every filter and right. */
    public Connection connect(String databaseName) throws SQLException {
        return database().connectAsSuperuser(databaseName);
    }

    public int postgresPort() {
        return postgresPort;
    }

    /** The password of every role of the rig's services. */
    public String secret() {
        return secret;
    }

    /**
     * Starts a service, or one more replica of it; the first one migrates.
     *
     * @param properties besides those that every service gets
     */
    public RigService service(String name, Map<String, String> properties) {
        RigService service = prepare(name, properties);
        start(List.of(service));
        return service;
    }

    /** A service, or one more replica of it, that does not run yet. */
    public RigService prepare(String name, Map<String, String> properties) {
        return services.prepare(name, properties);
    }

    /** Starts what was prepared, all side by side. */
    public void start(List<RigService> prepared) {
        services.start(prepared);
    }

    PostgresServer database() {
        return Objects.requireNonNull(database.get(), "PostgreSQL is down");
    }

    @Override
    public void close() {
        services.close();
        mail.close();
        kafka.close();
        postgres.close();
        issuer.close();
    }
}
