package org.setu.notification.message;

/** Why a message is not sent. */
public enum Suppression {
    /** No address of the recipient is known, or none that mail can go to. */
    NO_ADDRESS,
    /** The recipient does not want this topic there. */
    PREFERENCE,
    /** The recipient was made up for a demonstration. */
    NOT_A_PERSON
}
