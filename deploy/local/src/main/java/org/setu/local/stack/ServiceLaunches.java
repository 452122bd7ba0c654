package org.setu.local.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.setu.local.service.ServiceApplication;
import org.setu.local.service.ServiceDefinition;
import org.setu.local.service.ServiceProcess.Launch;

/**
 * The configuration that a service gets in the local stack; in production the same names come from
 * elsewhere.
 */
final class ServiceLaunches {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(secret:)?([a-z-]+)}");

    private final Checkout checkout;
    private final Ports ports;
    private final SecretStore secrets;
    private final List<ServiceDefinition> services;

    ServiceLaunches(
            Checkout checkout, Ports ports, SecretStore secrets, List<ServiceDefinition> services) {
        this.checkout = checkout;
        this.ports = ports;
        this.services = services;
        this.secrets = secrets;
    }

    /** To serve, with the rights of the application. */
    Launch serving(ServiceDefinition service, ServiceApplication application) {
        return launch(service, application, service.name());
    }

    /** To migrate, with the rights of the owner besides. */
    Launch migrating(ServiceDefinition service, ServiceApplication application, String database) {
        Launch launch = launch(service, application, "migration-" + service.name());
        launch.properties().put("setu.migration.username", database + "_owner");
        launch.environment().put("SETU_MIGRATION_PASSWORD", secrets.get(database + "-owner"));
        return launch;
    }

    private Launch launch(ServiceDefinition service, ServiceApplication application, String log) {
        Map<String, String> properties = new LinkedHashMap<>();
        Map<String, String> environment = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(ports.port(service.name())));
        properties.put("quarkus.management.host", "127.0.0.1");
        properties.put(
                "quarkus.management.port", Integer.toString(ports.port(service.managementName())));
        properties.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.port("kafka"));
        properties.put("setu.keycloak.issuer", issuer(ports));
        properties.put("setu.keycloak.jwks-url", issuer(ports) + "/protocol/openid-connect/certs");
        for (ServiceDefinition other : services) {
            properties.put("setu.services." + other.name(), ports.url(other.name()));
            properties.put("setu.management." + other.name(), ports.url(other.managementName()));
        }
        environment.put("SETU_OPERATOR_SECRET", secrets.get("operator"));
        service.database()
                .ifPresent(database -> {
                    properties.put(
                            "quarkus.datasource.jdbc.url",
                            "jdbc:postgresql://127.0.0.1:%d/%s"
                                    .formatted(ports.port(StackPlan.POSTGRES), database));
                    properties.put("quarkus.datasource.username", database + "_app");
                    environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get(database + "-app"));
                });
        service.properties()
                .forEach((name, value) -> {
                    if (value.contains("{secret:")) {
                        environment.put(variable(name), filled(value));
                    } else {
                        properties.put(name, filled(value));
                    }
                });
        return new Launch(
                service,
                application,
                ports.port(service.managementName()),
                properties,
                environment,
                checkout.log(log));
    }

    static String issuer(Ports ports) {
        return ports.url("keycloak") + "/realms/setu";
    }

    /** The environment variable of a property, by the rule of MicroProfile Config. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private String filled(String value) {
        Matcher matcher = PLACEHOLDER.matcher(value);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2);
            String replacement =
                    matcher.group(1) == null
                            ? Integer.toString(ports.port(name))
                            : secrets.get(name);
            matcher.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(result).toString();
    }
}
