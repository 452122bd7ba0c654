package org.setu.local.keycloak;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.setu.local.process.Secrets;

/** The passwords of the local users: made up once, kept in a file that only its owner may read. */
public final class UserStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** A user of the local stack. */
    public record LocalUser(
            String username, String password, String name, List<String> roles, String subject) {}

    public UserStore(Path file) {
        this.file = file;
    }

    /** All users by name, in the order of their names. */
    public synchronized Map<String, LocalUser> all() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return Collections.unmodifiableMap(
                    JSON.readValue(
                            Files.readString(file),
                            new TypeReference<TreeMap<String, LocalUser>>() {}));
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " is damaged; ./setu reset makes new users", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public Optional<LocalUser> find(String username) {
        return Optional.ofNullable(all().get(username));
    }

    synchronized void put(LocalUser user) {
        Map<String, LocalUser> users = new TreeMap<>(all());
        users.put(user.username(), user);
        try {
            Secrets.write(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(users) + "\n");
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }
}
