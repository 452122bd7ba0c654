package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.setu.client.publishing.Publishing;
import org.setu.client.staff.StaffMembers;

/** Changes accounts; who sees them and what is below them follows in the same transaction. */
@ApplicationScoped
public class ChangingAccount {

    private final Accounts accounts;
    private final StaffMembers staff;
    private final AccountRules rules;
    private final GrantingAccounts granting;
    private final Publishing publishing;
    private final InstantSource clock;

    ChangingAccount(
            Accounts accounts,
            StaffMembers staff,
            AccountRules rules,
            GrantingAccounts granting,
            Publishing publishing,
            InstantSource clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.rules = rules;
        this.granting = granting;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Replaces all that is said of the account; nothing happens if that is what is known. */
    public void change(Account account, AccountDetails details) {
        AccountDetails before = account.details();
        if (before.equals(details) && !account.archived()) {
            return;
        }
        boolean seenByOthers =
                !Objects.equals(before.parentId(), details.parentId())
                        || !before.ownerId().equals(details.ownerId())
                        || !before.team().equals(details.team());
        if (seenByOthers) {
            granting.keepTree();
        }
        if (!before.ownerId().equals(details.ownerId())) {
            rules.requireMayHandOver(account);
        }
        rules.check(account.id(), before, details);
        account.change(details, clock.instant());
        accounts.flush();
        publish(account);
        if (seenByOthers) {
            granting.refreshSubtree(account.id());
        }
    }

    /** Gives the account to another owner. */
    public void handOver(Account account, UUID newOwner) {
        rules.requireMayHandOver(account);
        staff.requireActive("/ownerId", newOwner);
        granting.keepTree();
        account.handOver(newOwner, clock.instant());
        accounts.flush();
        publish(account);
        granting.refreshSubtree(account.id());
    }

    /** Moves the account to another status. */
    public void become(Account account, AccountStatus status) {
        account.become(status, clock.instant());
        publish(account);
    }

    /** Takes the account out of lists; nothing is deleted. */
    public void archive(Account account) {
        account.archive(clock.instant());
        publish(account);
    }

    /** Brings an archived account back. */
    public void restore(Account account) {
        account.restore(clock.instant());
        publish(account);
    }

    private void publish(Account account) {
        publishing.account(account, AccountRecord.of(account));
    }
}
