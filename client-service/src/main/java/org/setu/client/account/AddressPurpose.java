package org.setu.client.account;

/** What an address of a company is for. */
public enum AddressPurpose {
    /** The seat, as registered. */
    REGISTERED,
    /** Where invoices go. */
    BILLING,
    /** Where goods go. */
    DELIVERY,
    /** Where people are met. */
    VISITING,
    /** Where letters go. */
    POSTAL
}
