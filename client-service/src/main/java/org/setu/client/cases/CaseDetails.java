package org.setu.client.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.servicelevel.Severity;

/**
 * Everything that can be said of a case but how far it is.
 *
 * @param contactId who came with it at the client's; null if unknown, or a colleague
 * @param subject in one line
 * @param text more of it
 * @param ownerId who sees to it
 * @param measures in the order in which they were agreed
 * @param shared whether the client's partners see it
 */
public record CaseDetails(
        CaseKind kind,
        UUID accountId,
        @Nullable UUID contactId,
        String subject,
        @Nullable String text,
        ContactReason reason,
        Severity severity,
        CaseChannel channel,
        UUID ownerId,
        Affected affected,
        List<Measure> measures,
        boolean shared) {

    /** The same with the person who came with it. */
    CaseDetails from(@Nullable UUID contact) {
        return new CaseDetails(
                kind, accountId, contact, subject, text, reason, severity, channel, ownerId,
                affected, measures, shared);
    }
}
