package org.setu.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections outside the pool, for what belongs to a session: a lock, listening, notifying. The
 * pool may give a session to anybody, or close it.
 */
@ApplicationScoped
public class DirectConnections {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;

    private final String url;
    private final String user;
    private final String password;

    DirectConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Opens a connection in auto-commit mode.
     *
     * @param purpose shown as {@code application_name} in {@code pg_stat_activity}
     */
    public Connection open(String purpose) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(purpose);
        source.setConnectTimeout(CONNECT_SECONDS);
        // A database that is gone without a word must not hold the thread for ever.
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        return source.getConnection();
    }
}
