package org.setu.local.rig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.setu.local.process.FreePorts;
import org.setu.local.process.SideBySide;
import org.setu.local.process.Turns;
import org.setu.local.service.ServiceApplication;
import org.setu.local.service.ServiceDefinition;
import org.setu.local.service.ServiceList;
import org.setu.local.service.ServiceProcess;
import org.setu.local.service.ServiceProcess.Launch;
import org.setu.local.stack.Checkout;

/** The services of a rig: how each is configured, migrated once, and started. */
final class RigServices implements AutoCloseable {

    /**
     * System property: the directory under a module's {@code target} where another build of the
     * services is, such as the one with a broken relay.
     */
    private static final String VARIANT = "setu.rig.variant";

    private static final Runnable NOTHING = () -> {};

    private final Rig rig;
    private final Checkout checkout;
    private final Path directory;
    private final List<RigService> services = new ArrayList<>();
    private final Turns turns = Turns.ofProcessors();

    /** What the first start of a service, by name, has to do before. */
    private final Map<String, Runnable> migrations = new ConcurrentHashMap<>();

    RigServices(Rig rig, Checkout checkout, Path directory) {
        this.rig = rig;
        this.checkout = checkout;
        this.directory = directory;
    }

    List<RigService> all() {
        return List.copyOf(services);
    }

    RigService prepare(String name, Map<String, String> properties) {
        ServiceDefinition definition =
                ServiceList.read(checkout.services()).stream()
                        .filter(service -> service.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No service " + name));
        String replica = name + "-" + services.size();
        ServiceApplication application =
                application(definition, directory.resolve("applications/" + replica));
        migrations.putIfAbsent(name, () -> migrate(definition, application, properties));
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
                        directory.resolve(replica + ".log"));
        RigProcess process = new RigProcess(replica, () -> ServiceProcess.start(launch));
        RigService service = new RigService(name, process, port, managementPort);
        services.add(service);
        return service;
    }

    void start(List<RigService> prepared) {
        Map<String, List<RigService>> byName =
                prepared.stream().collect(Collectors.groupingBy(RigService::name));
        SideBySide.run(
                byName.entrySet(),
                service -> {
                    turns.run(
                            Objects.requireNonNull(migrations.replace(service.getKey(), NOTHING)));
                    SideBySide.run(
                            service.getValue(),
                            replica -> turns.run(() -> replica.process().start()));
                });
    }

    @Override
    public void close() {
        SideBySide.run(services, service -> service.process().close());
    }

    private ServiceApplication application(ServiceDefinition definition, Path target) {
        String variant = System.getProperty(VARIANT);
        if (variant == null) {
            return ServiceApplication.linked(checkout.root(), definition, target);
        }
        Path built = checkout.root().resolve(definition.module()).resolve("target");
        return new ServiceApplication(built.resolve(variant));
    }

    private void migrate(
            ServiceDefinition definition,
            ServiceApplication application,
            Map<String, String> settings) {
        definition
                .database()
                .ifPresent(name -> {
                    rig.database().createService(name, rig.secret(), rig.secret());
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
        properties.put("kafka.bootstrap.servers", rig.bootstrapServers());
        properties.put("setu.keycloak.issuer", rig.issuer().issuer());
        properties.put("setu.keycloak.jwks-url", rig.issuer().keysUrl());
        properties.put("setu.reference.token-url", rig.issuer().tokenUrl());
        definition
                .database()
                .ifPresent(name -> {
                    properties.put(
                            "quarkus.datasource.jdbc.url",
                            "jdbc:postgresql://127.0.0.1:%d/%s"
                                    .formatted(rig.postgresPort(), name));
                    properties.put("quarkus.datasource.username", name + "_app");
                });
        return properties;
    }

    private Map<String, String> environment() {
        String secret = rig.secret();
        return Map.of(
                "QUARKUS_DATASOURCE_PASSWORD", secret,
                "SETU_MIGRATION_PASSWORD", secret,
                "SETU_OPERATOR_SECRET", secret,
                "SETU_REFERENCE_CLIENT_SECRET", secret,
                "SETU_NOTIFICATION_LINK_SECRET", secret);
    }
}
