package org.setu.client.timeline;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.setu.platform.access.Roles;

/**
 * What an entry is about, where that is found, and who may read of it: a timeline shows nobody what
 * the service that keeps the record does not show to his role.
 */
public enum TimelineKind {
    ACTIVITY("activities", Readers.COLLEAGUES),
    CASE("cases", Readers.COLLEAGUES),
    NEED("needs", Readers.COLLEAGUES),
    CONTACT("contacts", Readers.COLLEAGUES),
    LEAD("leads", Readers.OF_LEADS),
    DEAL("deals", Readers.COLLEAGUES),
    QUOTE("quotes", Readers.OF_QUOTES),
    CONTRACT("contracts", Readers.OF_CONTRACTS),
    OBLIGATION("obligations", Readers.OF_CONTRACTS),
    ORDER("orders", Readers.OF_CONTRACTS),
    MESSAGE("messages", Readers.COLLEAGUES);

    private final String collection;
    private final Set<String> readers;

    TimelineKind(String collection, Set<String> readers) {
        this.collection = collection;
        this.readers = readers;
    }

    /** What somebody with these roles may read of. */
    public static List<TimelineKind> readBy(Set<String> roles) {
        return Arrays.stream(values())
                .filter(kind -> !Collections.disjoint(kind.readers, roles))
                .toList();
    }

    /** The name of the records in the API. */
    public String collection() {
        return collection;
    }

    private static final class Readers {

        static final Set<String> COLLEAGUES =
                Set.of(
                        Roles.ACCOUNT_MANAGER,
                        Roles.SALES_HEAD,
                        Roles.CONTRACT_MANAGER,
                        Roles.MARKETING,
                        Roles.SERVICE_AGENT,
                        Roles.DATA_STEWARD,
                        Roles.AUDITOR);
        static final Set<String> OF_LEADS =
                Set.of(
                        Roles.ACCOUNT_MANAGER,
                        Roles.SALES_HEAD,
                        Roles.MARKETING,
                        Roles.DATA_STEWARD,
                        Roles.AUDITOR);
        static final Set<String> OF_QUOTES =
                Set.of(
                        Roles.ACCOUNT_MANAGER,
                        Roles.SALES_HEAD,
                        Roles.CONTRACT_MANAGER,
                        Roles.DATA_STEWARD,
                        Roles.AUDITOR);
        static final Set<String> OF_CONTRACTS =
                Set.of(
                        Roles.ACCOUNT_MANAGER,
                        Roles.SALES_HEAD,
                        Roles.CONTRACT_MANAGER,
                        Roles.AUDITOR);
    }
}
