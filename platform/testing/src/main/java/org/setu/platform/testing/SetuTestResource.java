package org.setu.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.setu.local.postgres.PostgresServer;

/**
 * Gives a service under test what it has in production: PostgreSQL with its two roles, Kafka with
 * the declared topics, and an issuer of tokens. Usage: {@code @QuarkusTestResource(value =
 * SetuTestResource.class, initArgs = @ResourceArg(name = "service", value = "client"))} on one test
 * class of the module; it serves them all.
 */
public class SetuTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "only-for-this-test-run";

    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        this.service = Objects.requireNonNull(arguments.get("service"), "service");
    }

    @Override
    public Map<String, String> start() {
        PostgresServer postgres = TestComponents.postgres();
        postgres.createService(service, PASSWORD, PASSWORD);
        TestIssuer issuer = TestComponents.issuer();
        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(service));
        configuration.put("quarkus.datasource.username", service + "_app");
        configuration.put("quarkus.datasource.password", PASSWORD);
        configuration.put("setu.migration.username", service + "_owner");
        configuration.put("setu.migration.password", PASSWORD);
        // In one process here: the tests' service migrates and then serves.
        configuration.put("setu.migrate", "true");
        configuration.put("quarkus.init-and-exit", "false");
        configuration.put("kafka.bootstrap.servers", TestComponents.kafka().bootstrapServers());
        configuration.put("setu.keycloak.issuer", issuer.issuer());
        configuration.put("setu.keycloak.jwks-url", issuer.jwksUrl());
        configuration.put("setu.operator.secret", PASSWORD);
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.management.test-port", "0");
        return configuration;
    }

    /** The components serve all tests of the JVM and end with it. */
    @Override
    public void stop() {}
}
