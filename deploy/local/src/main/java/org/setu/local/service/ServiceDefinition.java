package org.setu.local.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One service of the stack, as {@code deploy/local/services.yaml} says.
 *
 * @param name of the component; its ports are named after it
 * @param module directory of its Maven module
 * @param port default of its HTTP port
 * @param managementPort default of the port for health and operators
 * @param databaseName the database it owns; null if it has none
 * @param heap the most memory for objects, like {@code 160m}
 * @param settings configuration besides what every service gets
 */
public record ServiceDefinition(
        String name,
        String module,
        int port,
        int managementPort,
        @JsonProperty("database") @Nullable String databaseName,
        String heap,
        @JsonProperty("properties") @Nullable Map<String, String> settings) {

    public Optional<String> database() {
        return Optional.ofNullable(databaseName);
    }

    public Map<String, String> properties() {
        return settings == null ? Map.of() : settings;
    }

    /** The name of the management port. */
    public String managementName() {
        return name + "-management";
    }
}
