package org.setu.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.setu.local.kafka.KafkaBroker;
import org.setu.local.postgres.PostgresServer;

/** The real PostgreSQL and Kafka of one test run, started on first use and ended with the JVM. */
final class TestComponents {

    private static final Map<String, Object> STARTED = new HashMap<>();

    private TestComponents() {}

    static synchronized PostgresServer postgres() {
        return (PostgresServer)
                STARTED.computeIfAbsent(
                        "postgres", name -> atExit(PostgresServer.start(fresh(name), 0)));
    }

    static synchronized KafkaBroker kafka() {
        return (KafkaBroker)
                STARTED.computeIfAbsent(
                        "kafka",
                        name -> {
                            KafkaBroker broker = atExit(KafkaBroker.start(fresh(name), 0, 0));
                            broker.createTopics(Checkout.file("deploy/topics.yaml"));
                            return broker;
                        });
    }

    /** After a kill: the same data, the same port. */
    static synchronized void startKafkaAgain() {
        KafkaBroker killed = kafka();
        Path directory = Objects.requireNonNull(killed.log().getParent());
        STARTED.put("kafka", atExit(KafkaBroker.start(directory, killed.port(), 0)));
    }

    static synchronized TestIssuer issuer() {
        return (TestIssuer) STARTED.computeIfAbsent("issuer", name -> atExit(TestIssuer.start()));
    }

    private static <T extends AutoCloseable> T atExit(T component) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            try {
                                component.close();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
        return component;
    }

    private static Path fresh(String name) {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "test-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
