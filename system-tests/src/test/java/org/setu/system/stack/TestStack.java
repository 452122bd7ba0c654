package org.setu.system.stack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.setu.local.keycloak.AdminApi;
import org.setu.local.keycloak.KeycloakUsers;
import org.setu.local.keycloak.UserStore;
import org.setu.local.process.Signal;
import org.setu.local.stack.Checkout;
import org.setu.local.stack.ComponentStatus;
import org.setu.local.stack.Ports;
import org.setu.local.stack.Stack;
import org.setu.system.story.Story;

/**
 * The one stack of this test run, started at its first use with fresh data and the demonstration
 * data loaded, stopped when the run ends. With {@code SETU_GATEWAY_URL} the stack that runs in this
 * checkout is used as it is.
 */
public final class TestStack {

    private static final String RUNNING = "SETU_GATEWAY_URL";
    private static final TestStack ONE = start();

    private final Stack stack;
    private final URI gateway;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private TestStack(Stack stack, URI gateway) {
        this.stack = stack;
        this.gateway = gateway;
    }

    public static TestStack get() {
        return ONE;
    }

    private static TestStack start() {
        String running = System.getenv(RUNNING);
        if (running != null) {
            return new TestStack(new Stack(Checkout.current()), URI.create(running));
        }
        Checkout checkout = TestCheckout.in(Path.of("target/stack").toAbsolutePath());
        Stack stack = new Stack(checkout);
        stack.stop();
        stack.deleteData();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::stop));
        up(checkout, freeOffset(stack));
        return new TestStack(stack, URI.create(stack.ports().url("gateway")));
    }

    /** All ports stay below 32,768, where the kernel begins to give ports to connections. */
    private static int freeOffset(Stack stack) {
        return IntStream.of(13_000, 11_500, 10_500, 7_500, 5_500)
                .filter(offset ->
                        Ports.of(stack.services(), Map.of(Ports.OFFSET, offset + ""))
                                .taken()
                                .isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No range of ports is free"));
    }

    private static void up(Checkout checkout, int offset) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dsetu.home=" + checkout.root(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.setu.local.cli.Setu",
                                "up",
                                "--detach"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(
                                ProcessBuilder.Redirect.to(new File("target/stack-up.log")));
        builder.environment().put(Ports.OFFSET, Integer.toString(offset));
        builder.environment().remove("SETU_DEMO");
        // Its next start is with other programs.
        builder.environment().put(Stack.TRAINING, "off");
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "The stack does not start (%d): see target/stack-up.log".formatted(exit));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The story, told at this stack. */
    public Story story(java.util.function.Consumer<String> log) {
        return new Story(stack, gateway, log);
    }

    public URI gateway() {
        return gateway;
    }

    public Path root() {
        return Checkout.current().root();
    }

    public int port(String name) {
        return stack.ports().port(name);
    }

    /** A bearer token by the code flow, asked for once per user. */
    public String token(String username) {
        return tokens.computeIfAbsent(username, user -> stack.identity().token(user));
    }

    /** What a person of this stack types at the sign-in page. */
    public String password(String username) {
        return new UserStore(stack.checkout().users()).find(username).orElseThrow().password();
    }

    /** Who takes part in a story at this stack. */
    public Stack stack() {
        return stack;
    }

    /** What a person does at the sign-in page; gives where he is sent back to. */
    public URI signIn(URI authorization, String username) {
        return stack.identity().signIn(authorization, username);
    }

    /** How many sessions a person has at the identity provider. */
    public int sessionsOf(String username) {
        AdminApi admin = admin();
        String id =
                admin.require("/setu/users?exact=true&username=" + username)
                        .path(0)
                        .path("id")
                        .asText();
        return admin.require("/setu/users/" + id + "/sessions").size();
    }

    private AdminApi admin() {
        return new AdminApi(
                URI.create(stack.ports().url("keycloak")),
                stack.secrets().get("keycloak-service-account"));
    }

    /** A component as the supervisor of the stack sees it. */
    public ComponentStatus component(String name) {
        return stack.status().orElseThrow().components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a signal to a component of this stack; one that ends is started again by itself. */
    public void signal(String name, String signal) {
        Signal.send(Objects.requireNonNull(component(name).pid(), name), signal);
    }

    /** A secret of this stack, by name. */
    public String secret(String name) {
        return stack.secrets().get(name);
    }

    /** A connection to a service's database with the rights that the service has. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port("postgres"), database),
                database + "_app",
                secret(database + "-app"));
    }

    /** A person who has just these roles and is no staff member. */
    public void ensureUser(String username, String role) {
        new KeycloakUsers(admin(), "setu", new UserStore(stack.checkout().users()))
                .ensure(
                        new KeycloakUsers.Person(
                                username, "Test", role, username + "@setu.example", List.of(role)));
    }
}
