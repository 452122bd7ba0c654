package org.setu.client.timeline.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Accounts;
import org.setu.client.staff.StaffMember;
import org.setu.client.timeline.TimelineEntry;
import org.setu.client.timeline.TimelineKind;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;
import org.setu.platform.problem.ProblemException;

/** Pages of what happened with accounts, of what the caller's roles may read of. */
@ApplicationScoped
class TimelineLists {

    static final String SUBSIDIARIES = "subsidiaries";

    private static final Listing<TimelineEntry> LISTING =
            Listing.of(TimelineEntry.class)
                    .sort("occursAt", FieldType.INSTANT, TimelineEntry::occursAt)
                    .filter("occursAt", FieldType.INSTANT)
                    .filter("kind", FieldType.oneOf(TimelineKind.class))
                    .filter("what", FieldType.TEXT)
                    .filter("state", FieldType.TEXT)
                    .filter("aboutId", "subjectId", FieldType.ID)
                    .filter("personId", FieldType.ID)
                    .search("searchText")
                    .wholeAtOnce();

    private final Accounts accounts;
    private final EntityManager entityManager;
    private final CurrentCaller caller;

    TimelineLists(Accounts accounts, EntityManager entityManager, CurrentCaller caller) {
        this.accounts = accounts;
        this.entityManager = entityManager;
        this.caller = caller;
    }

    /** One page, the newest first unless another order is asked for; four queries at most. */
    Page<TimelineView> page(UUID account, MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> known = new MultivaluedHashMap<>(parameters);
        List<UUID> of =
                asksForSubsidiaries(known.remove(SUBSIDIARIES))
                        ? accounts.withSubsidiaries(account)
                        : List.of(account);
        known.putIfAbsent("sort", List.of("-occursAt"));
        Page<TimelineEntry> page =
                LISTING.page(
                        entityManager,
                        known,
                        Map.of("accountId", of, "kind", TimelineKind.readBy(caller.get().roles())),
                        entry -> entry);
        Map<UUID, String> names =
                Names.of(
                        entityManager,
                        StaffMember.class,
                        page.items().stream()
                                .filter(entry -> entry.personName() == null)
                                .map(TimelineEntry::personId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return page.map(entry -> TimelineView.of(entry, names));
    }

    private static boolean asksForSubsidiaries(@Nullable List<String> given) {
        if (given == null) {
            return false;
        }
        if (given.size() == 1 && List.of("true", "false").contains(given.getFirst())) {
            return given.getFirst().equals("true");
        }
        throw ProblemException.invalidParameter(SUBSIDIARIES, "must be true or false, once");
    }
}
