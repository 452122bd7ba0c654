package org.setu.client.reliability.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** How clients pay, as far as the caller may see it. */
@ApplicationScoped
public class PaymentRecords implements PanacheRepositoryBase<PaymentRecord, UUID>, AccountUse {

    /** Whether it is or was told how the account pays, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /**
     * The record.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public PaymentRecord get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("payment record"));
    }

    /** The newest of an account that counts, from a day on. */
    public Optional<PaymentRecord> latest(UUID account, LocalDate from) {
        return find(
                        "accountId = ?1 and retracted = false and asOf >= ?2 order by asOf desc",
                        account,
                        from)
                .firstResultOptional();
    }
}
