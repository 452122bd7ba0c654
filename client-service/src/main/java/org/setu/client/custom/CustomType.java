package org.setu.client.custom;

/** What a value of a field is. */
public enum CustomType {
    /** One line. */
    TEXT,
    /** Any number of lines. */
    LONG_TEXT,
    /** A whole number that every reader of JSON takes exactly: at most 15 digits. */
    INTEGER,
    /** At most 19 digits before and 6 after the point. */
    DECIMAL,
    BOOLEAN,
    /** A day of the calendar, YYYY-MM-DD. */
    DAY,
    /** One of the field's choices. */
    CHOICE,
    /** Some of the field's choices, in no order. */
    CHOICES,
    /** An address on the web. */
    LINK,
    /** A mail address. */
    MAIL,
    /** A phone number in E.164 form. */
    PHONE;

    /** Whether fields of this type name what can be chosen. */
    boolean isChosen() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether fields of this type may have a least and a greatest value. */
    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Whether fields of this type may say how long a value is at most. */
    boolean isText() {
        return this == TEXT || this == LONG_TEXT;
    }
}
