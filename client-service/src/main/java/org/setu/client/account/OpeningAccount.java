package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.setu.client.publishing.Publishing;

/** Opens accounts. */
@ApplicationScoped
public class OpeningAccount {

    private final Accounts accounts;
    private final AccountRules rules;
    private final DuplicateAccounts duplicates;
    private final GrantingAccounts granting;
    private final Publishing publishing;
    private final InstantSource clock;

    OpeningAccount(
            Accounts accounts,
            AccountRules rules,
            DuplicateAccounts duplicates,
            GrantingAccounts granting,
            Publishing publishing,
            InstantSource clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.duplicates = duplicates;
        this.granting = granting;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * Opens an account unless it is probably there already.
     *
     * @param why it is opened all the same; null if nobody gave a reason
     * @throws org.setu.platform.problem.ProblemException (409) naming those similar ones that the
     *     caller sees, and how many he does not see
     */
    public Account open(AccountDetails details, @Nullable String why) {
        if (why == null) {
            duplicates.refuse(Likeness.of(details));
        }
        return opened(details, why);
    }

    /** Opens an account, whatever others there are. */
    public Account open(AccountDetails details) {
        return opened(details, null);
    }

    private Account opened(AccountDetails details, @Nullable String why) {
        if (details.parentId() != null) {
            // Its grants come from above: nobody may change those meanwhile.
            granting.keepTree();
        }
        Account account = new Account(details, why, clock.instant());
        rules.check(account.id(), null, details);
        accounts.persist(account);
        AccountVisibility visibility = granting.grantNew(account);
        publishing.opened(
                account,
                AccountRecord.of(account),
                visibility,
                GrantingAccounts.record(visibility));
        return account;
    }
}
