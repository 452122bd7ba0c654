package org.setu.client.stakeholder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.contact.Contacts;
import org.setu.client.hierarchy.Lineage;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.problem.ProblemException;

/** What must hold of a person on a map beyond the entry's own fields. */
@ApplicationScoped
class StakeholderRules {

    /** So many people a map may have; it is drawn and checked whole. */
    static final int MOST_PEOPLE = 200;

    private static final int MOST_LEVELS = 30;

    /** Stands for one who is not on the map yet, and so below nobody. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Stakeholders stakeholders;
    private final Contacts contacts;
    private final StaffMembers staff;

    StakeholderRules(Stakeholders stakeholders, Contacts contacts, StaffMembers staff) {
        this.stakeholders = stakeholders;
        this.contacts = contacts;
        this.staff = staff;
    }

    /**
     * Checks that a person can be put on a map.
     *
     * @throws ProblemException (400) naming the field
     */
    void checkNew(StakeholderDetails details) {
        if (contacts.at(details.accountId(), List.of(details.contactId())).isEmpty()) {
            throw ProblemException.invalid(
                    "/contactId", "names nobody who works at this account; add the contact first");
        }
    }

    /**
     * Checks that there is room for one more.
     *
     * @throws ProblemException (400) if the map is full
     */
    void checkRoom(UUID account) {
        if (stakeholders.count("accountId = ?1 and archived = false", account) >= MOST_PEOPLE) {
            throw ProblemException.invalid(
                    "/accountId", "has %d people on its map already".formatted(MOST_PEOPLE));
        }
    }

    /**
     * Checks how a person stands to the others on the map and to us. The caller holds the lock of
     * the map, so that two changes that are each fine make no circle together.
     *
     * @param self the entry that changes; null for a new one
     * @throws ProblemException (400) naming the field
     */
    void check(@Nullable Stakeholder self, StakeholderDetails details) {
        StakeholderDetails before = self == null ? null : self.details();
        if (before == null || !standsAsBefore(before, details)) {
            Map<UUID, Stakeholder> map =
                    stakeholders.of(details.accountId()).stream()
                            .collect(Collectors.toMap(Stakeholder::id, Function.identity()));
            UUID id = self == null ? null : self.id();
            requireOthers("/influences", details.influences(), id, map.keySet());
            requireOthers("/conflictsWith", details.conflictsWith(), id, map.keySet());
            UUID superior = details.reportsTo();
            if (superior != null) {
                requireOthers("/reportsTo", List.of(superior), id, map.keySet());
                checkLine(id, superior, map);
            }
        }
        checkColleagues(before, details.relationships());
    }

    private static boolean standsAsBefore(StakeholderDetails before, StakeholderDetails now) {
        return Objects.equals(before.reportsTo(), now.reportsTo())
                && before.influences().equals(now.influences())
                && before.conflictsWith().equals(now.conflictsWith());
    }

    private static void requireOthers(
            String pointer, Collection<UUID> named, @Nullable UUID self, Set<UUID> map) {
        for (UUID id : named) {
            if (id.equals(self)) {
                throw ProblemException.invalid(pointer, "names the person himself");
            }
            if (!map.contains(id)) {
                throw ProblemException.invalid(
                        pointer, "names nobody on the map of this account (ids of stakeholders)");
            }
        }
    }

    private static void checkLine(@Nullable UUID self, UUID superior, Map<UUID, Stakeholder> map) {
        List<UUID> above =
                Lineage.above(
                        superior,
                        id -> {
                            Stakeholder at = map.get(id);
                            return at == null ? null : at.details().reportsTo();
                        });
        Lineage.check("/reportsTo", self == null ? NOBODY : self, above, 1, MOST_LEVELS);
    }

    private void checkColleagues(
            @Nullable StakeholderDetails before, Set<Relationship> relationships) {
        List<UUID> named = relationships.stream().map(Relationship::staffId).toList();
        List<UUID> added = new ArrayList<>(named);
        if (before != null) {
            before.relationships().forEach(known -> added.remove(known.staffId()));
        }
        if (staff.known(added).size() < added.size()) {
            throw ProblemException.invalid("/relationships", "names somebody who is not staff");
        }
    }
}
