package org.setu.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir Path directory;

    private PostgresServer server;

    @BeforeEach
    void start() {
        server = PostgresServer.start(directory, 0);
        server.createService("client", "owner-secret", "app-secret");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesThroughToTheDisk() throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres")) {
            assertThat(value(connection, "show fsync")).isEqualTo("on");
            assertThat(value(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(connection, "show server_version")).startsWith("18.6");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilledAndForgetsWhatWasNot() throws SQLException {
        try (Connection owner = connect("client_owner", "owner-secret")) {
            execute(owner, "create table note (text text)");
            execute(owner, "insert into note values ('committed')");
            owner.setAutoCommit(false);
            execute(owner, "insert into note values ('open')");
            server.kill();
        } catch (SQLException _) {
            // Closing the connection to a dead server may fail.
        }
        server = PostgresServer.start(directory, server.port());
        try (Connection owner = connect("client_owner", "owner-secret")) {
            assertThat(value(owner, "select string_agg(text, ',') from note"))
                    .isEqualTo("committed");
        }
    }

    @Test
    void startsAgainAfterAShutdownWithOpenConnections() throws SQLException {
        try (Connection open = connect("client_app", "app-secret")) {
            assertThat(open.isValid(5)).isTrue();
            server.close();
        } catch (SQLException _) {
            // Closing the connection to a stopped server may fail.
        }
        server = PostgresServer.start(directory, 0);
        try (Connection app = connect("client_app", "app-secret")) {
            assertThat(app.isValid(5)).isTrue();
        }
    }

    @Test
    void letsTheApplicationUseOnlyWhatTheOwnerGrants() throws SQLException {
        try (Connection owner = connect("client_owner", "owner-secret");
                Connection app = connect("client_app", "app-secret")) {
            execute(owner, "create table note (text text)");
            assertThat(value(app, "show plan_cache_mode")).isEqualTo("force_custom_plan");
            assertThatThrownBy(() -> execute(app, "create table mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> execute(app, "select * from note"))
                    .hasMessageContaining("permission denied for table note");
            execute(owner, "grant select on note to client_app");
            assertThat(value(app, "select count(*) from note")).isEqualTo("0");
        }
    }

    @Test
    void keepsServicesOutOfTheDatabasesOfOthers() {
        server.createService("deal", "owner-secret", "app-secret");
        assertThatThrownBy(() -> connect("deal_app", "app-secret"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void takesNewPasswordsWhenAServiceIsCreatedAgain() throws SQLException {
        server.createService("client", "other", "it's another");
        assertThatThrownBy(() -> connect("client_app", "app-secret"))
                .hasMessageContaining("password authentication failed");
        try (Connection app = connect("client_app", "it's another")) {
            assertThat(app.isValid(5)).isTrue();
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("client"), user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
