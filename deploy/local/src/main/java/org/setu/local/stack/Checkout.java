package org.setu.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checkout of Setu and where things are in it. All state of the local stack is under {@code
 * .setu}.
 *
 * @param root the directory of the launcher
 */
public record Checkout(Path root) {

    /**
     * The checkout that the launcher names by {@code setu.home}, or the one around the working
     * directory.
     */
    public static Checkout current() {
        String home = System.getProperty("setu.home");
        if (home != null) {
            return new Checkout(Path.of(home).toAbsolutePath().normalize());
        }
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("deploy/topics.yaml"))) {
            Path parent = directory.getParent();
            if (parent == null) {
                throw new IllegalStateException("Not inside of a checkout of Setu");
            }
            directory = parent;
        }
        return new Checkout(directory);
    }

    public Path topics() {
        return root.resolve("deploy/topics.yaml");
    }

    public Path services() {
        return root.resolve("deploy/local/services.yaml");
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/realm.yaml");
    }

    public Path state() {
        return root.resolve(".setu");
    }

    /** What a reset deletes. */
    public Path data() {
        return state().resolve("data");
    }

    public Path logs() {
        return state().resolve("logs");
    }

    public Path log(String component) {
        return logs().resolve(component.replaceAll("[^a-z0-9]+", "-") + ".log");
    }

    /** What JVMs learnt at earlier starts. */
    public Path learnt() {
        return state().resolve("aot");
    }

    /** What is true for the running stack only. */
    public Path run() {
        return state().resolve("run");
    }

    public Path configuration() {
        return state().resolve("config.properties");
    }

    public Path secrets() {
        return data().resolve("secrets.json");
    }

    public Path users() {
        return data().resolve("users.json");
    }
}
