package org.setu.client.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountTier;
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

    /**
     * What a partner acts for.
     *
     * @param unit who of us sees the account
     * @param contactId the person at the client; null if the partner is a system
     */
    public record Seat(
            UUID partnerId,
            @Nullable UUID contactId,
            UUID accountId,
            UUID unit,
            String accountName,
            AccountTier tier,
            UUID ownerId) {}

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
        return read(partner -> known(accounts.get(partner.accountId())));
    }

    /**
     * For whom the caller acts.
     *
     * @throws ProblemException (404) if his access is not there any more
     */
    public Seat seat() {
        return read(this::seat);
    }

    private <T> T read(Function<Partner, T> reading) {
        UUID self = caller.get().staffId();
        return Optional.ofNullable(self)
                .flatMap(id ->
                        SystemWork.call(
                                "own account of a partner",
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .call(() ->
                                                        partners.findByIdOptional(id)
                                                                .filter(OwnAccount::letsIn)
                                                                .map(reading))))
                .orElseThrow(() -> ProblemException.notFound("account of yours"));
    }

    private static boolean letsIn(Partner partner) {
        return partner.state() == PartnerState.CONFIRMED;
    }

    private Seat seat(Partner partner) {
        Account account = accounts.get(partner.accountId());
        return new Seat(
                partner.id(),
                partner.contactId(),
                account.id(),
                account.visibilityUnit(),
                account.name(),
                account.details().tier(),
                account.ownerId());
    }

    private Known known(Account account) {
        return new Known(account.id(), account.name(), staff.get(account.ownerId()).name());
    }
}
