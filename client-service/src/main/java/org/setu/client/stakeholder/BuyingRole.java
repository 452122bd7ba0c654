package org.setu.client.stakeholder;

/** What part a person has when the client buys; one person may have several. */
public enum BuyingRole {
    /** Says yes or no in the end. */
    DECISION_MAKER,
    /** Gives the money. */
    ECONOMIC_BUYER,
    /** Is heard before it is decided. */
    INFLUENCER,
    /** Works with what is bought. */
    USER,
    /** Decides who gets to talk to the others. */
    GATEKEEPER,
    /** Speaks for us where we are not. */
    CHAMPION,
    /** Speaks against us. */
    OPPONENT
}
