package org.setu.client.publishing;

import org.setu.platform.event.EventType;

/** The state topics that this service owns. */
public enum StateTopic {
    STAFF("staff"),
    ACCOUNT("account"),
    VISIBILITY("visibility"),
    CONTACT("contact");

    private final EventType type;

    StateTopic(String name) {
        this.type = EventType.of("setu.client." + name, "org.setu.client." + name + ".v1");
    }

    EventType type() {
        return type;
    }
}
