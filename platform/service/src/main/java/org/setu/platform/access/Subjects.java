package org.setu.platform.access;

import java.util.UUID;

/** Names of those to whom a visibility unit can be granted. */
public final class Subjects {

    /** Auditors, data stewards and system work: granted on every unit. */
    public static final String ALL = "*";

    static final String TEAM = "t:";

    private Subjects() {}

    public static String person(UUID staffId) {
        return "p:" + staffId;
    }

    public static String team(UUID teamId) {
        return TEAM + teamId;
    }

    public static String territory(UUID territoryId) {
        return "r:" + territoryId;
    }

    public static String partner(UUID partnerId) {
        return "x:" + partnerId;
    }
}
