package org.setu.local.keycloak;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the realm shall be, in Keycloak's own field names.
 *
 * @param realm settings; its field {@code realm} is the name
 * @param requiredActions by alias
 * @param userAttributes declared attributes of users besides Keycloak's own
 * @param roles realm roles
 * @param groups with the {@code realmRoles} that their members have
 * @param clientScopes with their {@code protocolMappers}
 * @param clients with the names of their default and optional scopes
 * @param serviceAccounts which {@code roles} {@code of} a client the account of a {@code clientId}
 *     has
 */
public record RealmFile(
        ObjectNode realm,
        Map<String, ObjectNode> requiredActions,
        List<ObjectNode> userAttributes,
        List<ObjectNode> roles,
        List<ObjectNode> groups,
        List<ObjectNode> clientScopes,
        List<ObjectNode> clients,
        List<ObjectNode> serviceAccounts) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9.-]+)}");

    /**
     * Reads the file and fills in its {@code ${placeholders}}.
     *
     * @throws IllegalArgumentException if the file is malformed or names a value that is not given
     */
    public static RealmFile read(Path file, Map<String, String> values) {
        try {
            return YAML.readValue(filled(Files.readString(file), values), RealmFile.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    String name() {
        return realm.path("realm").asText();
    }

    private static String filled(String text, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "No value for ${%s}".formatted(matcher.group(1)));
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(result).toString();
    }

    static JsonNode without(ObjectNode node, String... fields) {
        return node.deepCopy().remove(List.of(fields));
    }
}
