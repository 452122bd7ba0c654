package org.setu.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.setu.local.kafka.KafkaBroker;
import org.setu.local.keycloak.KeycloakInstallation;
import org.setu.local.keycloak.KeycloakServer;
import org.setu.local.keycloak.KeycloakUsers;
import org.setu.local.mail.MailServer;
import org.setu.local.postgres.PostgresServer;
import org.setu.local.process.DirectoryTree;
import org.setu.local.process.FreePorts;
import org.setu.local.process.LocalServer;
import org.setu.local.process.Turns;
import org.setu.local.service.ServiceApplication;
import org.setu.local.service.ServiceDefinition;
import org.setu.local.service.ServiceProcess;
import org.setu.local.service.ServiceProcess.Launch;

/** The map of the local stack: its components, and what each must wait for. */
final class StackPlan {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    private static final String KEYCLOAK_FILES = "keycloak files";
    private static final String KEYCLOAK = "keycloak";
    private static final String REALM = "realm";
    private static final String MAIL = "mail";

    private final Checkout checkout;
    private final Ports ports;
    private final List<ServiceDefinition> services;
    private final SecretStore secrets;
    private final Identity identity;
    private final ServiceLaunches launches;
    private final Map<String, ServiceApplication> applications = new ConcurrentHashMap<>();
    private final Trainees trainees;
    private final Turns turns = Turns.ofProcessors();

    StackPlan(Checkout checkout, Ports ports, List<ServiceDefinition> services) {
        this.checkout = checkout;
        this.ports = ports;
        this.services = services;
        this.secrets = new SecretStore(checkout.secrets());
        this.identity = new Identity(checkout, ports, secrets);
        this.launches = new ServiceLaunches(checkout, ports, secrets, services);
        this.trainees = new Trainees(checkout);
    }

    /** Those that this plan has started. */
    Trainees trainees() {
        return trainees;
    }

    /** Everything, each after what it needs. */
    List<Component> all() {
        List<Component> plan = new ArrayList<>();
        plan.add(new Component.Server(POSTGRES, List.of(), ports.port(POSTGRES), _ -> postgres()));
        plan.add(new Component.Server(KAFKA, List.of(), ports.port(KAFKA), this::kafka));
        plan.add(new Component.Task(KEYCLOAK_FILES, List.of(), this::keycloakFiles));
        plan.add(
                new Component.Server(
                        KEYCLOAK,
                        List.of(POSTGRES, KEYCLOAK_FILES),
                        ports.port(KEYCLOAK),
                        _ -> keycloak()));
        for (ServiceDefinition service : services) {
            add(service, plan);
        }
        plan.add(new Component.Task(REALM, List.of(KEYCLOAK), identity::prepare));
        plan.add(new Component.Server(MAIL, List.of(), ports.port("smtp"), _ -> mail()));
        List<String> everything = plan.stream().map(Component::name).toList();
        for (AfterStart last : ServiceLoader.load(AfterStart.class)) {
            plan.add(
                    new Component.Task(
                            last.name(), everything, progress -> last.run(info(), progress)));
        }
        return plan;
    }

    /**
     * These components with all they need.
     *
     * @throws IllegalArgumentException if there is no such component
     */
    List<Component> only(List<String> names) {
        List<Component> all = all();
        Set<String> wanted = new LinkedHashSet<>(names);
        List<Component> chosen = new ArrayList<>();
        for (Component component : all.reversed()) {
            if (wanted.remove(component.name())) {
                wanted.addAll(component.needs());
                chosen.addFirst(component);
            }
        }
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "No such component: %s; there are: %s"
                            .formatted(
                                    String.join(", ", wanted),
                                    String.join(", ", all.stream().map(Component::name).toList())));
        }
        return chosen;
    }

    private void add(ServiceDefinition service, List<Component> plan) {
        List<String> needs = new ArrayList<>(List.of(POSTGRES, KAFKA));
        service.database()
                .ifPresent(database -> {
                    String migration = "migration " + service.name();
                    plan.add(
                            new Component.Task(
                                    migration,
                                    List.of(POSTGRES),
                                    progress ->
                                            turns.run(() -> migrate(service, database, progress))));
                    needs.add(migration);
                });
        plan.add(
                new Component.Server(
                        service.name(),
                        needs,
                        ports.port(service.name()),
                        _ -> turns.take(() -> serve(service))));
    }

    private LocalServer serve(ServiceDefinition service) {
        ServiceApplication application = application(service);
        Launch launch = launches.serving(service, application);
        return ServiceProcess.start(
                launch,
                trainees.start(
                        service.name(),
                        application.jars(),
                        (log, options) -> ServiceProcess.rehearse(launch, log, options)));
    }

    private void migrate(ServiceDefinition service, String database, Progress progress) {
        ServiceApplication application = application(service);
        new Migrations(checkout.data().resolve("migrations"))
                .apply(launches.migrating(service, application, database), application, progress);
    }

    /**
     * Once per run: who is started again gets what was there at first, not what is being built
     * meanwhile.
     */
    private ServiceApplication application(ServiceDefinition service) {
        return applications.computeIfAbsent(
                service.name(),
                name ->
                        ServiceApplication.linked(
                                checkout.root(),
                                service,
                                checkout.run().resolve("apps").resolve(name)));
    }

    private LocalServer postgres() {
        PostgresServer server =
                PostgresServer.start(
                        checkout.data().resolve(POSTGRES),
                        ports.port(POSTGRES),
                        Map.of(),
                        checkout.log(POSTGRES));
        services.forEach(
                service -> service.database().ifPresent(database -> create(server, database)));
        create(server, KEYCLOAK);
        return server;
    }

    private void create(PostgresServer server, String database) {
        server.createService(
                database, secrets.get(database + "-owner"), secrets.get(database + "-app"));
    }

    private LocalServer kafka(Progress progress) {
        KafkaBroker broker =
                KafkaBroker.start(
                        checkout.data().resolve(KAFKA),
                        ports.port(KAFKA),
                        ports.port("kafka-controller"),
                        checkout.log(KAFKA),
                        trainees.start(KAFKA, KafkaBroker.jars(), this::rehearseKafka));
        List<String> changes = broker.createTopics(checkout.topics());
        progress.note(
                changes.isEmpty()
                        ? "topics as they should be"
                        : "topics: %d changes".formatted(changes.size()));
        return broker;
    }

    private void rehearseKafka(Path log, List<String> options) {
        Path directory = checkout.run().resolve("rehearsal-kafka");
        DirectoryTree.delete(directory);
        KafkaBroker.rehearse(directory, log, options);
    }

    private KeycloakInstallation keycloakInstallation() {
        return KeycloakInstallation.ensure(
                Servers.of(checkout).keycloak(), checkout.state(), checkout.log(KEYCLOAK_FILES));
    }

    private void keycloakFiles(Progress progress) {
        progress.note("unpacking and building it, once");
        keycloakInstallation();
        progress.note("");
    }

    private LocalServer keycloak() {
        KeycloakInstallation installation = keycloakInstallation();
        return KeycloakServer.start(
                installation,
                keycloak(ports.port(KEYCLOAK), ports.port("keycloak-management")),
                checkout.log(KEYCLOAK),
                trainees.start(
                        KEYCLOAK,
                        installation.jars(),
                        (log, options) ->
                                KeycloakServer.rehearse(
                                        installation,
                                        keycloak(FreePorts.find(), FreePorts.find()),
                                        log,
                                        options)));
    }

    private KeycloakServer.Settings keycloak(int port, int managementPort) {
        return new KeycloakServer.Settings(
                port,
                managementPort,
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.port(POSTGRES), KEYCLOAK),
                KEYCLOAK + "_owner",
                secrets.get(KEYCLOAK + "-owner"),
                secrets.get("keycloak-service-account"),
                secrets.get("keycloak-console"));
    }

    private LocalServer mail() {
        Path directory = DirectoryTree.made(checkout.run().resolve(MAIL));
        return MailServer.start(
                Servers.of(checkout).mail(),
                directory,
                checkout.log(MAIL),
                ports.port("smtp"),
                ports.port("imap"));
    }

    private StackInfo info() {
        return new StackInfo() {
            @Override
            public Path root() {
                return checkout.root();
            }

            @Override
            public URI gateway() {
                return URI.create(ports.url("gateway"));
            }

            @Override
            public Ports ports() {
                return ports;
            }

            @Override
            public String token(String username) {
                return identity.token(username);
            }

            @Override
            public KeycloakUsers users() {
                return identity.users();
            }
        };
    }
}
