package org.setu.client.stakeholder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.hierarchy.Lineage;

/** The people on the map of an account, and what stands between them; ready to be drawn. */
public final class StakeholderMap {

    /** How one person stands to another. */
    public enum LinkKind {
        REPORTS_TO,
        INFLUENCES,
        /** Goes both ways, and is there once. */
        CONFLICTS
    }

    /** An arrow from one person on the map to another. */
    public record Link(LinkKind kind, UUID from, UUID to) {}

    /**
     * A person on the map.
     *
     * @param name null if the caller may not see the contact
     * @param gone who was here and is no more: archived, or no longer at the account
     * @param lastContactAt when somebody of us last had to do with the person, as far as written
     *     down
     */
    public record Person(
            Stakeholder stakeholder,
            @Nullable String name,
            @Nullable String jobTitle,
            boolean gone,
            @Nullable Instant lastContactAt) {

        UUID id() {
            return stakeholder.id();
        }

        Assessment assessment() {
            return stakeholder.details().assessment();
        }
    }

    private final List<Person> people;
    private final Map<UUID, Person> byId = new HashMap<>();

    public StakeholderMap(List<Person> people) {
        this.people = List.copyOf(people);
        people.forEach(person -> byId.put(person.id(), person));
    }

    /** Everybody on it. */
    public List<Person> people() {
        return people;
    }

    /** How many superiors a person has on the map: the row in which to draw the person. */
    public int level(Person person) {
        return Lineage.above(superior(person.id()), this::superior).size();
    }

    private @Nullable UUID superior(UUID id) {
        Person person = byId.get(id);
        UUID superior = person == null ? null : person.stakeholder().details().reportsTo();
        return superior != null && byId.containsKey(superior) ? superior : null;
    }

    /** What stands between people who are on it. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        Set<Set<UUID>> atOdds = new HashSet<>();
        for (Person person : people) {
            StakeholderDetails details = person.stakeholder().details();
            UUID superior = superior(person.id());
            if (superior != null) {
                links.add(new Link(LinkKind.REPORTS_TO, person.id(), superior));
            }
            for (UUID other : details.influences()) {
                if (byId.containsKey(other)) {
                    links.add(new Link(LinkKind.INFLUENCES, person.id(), other));
                }
            }
            for (UUID other : details.conflictsWith()) {
                if (byId.containsKey(other) && atOdds.add(Set.of(person.id(), other))) {
                    links.add(new Link(LinkKind.CONFLICTS, person.id(), other));
                }
            }
        }
        return links;
    }

    /** What an account manager should see to, the gravest first. */
    public List<MapWarning> warnings(Instant now) {
        return MapWarning.of(people, now);
    }
}
