package org.setu.client.cadence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.setu.client.account.Account;
import org.setu.client.account.AccountTier;
import org.setu.client.account.Accounts;
import org.setu.platform.problem.ProblemException;

/** Keeps how often clients are contacted; what is due follows in the same transaction. */
@ApplicationScoped
public class KeepingCadences {

    private final ContactCadences ofTiers;
    private final AccountCadences ofAccounts;
    private final Accounts accounts;
    private final InstantSource clock;

    KeepingCadences(
            ContactCadences ofTiers,
            AccountCadences ofAccounts,
            Accounts accounts,
            InstantSource clock) {
        this.ofTiers = ofTiers;
        this.ofAccounts = ofAccounts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Says how often a tier is contacted. */
    public ContactCadence add(AccountTier tier, int everyDays) {
        ContactCadence cadence = new ContactCadence(tier, everyDays, clock.instant());
        ofTiers.persistAndFlush(cadence);
        return cadence;
    }

    /** Says it anew; nothing happens if that is what is known. The tier stays. */
    public void change(ContactCadence cadence, AccountTier tier, int everyDays) {
        if (cadence.tier() != tier) {
            throw ProblemException.invalid("/tier", "stays as it is");
        }
        if (cadence.everyDays() != everyDays) {
            cadence.change(everyDays, clock.instant());
        }
    }

    /** The tier has no cadence any more. */
    public void remove(ContactCadence cadence) {
        ofTiers.delete(cadence);
    }

    /** Something was agreed with a client. */
    public AccountCadence agree(CadenceDetails details) {
        Account account = accounts.findById(details.accountId());
        if (account == null) {
            throw ProblemException.invalid("/accountId", "names no account");
        }
        AccountCadence cadence =
                new AccountCadence(details, account.visibilityUnit(), clock.instant());
        ofAccounts.persistAndFlush(cadence);
        return cadence;
    }

    /** Something else was agreed; nothing happens if that is what is known. */
    public void change(AccountCadence cadence, CadenceDetails details) {
        if (!details.equals(cadence.details())) {
            cadence.change(details, clock.instant());
        }
    }

    /** Nothing is agreed any more: his tier counts. */
    public void remove(AccountCadence cadence) {
        ofAccounts.delete(cadence);
    }
}
