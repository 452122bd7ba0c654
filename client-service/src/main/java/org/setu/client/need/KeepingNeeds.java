package org.setu.client.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.platform.problem.ProblemException;

/** Keeps what clients need, and what becomes of it. The audit keeps every step. */
@ApplicationScoped
public class KeepingNeeds {

    private final Needs needs;
    private final NeedRules rules;
    private final EvidenceSources sources;
    private final Accounts accounts;
    private final InstantSource clock;

    KeepingNeeds(
            Needs needs,
            NeedRules rules,
            EvidenceSources sources,
            Accounts accounts,
            InstantSource clock) {
        this.needs = needs;
        this.rules = rules;
        this.sources = sources;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Somebody has noticed a need. */
    public Need add(NeedDetails details) {
        Account account = accounts.findById(details.accountId());
        if (account == null) {
            throw ProblemException.invalid("/accountId", "names no account");
        }
        rules.check(null, details, account.visibilityUnit());
        Need need = new Need(details, account.visibilityUnit(), clock.instant());
        needs.persist(need);
        return need;
    }

    /**
     * Replaces what is said of a need; nothing happens if that is what is known. Sources of
     * evidence that the caller does not see stay.
     */
    public void change(Need need, NeedDetails asked) {
        NeedDetails before = need.details();
        NeedDetails details =
                asked.knownFrom(
                        sources.seen(before.evidence())
                                .restored(asked.evidence(), before.evidence()));
        if (details.equals(before)) {
            return;
        }
        rules.check(before, details, need.visibilityUnit());
        need.change(details, clock.instant());
    }

    /** There is evidence of it. */
    public void confirm(Need need) {
        need.confirm(clock.instant());
    }

    /**
     * The client has what he needs from us.
     *
     * @param note how it came to it; null if nobody says
     */
    public void cover(Need need, @Nullable String note) {
        need.cover(note, clock.instant());
    }

    /** He will not have it from us. */
    public void leaveUnmet(Need need, String why) {
        need.leaveUnmet(why, clock.instant());
    }

    /** He does not need it. */
    public void dismiss(Need need, String why) {
        need.dismiss(why, clock.instant());
    }

    /** It must be looked at again. */
    public void reopen(Need need, String why) {
        need.reopen(why, clock.instant());
    }
}
