package org.setu.gateway.session;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.setu.local.postgres.PostgresServer;

/** A real PostgreSQL with the gateway's database, and the secrets of sessions. */
public final class GatewayDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable PostgresServer server;

    @Override
    public Map<String, String> start() {
        PostgresServer started;
        try {
            Path directory =
                    Files.createTempDirectory(
                            Files.createDirectories(Path.of("target").toAbsolutePath()),
                            "postgres-");
            started = PostgresServer.start(directory, 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server = started;
        started.createService("gateway", "owner-password", "app-password");
        return Map.of(
                "quarkus.datasource.jdbc.url", started.jdbcUrl("gateway"),
                "quarkus.datasource.username", "gateway_app",
                "quarkus.datasource.password", "app-password",
                "setu.migration.username", "gateway_owner",
                "setu.migration.password", "owner-password",
                "quarkus.flyway.migrate-at-start", "true",
                "setu.gateway.sessions.client-secret", "of the test",
                "setu.gateway.sessions.secrets", "a long random secret of the test",
                "setu.gateway.sessions.remembered", "1S",
                "setu.gateway.sessions.timeout", "2S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(GatewayDatabase.class));
    }

    Connection connect() throws SQLException {
        return java.util.Objects.requireNonNull(server).connectAsSuperuser("gateway");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
