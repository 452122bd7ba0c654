package org.setu.client.account;

/** How much an account matters to us. */
public enum AccountTier {
    /** The few that the company lives on. */
    KEY,
    /** Large, or about to be. */
    MAJOR,
    /** All others. */
    STANDARD
}
