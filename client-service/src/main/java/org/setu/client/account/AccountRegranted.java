package org.setu.client.account;

import java.util.Set;
import java.util.UUID;

/**
 * Others see an account than before; told inside this service, in the transaction of the change.
 *
 * @param subjects to whom it is granted now
 */
public record AccountRegranted(UUID accountId, Set<String> subjects) {

    /** A copy that stays as it is. */
    public AccountRegranted {
        subjects = Set.copyOf(subjects);
    }
}
