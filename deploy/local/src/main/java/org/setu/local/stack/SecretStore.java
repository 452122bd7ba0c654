package org.setu.local.stack;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.setu.local.process.Secrets;

/**
 * The secrets of this checkout: made when first asked for, kept in a file that only its owner may
 * read.
 */
public final class SecretStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public SecretStore(Path file) {
        this.file = file;
    }

    /** The secret of this name, always the same. */
    public synchronized String get(String name) {
        Map<String, String> secrets = read();
        String known = secrets.get(name);
        if (known != null) {
            return known;
        }
        String secret = Secrets.random();
        secrets.put(name, secret);
        try {
            Secrets.write(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(secrets) + "\n");
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
        return secret;
    }

    private Map<String, String> read() {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return JSON.readValue(
                    Files.readString(file), new TypeReference<TreeMap<String, String>>() {});
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " is damaged; ./setu reset starts anew", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
