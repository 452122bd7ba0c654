package org.setu.local.rig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.local.kafka.KafkaBroker;
import org.setu.local.mail.MailServer;
import org.setu.local.postgres.PostgresServer;
import org.setu.local.process.DirectoryTree;
import org.setu.local.process.FreePorts;
import org.setu.local.process.StartFailure;
import org.setu.local.service.ServiceApplication;
import org.setu.local.service.ServiceDefinition;
import org.setu.local.service.ServiceList;
import org.setu.local.service.ServiceProcess;
import org.setu.local.service.ServiceProcess.Launch;
import org.setu.local.stack.Checkout;
import org.setu.local.stack.Servers;

/**
 * PostgreSQL, Kafka and services as real processes on free ports with fresh state, beside and
 * independent of the stack of {@code ./setu up}. Tokens come from {@link RigIssuer}.
 */
public final class Rig implements AutoCloseable {

    /**
     * System property: the directory under a module's {@code target} where another build of the
     * services is, such as the one with a broken relay.
     */
    public static final String VARIANT = "setu.rig.variant";

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
    private final List<RigService> services = new ArrayList<>();
    private final Set<String> migrated = new HashSet<>();
    private final Map<String, Runnable> migrations = new ConcurrentHashMap<>();

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
        sideBySide(List.of(postgres, kafka), RigProcess::start);
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
        return List.copyOf(services);
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
        ServiceDefinition definition =
                ServiceList.read(checkout.services()).stream()
                        .filter(service -> service.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No service " + name));
        ServiceApplication application =
                application(
                        definition, directory.resolve("applications/" + name + services.size()));
        if (migrated.add(name)) {
            migrations.put(name, () -> migrate(definition, application, properties));
        }
        int port = FreePorts.find();
        int managementPort = FreePorts.find();
        Map<String, String> all = configuration(definition, port, managementPort);
        all.putAll(properties);
        Launch launch =
                new Launch(
                        definition,
                        application,
                        managementPort,
                        all,
                        environment(),
                        directory.resolve(name + "-" + services.size() + ".log"));
        RigProcess process =
                new RigProcess(name + "-" + services.size(), () -> ServiceProcess.start(launch));
        RigService service = new RigService(name, process, port, managementPort);
        services.add(service);
        return service;
    }

    /** Starts what was prepared, all side by side. */
    public void start(List<RigService> prepared) {
        Map<String, List<RigService>> byName =
                prepared.stream().collect(Collectors.groupingBy(RigService::name));
        sideBySide(
                byName.entrySet(),
                service -> {
                    Runnable migration = migrations.remove(service.getKey());
                    if (migration != null) {
                        migration.run();
                    }
                    sideBySide(service.getValue(), replica -> replica.process().start());
                });
    }

    private static <T> void sideBySide(Collection<T> all, Consumer<T> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            all.stream()
                                    .map(one ->
                                            CompletableFuture.runAsync(
                                                    () -> action.accept(one), threads))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw new StartFailure(String.valueOf(e.getCause()), e);
        }
    }

    private ServiceApplication application(ServiceDefinition definition, Path target) {
        String variant = System.getProperty(VARIANT);
        if (variant == null) {
            return ServiceApplication.linked(checkout.root(), definition, target);
        }
        Path built = checkout.root().resolve(definition.module()).resolve("target");
        return new ServiceApplication(built.resolve(variant));
    }

    private PostgresServer database() {
        return Objects.requireNonNull(database.get(), "PostgreSQL is down");
    }

    private void migrate(
            ServiceDefinition definition,
            ServiceApplication application,
            Map<String, String> settings) {
        definition
                .database()
                .ifPresent(name -> {
                    database().createService(name, secret, secret);
                    if (application.migrationFingerprint().isEmpty()) {
                        return;
                    }
                    Map<String, String> properties =
                            configuration(definition, FreePorts.find(), FreePorts.find());
                    properties.putAll(settings);
                    properties.put("setu.migration.username", name + "_owner");
                    ServiceProcess.migrate(
                            new Launch(
                                    definition,
                                    application,
                                    0,
                                    properties,
                                    environment(),
                                    directory.resolve("migration-" + name + ".log")));
                });
    }

    private Map<String, String> configuration(
            ServiceDefinition definition, int port, int managementPort) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(port));
        properties.put("quarkus.management.host", "127.0.0.1");
        properties.put("quarkus.management.port", Integer.toString(managementPort));
        properties.put("kafka.bootstrap.servers", bootstrapServers());
        properties.put("setu.keycloak.issuer", issuer.issuer());
        properties.put("setu.keycloak.jwks-url", issuer.keysUrl());
        properties.put("setu.reference.token-url", issuer.tokenUrl());
        definition
                .database()
                .ifPresent(name -> {
                    properties.put(
                            "quarkus.datasource.jdbc.url",
                            "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, name));
                    properties.put("quarkus.datasource.username", name + "_app");
                });
        return properties;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secret);
        environment.put("SETU_MIGRATION_PASSWORD", secret);
        environment.put("SETU_OPERATOR_SECRET", secret);
        environment.put("SETU_REFERENCE_CLIENT_SECRET", secret);
        environment.put("SETU_NOTIFICATION_LINK_SECRET", secret);
        return environment;
    }

    @Override
    public void close() {
        // Each takes its time to drain; one after the other that adds up.
        try (ExecutorService closers = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach(service -> closers.execute(service.process()::close));
        }
        mail.close();
        kafka.close();
        postgres.close();
        issuer.close();
    }
}
