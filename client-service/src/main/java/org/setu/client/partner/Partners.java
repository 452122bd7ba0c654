package org.setu.client.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** The partners of the accounts that the caller may see. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

    /**
     * A partner of one account.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public Partner of(UUID account, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.accountId().equals(account))
                .orElseThrow(() -> ProblemException.notFound("partner"));
    }

    /** Whether the account has a system of this name that is not revoked. */
    boolean hasSystem(UUID account, String name) {
        return count(
                        "accountId = ?1 and name = ?2 and kind = ?3 and state <> ?4",
                        account,
                        name,
                        PartnerKind.SYSTEM,
                        PartnerState.REVOKED)
                > 0;
    }

    /** Whom a token lets in now. */
    Optional<Partner> opening(InvitationToken token, Instant now) {
        return find("tokenHash", (Object) token.hash())
                .firstResultOptional()
                .filter(found -> found.opensWith(token, now));
    }

    /** The same, whose row nobody else changes until the end of the transaction. */
    Optional<Partner> openingLocked(InvitationToken token, Instant now) {
        return find("tokenHash", (Object) token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(found -> found.opensWith(token, now));
    }

    /** Closes invitations that nobody confirmed in time; returns how many. */
    int expire(Instant now) {
        return update(
                "update versioned Partner set state = ?1, tokenHash = null, expiresAt = null,"
                        + " changedAt = ?2 where state = ?3 and expiresAt <= ?2",
                PartnerState.EXPIRED,
                now,
                PartnerState.INVITED);
    }
}
