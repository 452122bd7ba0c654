package org.setu.client.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/**
 * How often a caller may ask whether there are accounts that he does not see: enough for work, not
 * enough to try a list of names. A bucket that leaks evenly (generic cell rate algorithm, ITU-T
 * I.371): each question moves the caller's mark on, and the mark may not be too far ahead of now.
 */
@ApplicationScoped
public class HiddenLookups {

    private static final String SPEND =
            """
            insert into hidden_lookup as h (caller, spent_until)
            values (?, now() + make_interval(secs => ?))
            on conflict (caller) do update
            set spent_until = greatest(h.spent_until, now()) + make_interval(secs => ?)
            where greatest(h.spent_until, now()) + make_interval(secs => ?)
                  <= now() + make_interval(secs => ?)\
            """;

    private static final String WAIT =
            """
            select ceil(extract(epoch from spent_until - now())) + ? - ?
            from hidden_lookup where caller = ?\
            """;

    private final DataSource dataSource;
    private final CurrentCaller caller;
    private final HiddenLookupsConfiguration limits;

    HiddenLookups(DataSource dataSource, CurrentCaller caller, HiddenLookupsConfiguration limits) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.limits = limits;
    }

    /**
     * Counts one question of the caller; whoever sees everything has none. Counted in a transaction
     * of its own: a question that ends in a refusal is asked all the same.
     *
     * @throws ProblemException (429) if his allowance is used up
     */
    public void spend() {
        Caller who = caller.get();
        if (who.seesAll()) {
            return;
        }
        long step = limits.each().toSeconds();
        long burst = step * limits.atOnce();
        long wait = QuarkusTransaction.requiringNew().call(() -> spend(who.actor(), step, burst));
        if (wait > 0) {
            throw ProblemException.tooMany(
                    "You have asked for many names. Go on in %d s, or ask a data steward."
                            .formatted(wait),
                    Duration.ofSeconds(wait));
        }
    }

    /** Zero if it was granted, or the seconds to wait. */
    private long spend(String who, long step, long burst) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement spend = connection.prepareStatement(SPEND);
                PreparedStatement wait = connection.prepareStatement(WAIT)) {
            spend.setString(1, who);
            spend.setLong(2, step);
            spend.setLong(3, step);
            spend.setLong(4, step);
            spend.setLong(5, burst);
            if (spend.executeUpdate() == 1) {
                return 0;
            }
            wait.setLong(1, step);
            wait.setLong(2, burst);
            wait.setString(3, who);
            try (ResultSet row = wait.executeQuery()) {
                row.next();
                return Math.max(1, row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the questions of " + who, e);
        }
    }
}
