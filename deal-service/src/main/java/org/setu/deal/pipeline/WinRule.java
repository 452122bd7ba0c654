package org.setu.deal.pipeline;

/** What makes a deal of this pipeline won. */
public enum WinRule {
    /** The contract is signed. */
    CONTRACT_SIGNED,
    /** The client accepts the quote. */
    QUOTE_ACCEPTED
}
