package org.setu.client.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/**
 * What a partner may know of his own account. He has no grant on its row, which says far more, so
 * the platform reads it for him: by the id that his login stands for and by nothing that he sends.
 */
@ApplicationScoped
public class OwnAccount {

    private final Partners partners;
    private final Accounts accounts;
    private final StaffMembers staff;
    private final CurrentCaller caller;

    /** The account and the colleague who looks after it. */
    public record Known(UUID id, String name, String contactPerson) {}

    OwnAccount(Partners partners, Accounts accounts, StaffMembers staff, CurrentCaller caller) {
        this.partners = partners;
        this.accounts = accounts;
        this.staff = staff;
        this.caller = caller;
    }

    /**
     * The caller's account.
     *
     * @throws ProblemException (404) if his access is not there any more
     */
    public Known get() {
        UUID self = caller.get().staffId();
        return Optional.ofNullable(self)
                .flatMap(id -> SystemWork.call("own account of a partner", () -> known(id)))
                .orElseThrow(() -> ProblemException.notFound("account of yours"));
    }

    private Optional<Known> known(UUID self) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        partners.findByIdOptional(self)
                                .filter(p -> p.state() == PartnerState.CONFIRMED)
                                .map(partner -> accounts.get(partner.accountId()))
                                .map(this::known));
    }

    private Known known(Account account) {
        return new Known(account.id(), account.name(), staff.get(account.ownerId()).name());
    }
}
