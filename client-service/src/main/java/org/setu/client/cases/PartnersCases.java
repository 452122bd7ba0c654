package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.partner.OwnAccount;
import org.setu.client.servicelevel.Severity;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.ProblemException;

/** What a client's person or system does with the cases of his own account. */
@ApplicationScoped
public class PartnersCases {

    /** What a partner tells us. */
    public record Told(
            CaseKind kind,
            ContactReason reason,
            Severity severity,
            String subject,
            @Nullable String text,
            Affected affected) {}

    private final KeepingCases keeping;
    private final WorkingOnCases working;
    private final TellingOfCases telling;
    private final OwnAccount own;
    private final CurrentCaller caller;
    private final InstantSource clock;

    PartnersCases(
            KeepingCases keeping,
            WorkingOnCases working,
            TellingOfCases telling,
            OwnAccount own,
            CurrentCaller caller,
            InstantSource clock) {
        this.keeping = keeping;
        this.working = working;
        this.telling = telling;
        this.own = own;
        this.caller = caller;
        this.clock = clock;
    }

    /** Raises a case; the account's owner sees to it. */
    public ClientCase raise(Told told) {
        OwnAccount.Seat seat = own.seat();
        Instant now = clock.instant();
        return keeping.open(
                new CaseDetails(
                        told.kind(),
                        seat.accountId(),
                        seat.contactId(),
                        told.subject(),
                        told.text(),
                        told.reason(),
                        told.severity(),
                        CaseChannel.PORTAL,
                        seat.ownerId(),
                        told.affected(),
                        List.of(),
                        true),
                new CaseAccount(seat.accountId(), seat.unit(), seat.accountName(), seat.tier()),
                now,
                self(),
                now);
    }

    /** Answers what we have asked. */
    public void answer(ClientCase on, String text) {
        working.goOn(on, text, self());
        tell(on, text);
    }

    /** Is content with what was done. */
    public void confirm(ClientCase on, @Nullable String note) {
        working.confirm(on, note, self());
        tell(on, note);
    }

    /** Is not content. */
    public void reopen(ClientCase on, String why) {
        working.reopen(on, why, self());
        tell(on, why);
    }

    private void tell(ClientCase on, @Nullable String said) {
        telling.clientSpoke(on, own.seat().accountName(), said);
    }

    private Doer self() {
        UUID partner = caller.get().staffId();
        if (partner == null) {
            throw ProblemException.notFound("account of yours");
        }
        return Doer.partner(partner);
    }
}
