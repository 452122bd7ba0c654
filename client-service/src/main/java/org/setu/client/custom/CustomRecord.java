package org.setu.client.custom;

/** What administrators can add fields to. */
public enum CustomRecord {
    ACCOUNT("account"),
    CONTACT("contact"),
    LEAD("lead");

    private final String word;

    CustomRecord(String word) {
        this.word = word;
    }

    /** What people call one of them. */
    public String word() {
        return word;
    }
}
