package org.setu.local.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.setu.local.process.StartFailure;

/**
 * The jars of the broker, as the module {@code deploy/local/kafka} wrote them down: never those of
 * this JVM.
 */
final class BrokerClasspath {

    private static final String LIST = "/org/setu/local/kafka/broker.classpath";
    private static final String LOGGING = "/org/setu/local/kafka/log4j2.properties";

    private BrokerClasspath() {}

    static String read() {
        String jars = resource(LIST).strip();
        String missing =
                Arrays.stream(jars.split(":", -1))
                        .filter(jar -> !Files.exists(Path.of(jar)))
                        .findFirst()
                        .orElse("");
        if (!missing.isEmpty()) {
            throw new StartFailure(
                    missing + " is gone since the build: build deploy/local/kafka again");
        }
        return jars;
    }

    /** Copies the logging configuration of the broker into the directory. */
    static Path loggingConfiguration(Path directory) throws IOException {
        return Files.writeString(directory.resolve("log4j2.properties"), resource(LOGGING));
    }

    private static String resource(String name) {
        try (InputStream stream = BrokerClasspath.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new StartFailure(
                        name + " is not on the class path: deploy/local/kafka was not built");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
