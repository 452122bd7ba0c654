package org.setu.client.account;

import java.util.UUID;

/** A feature whose records refer to accounts says whether one is in use. */
public interface AccountUse {

    /** Whether something refers to the account. */
    boolean uses(UUID account);
}
