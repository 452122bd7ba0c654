package org.setu.local.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.setu.local.process.FreePorts;
import org.setu.local.service.ServiceDefinition;

/** The loopback ports of the stack, by name. */
public record Ports(Map<String, Integer> byName) {

    /** Moves every port that is not set by itself. */
    public static final String OFFSET = "SETU_PORT_OFFSET";

    private static final Map<String, Integer> SERVERS = servers();

    /** A port that something else listens on. */
    public record Taken(String name, int port) {

        @Override
        public String toString() {
            return "Port %d (%s) is taken; stop who has it, or set %s or %s"
                    .formatted(port, name, variable(name), OFFSET);
        }
    }

    /**
     * The ports for these settings.
     *
     * @param settings environment and configuration file together
     * @throws IllegalArgumentException naming the setting that is no port
     */
    public static Ports of(List<ServiceDefinition> services, Map<String, String> settings) {
        int offset = number(settings, OFFSET, 0);
        Map<String, Integer> defaults = new LinkedHashMap<>(SERVERS);
        for (ServiceDefinition service : services) {
            defaults.put(service.name(), service.port());
            defaults.put(service.managementName(), service.managementPort());
        }
        Map<String, Integer> ports = new LinkedHashMap<>();
        defaults.forEach((name, port) -> {
            int actual = number(settings, variable(name), port + offset);
            if (actual < 1 || actual > 65535) {
                throw new IllegalArgumentException(
                        "%s would get port %d; ports are 1 to 65535".formatted(name, actual));
            }
            ports.put(name, actual);
        });
        return new Ports(Collections.unmodifiableMap(ports));
    }

    private static Map<String, Integer> servers() {
        Map<String, Integer> servers = new LinkedHashMap<>();
        servers.put("postgres", 15432);
        servers.put("kafka", 19092);
        servers.put("kafka-controller", 19093);
        servers.put("keycloak", 8180);
        servers.put("keycloak-management", 9180);
        servers.put("smtp", 13025);
        servers.put("imap", 13143);
        return servers;
    }

    /** The variable that sets the port of this name alone. */
    static String variable(String name) {
        return "SETU_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public int port(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("There is no port named " + name);
        }
        return port;
    }

    /** The address of what listens on the port of this name. */
    public String url(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    /** Which of them something listens on. */
    public List<Taken> taken() {
        return byName.entrySet().stream()
                .filter(port -> !FreePorts.isFree(port.getValue()))
                .map(port -> new Taken(port.getKey(), port.getValue()))
                .toList();
    }

    private static int number(Map<String, String> settings, String name, int otherwise) {
        String value = settings.get(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number: " + value, e);
        }
    }
}
