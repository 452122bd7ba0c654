package org.setu.deal.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.setu.deal.visibility.DealGrants;
import org.setu.platform.access.Grants;

/**
 * Takes over what client-service publishes of accounts and of who sees them, and lets the deals
 * follow. Every method joins the caller's transaction and is harmless when repeated or late.
 */
@ApplicationScoped
public class KeepingAccounts {

    private final Accounts accounts;
    private final Grants grants;
    private final DealGrants dealGrants;

    KeepingAccounts(Accounts accounts, Grants grants, DealGrants dealGrants) {
        this.accounts = accounts;
        this.grants = grants;
        this.dealGrants = dealGrants;
    }

    /** The latest state of an account. */
    public void keep(AccountRecord state) {
        UUID before = accounts.byId(state.id()).map(Account::ownerId).orElse(null);
        if (accounts.store(state) && !state.gone() && !Objects.equals(before, state.ownerId())) {
            dealGrants.accountOwnerChanged(state.id(), state.ownerId());
        }
    }

    /** The latest grants of an account. */
    public void keep(VisibilityRecord state) {
        if (accounts.storeVisibilityVersion(state)) {
            List<String> subjects = Objects.requireNonNullElse(state.subjects(), List.of());
            grants.replace(state.id(), state.id(), subjects);
            dealGrants.accountGrantsChanged(state.id());
        }
    }
}
