package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

import java.util.List;
import java.util.UUID;

/** What other services may ask of an account: the same that is published, whoever sees it. */
@ApplicationScoped
public class AccountSnapshots {

    /** Who sees the account, as on {@code setu.client.visibility}. */
    public record Visibility(UUID id, long version, List<String> subjects) {}

    /** An account and who sees it, read in one transaction. */
    public record Snapshot(AccountRecord account, long accountVersion, Visibility visibility) {}

    private final Accounts accounts;
    private final AccountVisibilities visibilities;

    AccountSnapshots(Accounts accounts, AccountVisibilities visibilities) {
        this.accounts = accounts;
        this.visibilities = visibilities;
    }

    /**
     * The account.
     *
     * @throws ProblemException (404) if there is none
     */
    @Transactional
    public Snapshot of(UUID id) {
        return SystemWork.call(
                "question of a service",
                () -> {
                    Account account = accounts.get(id);
                    AccountVisibility visibility = visibilities.findById(id);
                    return new Snapshot(
                            AccountRecord.of(account),
                            account.version(),
                            visibility == null
                                    ? new Visibility(id, 0, List.of("*"))
                                    : new Visibility(
                                            id, visibility.version(), visibility.subjects()));
                });
    }
}
