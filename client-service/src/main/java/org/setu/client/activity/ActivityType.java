package org.setu.client.activity;

/** What somebody does. */
public enum ActivityType {
    CALL,
    EMAIL,
    /** With us, or in a call of several. */
    MEETING,
    /** At the client's. */
    VISIT,
    CHAT,
    FAX,
    LETTER,
    /** Something to do that involves nobody at the client. */
    TASK,
    /** Something to remember: it is written down and was never planned. */
    NOTE;

    /** Whether it can lie ahead. */
    boolean isPlanned() {
        return this != NOTE;
    }

    /** Whether it goes from somebody to somebody. */
    boolean isDirected() {
        return switch (this) {
            case CALL, EMAIL, CHAT, FAX, LETTER -> true;
            case MEETING, VISIT, TASK, NOTE -> false;
        };
    }
}
