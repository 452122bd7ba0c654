package org.setu.client.today.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.field.ObservedDay;
import org.setu.client.today.TodayItem;
import org.setu.client.today.TodayKind;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;

/** Pages of what waits for somebody; two queries each. */
@ApplicationScoped
class TodayLists {

    private static final String OWNER = "ownerId";

    private static final Listing<TodayItem> LISTING =
            Listing.of(TodayItem.class)
                    .sort("dueAt", FieldType.INSTANT, TodayItem::dueAt)
                    .filter(OWNER, FieldType.ID)
                    .filter("kind", FieldType.oneOf(TodayKind.class))
                    .filter("what", FieldType.TEXT)
                    .filter("accountId", FieldType.ID)
                    .filter("leadId", FieldType.ID)
                    .filter("dueAt", FieldType.INSTANT);

    private final EntityManager entityManager;
    private final CurrentCaller caller;
    private final InstantSource clock;

    TodayLists(EntityManager entityManager, CurrentCaller caller, InstantSource clock) {
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /** What waits for the caller, or for whom he asks, by the end of today unless he says. */
    Page<TodayView> page(MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(parameters);
        Caller who = caller.get();
        if (!asked.containsKey(OWNER)) {
            UUID own = who.staffId();
            if (own == null) {
                throw ProblemException.invalidParameter(
                        OWNER, "must be said by callers who are no staff members");
            }
            asked.putSingle(OWNER, own.toString());
        }
        if (asked.keySet().stream().noneMatch(name -> name.startsWith("dueAt"))) {
            asked.putSingle(
                    "dueAt[lte]",
                    ObservedDay.today(clock)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toString());
        }
        Page<TodayItem> page =
                LISTING.page(
                        entityManager,
                        asked,
                        Map.of("kind", TodayKind.readBy(who.roles())),
                        item -> item);
        Map<UUID, String> accounts =
                Names.of(
                        entityManager,
                        Account.class,
                        page.items().stream()
                                .map(TodayItem::accountId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return page.map(item -> TodayView.of(item, accounts, clock.instant()));
    }
}
