package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.setu.client.publishing.Publishing;
import org.setu.platform.access.Grants;

import java.util.List;
import java.util.UUID;

/** Takes back an account that was opened by mistake, while nothing has been made of it. */
@ApplicationScoped
public class TakingBackAccount {

    private final Accounts accounts;
    private final AccountVisibilities visibilities;
    private final Instance<AccountUse> uses;
    private final Publishing publishing;
    private final Grants grants;

    TakingBackAccount(
            Accounts accounts,
            AccountVisibilities visibilities,
            @Any Instance<AccountUse> uses,
            Publishing publishing,
            Grants grants) {
        this.accounts = accounts;
        this.visibilities = visibilities;
        this.uses = uses;
        this.publishing = publishing;
        this.grants = grants;
    }

    /** Removes it and tells so; false if it was changed or used since. */
    public boolean takeBack(UUID id) {
        Account account = accounts.findById(id);
        if (account == null
                || !account.changedAt().equals(account.createdAt())
                || !accounts.placesBelow(List.of(id)).isEmpty()
                || uses.stream().anyMatch(use -> use.uses(id))) {
            return false;
        }
        publishing.accountErased(account);
        AccountVisibility visibility = visibilities.findById(id);
        if (visibility != null) {
            publishing.visibilityErased(visibility);
            visibilities.delete(visibility);
        }
        accounts.delete(account);
        accounts.flush();
        grants.forget(id);
        return true;
    }
}
