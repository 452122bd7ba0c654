package org.setu.deal.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.setu.deal.visibility.DealGrants;

/**
 * Takes over what client-service publishes of accounts and lets the deals follow. Joins the
 * caller's transaction and is harmless when repeated or late.
 */
@ApplicationScoped
public class KeepingAccounts {

    private final Accounts accounts;
    private final DealGrants dealGrants;

    KeepingAccounts(Accounts accounts, DealGrants dealGrants) {
        this.accounts = accounts;
        this.dealGrants = dealGrants;
    }

    /** The latest state of an account. */
    public void keep(AccountRecord state) {
        UUID before = accounts.byId(state.id()).map(Account::ownerId).orElse(null);
        if (accounts.store(state) && !state.gone() && !Objects.equals(before, state.ownerId())) {
            dealGrants.accountOwnerChanged(state.id(), state.ownerId());
        }
    }
}
