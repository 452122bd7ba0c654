package org.setu.client.reliability;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/**
 * Whose reliability it is: an account, or a lead.
 *
 * @param accountId the account; null while it is a lead
 * @param leadId the lead that it is, or was before it became a client; null if it never was one
 */
@Embeddable
public record Party(@Nullable UUID accountId, @Nullable UUID leadId) {

    public static Party ofAccount(UUID id) {
        return new Party(id, null);
    }

    public static Party ofLead(UUID id) {
        return new Party(null, id);
    }

    /**
     * Checks that somebody is named, and nobody else.
     *
     * @throws ProblemException (400) naming the field
     */
    void requireOne() {
        if (accountId == null && leadId == null) {
            throw ProblemException.invalid("/accountId", "is required, or leadId");
        }
        if (accountId != null && leadId != null) {
            throw ProblemException.invalid("/leadId", "goes without accountId: say one of them");
        }
    }

    /** The id of the account if it is one, else of the lead. */
    public UUID id() {
        return Objects.requireNonNull(accountId != null ? accountId : leadId);
    }

    /** What holds of rows that are about it, in HQL with its id as the first parameter. */
    public String condition() {
        return accountId != null
                ? "party.accountId = ?1"
                : "party.leadId = ?1 and party.accountId is null";
    }

    /**
     * Checks that another says nothing else of whom something is.
     *
     * @throws ProblemException (400) naming the field
     */
    public void requireSame(Party asked) {
        if (!Objects.equals(asked.accountId, accountId)) {
            throw ProblemException.invalid("/accountId", "stays as it is");
        }
        if (!Objects.equals(asked.leadId, leadId)) {
            throw ProblemException.invalid("/leadId", "stays as it is");
        }
    }
}
