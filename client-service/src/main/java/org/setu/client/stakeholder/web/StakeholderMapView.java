package org.setu.client.stakeholder.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.stakeholder.Assessment;
import org.setu.client.stakeholder.BuyingRole;
import org.setu.client.stakeholder.Coverage;
import org.setu.client.stakeholder.MapWarning;
import org.setu.client.stakeholder.Relationship;
import org.setu.client.stakeholder.StakeholderDetails;
import org.setu.client.stakeholder.StakeholderMap;

/**
 * The map of the people at an account.
 *
 * @param people row by row, from the top
 * @param links what stands between them
 * @param warnings what an account manager should see to, the gravest first
 */
record StakeholderMapView(
        UUID accountId,
        List<PersonView> people,
        List<StakeholderMap.Link> links,
        List<MapWarning> warnings) {

    /**
     * A person on the map.
     *
     * @param id of the entry
     * @param contactId null, as the name, if the caller may not see the contact
     * @param gone archived, or no longer at the account
     * @param level the row in which to draw the person: how many superiors there are on the map
     * @param lastContactAt when somebody of us last had to do with the person, by the activities
     */
    record PersonView(
            UUID id,
            long version,
            @Nullable UUID contactId,
            @Nullable String name,
            @Nullable String jobTitle,
            boolean gone,
            List<BuyingRole> roles,
            @Nullable Integer influence,
            @Nullable Integer support,
            Coverage coverage,
            List<Relationship> relationships,
            int level,
            @Nullable Instant lastContactAt) {}

    static StakeholderMapView of(UUID account, StakeholderMap map, Instant now) {
        return new StakeholderMapView(
                account,
                map.people().stream()
                        .map(person -> person(person, map.level(person)))
                        .sorted(
                                Comparator.comparingInt(PersonView::level)
                                        .thenComparing(
                                                PersonView::name,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(PersonView::id))
                        .toList(),
                map.links(),
                map.warnings(now));
    }

    private static PersonView person(StakeholderMap.Person person, int level) {
        StakeholderDetails details = person.stakeholder().details();
        Assessment assessment = details.assessment();
        return new PersonView(
                person.stakeholder().id(),
                person.stakeholder().version(),
                person.name() == null ? null : details.contactId(),
                person.name(),
                person.jobTitle(),
                person.gone(),
                assessment.buyingRoles(),
                assessment.influence(),
                assessment.support(),
                assessment.coverage(),
                StakeholderView.sorted(details.relationships()),
                level,
                person.lastContactAt());
    }
}
