package org.setu.client.account;

/** How much an account matters to us. */
public enum AccountTier {
    STRATEGIC,
    KEY,
    STANDARD,
    SMALL
}
