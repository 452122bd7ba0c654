package org.setu.client.lead.qualification;

/** What is known of a lead where a question asks. */
public enum Answer {
    YES,
    NO,
    /** Nobody knows yet. */
    UNKNOWN
}
