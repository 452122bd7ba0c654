package org.setu.deal.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.setu.deal.search.DealWords;
import org.setu.deal.visibility.DealGrants;

/**
 * Takes over what client-service publishes of accounts and lets the deals follow. Joins the
 * caller's transaction and is harmless when repeated or late.
 */
@ApplicationScoped
public class KeepingAccounts {

    private final Accounts accounts;
    private final MergedAccounts merged;
    private final DealGrants dealGrants;
    private final DealWords words;

    KeepingAccounts(
            Accounts accounts, MergedAccounts merged, DealGrants dealGrants, DealWords words) {
        this.accounts = accounts;
        this.merged = merged;
        this.dealGrants = dealGrants;
        this.words = words;
    }

    /** The latest state of an account. */
    public void keep(AccountRecord state) {
        Optional<Account> before = accounts.byId(state.id());
        if (!accounts.store(state)) {
            return;
        }
        UUID owner = before.map(Account::ownerId).orElse(null);
        if (!state.gone() && !Objects.equals(owner, state.ownerId())) {
            dealGrants.accountOwnerChanged(state.id(), state.ownerId());
        }
        if (state.mergedInto() != null) {
            merged.takeGrants(state.id());
        }
        String name = before.map(Account::name).orElse(null);
        if (!Objects.equals(name, accounts.byId(state.id()).map(Account::name).orElse(null))) {
            words.accountRenamed(state.id());
        }
    }
}
