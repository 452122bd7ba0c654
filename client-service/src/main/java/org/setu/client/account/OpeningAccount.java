package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
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
     * Opens an account unless one of a similar name is there.
     *
     * @throws org.setu.platform.problem.ProblemException (409) naming those similar ones that the
     *     caller sees, and how many he does not see
     */
    public Account openUnlessDuplicate(AccountDetails details) {
        duplicates.refuse(details.name());
        return open(details);
    }

    /** Opens an account, whatever others are called. */
    public Account open(AccountDetails details) {
        if (details.parentId() != null) {
            // Its grants come from above: nobody may change those meanwhile.
            granting.keepTree();
        }
        Account account = new Account(details, clock.instant());
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
