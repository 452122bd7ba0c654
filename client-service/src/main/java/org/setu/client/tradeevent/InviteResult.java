package org.setu.client.tradeevent;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of inviting many at once.
 *
 * @param invited how many are invited now who were not
 * @param already how many were on the list before
 * @param more whether a filter finds others beyond these: ask again
 */
public record InviteResult(long invited, long already, boolean more, List<Row> rows) {

    /** What became of one of them. */
    @Schema(name = "InviteOutcome")
    public enum Outcome {
        INVITED,
        /** He was on the list before, and stays as he is. */
        ALREADY,
        /** There is no such contact or lead that the caller sees. */
        NOT_FOUND,
        /** He cannot be invited; the row says why. */
        REFUSED
    }

    /**
     * One of those who were named, in the order in which they were.
     *
     * @param invitationId null if there is none that the caller sees
     * @param state of the invitation
     * @param detail why nobody is invited
     */
    @Schema(name = "InviteResultRow")
    public record Row(
            @Nullable UUID contactId,
            @Nullable UUID leadId,
            Outcome outcome,
            @Nullable UUID invitationId,
            @Nullable InvitationState state,
            @Nullable String detail) {}

    static InviteResult of(List<Row> rows, boolean more) {
        return new InviteResult(
                count(rows, Outcome.INVITED), count(rows, Outcome.ALREADY), more, rows);
    }

    private static long count(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
