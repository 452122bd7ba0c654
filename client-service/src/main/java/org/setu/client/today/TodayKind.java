package org.setu.client.today;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.setu.platform.access.Roles;

/** What may wait for somebody, and who may read of it. */
public enum TodayKind {
    /** A planned one. */
    ACTIVITY(Readers.COLLEAGUES) {
        @Override
        Closing closing(TodayItem item) {
            return Closing.step("activities", item.subjectId(), "finish", item.version());
        }
    },
    /** It waits for our answer, or for what we do; not for the client. */
    CASE(Readers.COLLEAGUES) {
        @Override
        Closing closing(TodayItem item) {
            String next =
                    switch (item.what()) {
                        case "RECEIVED" -> "acknowledge";
                        case "INVESTIGATING" -> "plan-action";
                        case "ACTION_PLANNED" -> "resolve";
                        default -> "investigate";
                    };
            return Closing.step("cases", item.subjectId(), next, item.version());
        }
    },
    /** One of the measures of a case. */
    MEASURE(Readers.COLLEAGUES) {
        @Override
        Closing closing(TodayItem item) {
            return Closing.change("cases", item.subjectId(), item.version());
        }
    },
    /** It was given to him, and nobody has begun to work on it. */
    LEAD(Readers.OF_LEADS) {
        @Override
        Closing closing(TodayItem item) {
            return Closing.step("leads", item.subjectId(), "start", item.version());
        }
    },
    /** Contact is due with one of his accounts. */
    CONTACT(Readers.OF_CONTACTS) {
        @Override
        Closing closing(TodayItem item) {
            return Closing.activity();
        }
    },
    /** A colleague asks to work on one of his accounts. */
    ACCESS_REQUEST(Readers.OF_ACCESS_REQUESTS) {
        @Override
        Closing closing(TodayItem item) {
            return Closing.step("access-requests", item.subjectId(), "grant", item.version());
        }
    },
    /** Somebody reported that one of his accounts may be a risk. */
    RISK_SIGNAL(Readers.OF_RISKS) {
        @Override
        Closing closing(TodayItem item) {
            return Closing.step("risk-signals", item.subjectId(), "confirm", item.version());
        }
    },
    /** One of his accounts is late to buy again, and nobody has talked with it since. */
    REORDER(Readers.COLLEAGUES) {
        @Override
        Closing closing(TodayItem item) {
            return Closing.activity();
        }
    },
    /** It goes badly with one of his accounts, and nobody has talked with it since. */
    HEALTH(Readers.OF_RISKS) {
        @Override
        Closing closing(TodayItem item) {
            return Closing.activity();
        }
    };

    private final Set<String> readers;

    TodayKind(Set<String> readers) {
        this.readers = readers;
    }

    abstract Closing closing(TodayItem item);

    /** What somebody with these roles may read of. */
    public static List<TodayKind> readBy(Set<String> roles) {
        return Arrays.stream(values())
                .filter(kind -> !Collections.disjoint(kind.readers, roles))
                .toList();
    }

    /** As the services that keep the records say. */
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
        static final Set<String> OF_CONTACTS =
                Set.of(
                        Roles.ACCOUNT_MANAGER,
                        Roles.SALES_HEAD,
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
        static final Set<String> OF_ACCESS_REQUESTS =
                Set.of(Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.DATA_STEWARD, Roles.AUDITOR);
        static final Set<String> OF_RISKS =
                Set.of(
                        Roles.ACCOUNT_MANAGER,
                        Roles.SALES_HEAD,
                        Roles.CONTRACT_MANAGER,
                        Roles.DATA_STEWARD,
                        Roles.AUDITOR);
    }
}
