package org.setu.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.setu.platform.access.SystemWork;

/**
 * Runs jobs once per period in the whole service, whatever the number of replicas and restarts.
 *
 * <pre>{@code
 * @Scheduled(cron = "{setu.dunning.cron}")
 * void remind() {
 *     jobs.run("dunning", LocalDate.ofInstant(clock.instant(), UTC).toString(), this::remindAll);
 * }
 * }</pre>
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private final DataSource dataSource;

    Jobs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Does the work as the system, unless it has been done for this period or is being done right
     * now. If it fails, the period stays open and the next call tries again; so work in chunks of
     * one transaction each must cope with finding some of them done.
     *
     * @param name of the job; also names the actor in the audit
     * @param period what the work is done once for, such as a date
     * @param work opens its own transactions
     * @return whether the work was done by this call
     */
    public boolean run(String name, String period, Runnable work) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("a job opens its own transactions");
        }
        // The lock is the session's, not a transaction's: a transaction that idles as long as the
        // work takes would be ended by its time-out and hold back vacuum.
        try (Connection session = dataSource.getConnection()) {
            if (!ask(session, "select pg_try_advisory_lock(hashtextextended(?, 11))", name)) {
                return false;
            }
            try {
                if (ask(
                        session,
                        "select exists (select from job_run where job = ? and period = ?)",
                        name,
                        period)) {
                    return false;
                }
                SystemWork.run("job " + name, work);
                finish(session, name, period);
                LOG.infof("job %s is done for %s", name, period);
                return true;
            } finally {
                ask(session, "select pg_advisory_unlock(hashtextextended(?, 11))", name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run the job " + name, e);
        }
    }

    /** Forgets runs older than a year, at most so many; returns how many. */
    int forgetOld(int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                """
                                delete from job_run where ctid = any(array(
                                  select ctid from job_run
                                  where finished_at < now() - interval '1 year' limit ?))\
                                """)) {
            delete.setInt(1, most);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old runs", e);
        }
    }

    private static boolean ask(Connection session, String question, String... values)
            throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void finish(Connection session, String name, String period) throws SQLException {
        try (PreparedStatement insert =
                session.prepareStatement("insert into job_run (job, period) values (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, period);
            insert.executeUpdate();
        }
    }
}
