package org.setu.notification.topic;

import java.util.List;
import java.util.Set;

/**
 * What a message can be about.
 *
 * @param name as in notices, such as {@code approval-asked}
 * @param kind how it is treated
 * @param data the keys of the notice's data that its words may use
 */
public record Topic(String name, Kind kind, Set<String> data) {

    /** How a topic is treated. */
    public enum Kind {
        /** The recipient may switch it off. */
        OPTIONAL,
        /** What a contract or the security of a login depends on: always delivered. */
        ESSENTIAL,
        /** Essential, and with a one-time link in it: by mail alone, forgotten once delivered. */
        SECRET
    }

    public Topic {
        data = Set.copyOf(data);
    }

    static Topic of(String name, Kind kind, String... data) {
        return new Topic(name, kind, Set.copyOf(List.of(data)));
    }

    /** Whether the recipient may say that he does not want it. */
    public boolean canBeSwitchedOff() {
        return kind == Kind.OPTIONAL;
    }

    /** Whether its content must not be kept or shown anywhere but in the mail. */
    public boolean secret() {
        return kind == Kind.SECRET;
    }
}
