package org.setu.client.cases;

import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.AccountTier;

/**
 * What must be known of an account to open a case of it.
 *
 * @param unit who of us sees the account
 */
record CaseAccount(UUID id, UUID unit, String name, AccountTier tier) {

    static CaseAccount of(Account account) {
        return new CaseAccount(
                account.id(), account.visibilityUnit(), account.name(), account.details().tier());
    }
}
