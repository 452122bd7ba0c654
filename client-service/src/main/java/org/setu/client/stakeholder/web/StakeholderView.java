package org.setu.client.stakeholder.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.stakeholder.Assessment;
import org.setu.client.stakeholder.BuyingRole;
import org.setu.client.stakeholder.Coverage;
import org.setu.client.stakeholder.Relationship;
import org.setu.client.stakeholder.Stakeholder;
import org.setu.client.stakeholder.StakeholderDetails;

/**
 * A person on the map of an account.
 *
 * @param contactId null if the caller may not see the contact
 * @param archived taken off the map
 */
record StakeholderView(
        UUID id,
        long version,
        UUID accountId,
        @Nullable UUID contactId,
        List<BuyingRole> roles,
        @Nullable Integer influence,
        @Nullable Integer support,
        Coverage coverage,
        @Nullable String note,
        @Nullable UUID reportsTo,
        List<UUID> influences,
        List<UUID> conflictsWith,
        List<Relationship> relationships,
        boolean archived,
        Instant createdAt,
        Instant changedAt) {

    static StakeholderView of(Stakeholder stakeholder, Set<UUID> visibleContacts) {
        StakeholderDetails details = stakeholder.details();
        Assessment assessment = details.assessment();
        UUID contact = details.contactId();
        return new StakeholderView(
                stakeholder.id(),
                stakeholder.version(),
                details.accountId(),
                visibleContacts.contains(contact) ? contact : null,
                assessment.buyingRoles(),
                assessment.influence(),
                assessment.support(),
                assessment.coverage(),
                assessment.note(),
                details.reportsTo(),
                details.influences(),
                details.conflictsWith(),
                sorted(details.relationships()),
                stakeholder.archived(),
                stakeholder.createdAt(),
                stakeholder.changedAt());
    }

    static List<Relationship> sorted(Collection<Relationship> relationships) {
        return relationships.stream().sorted(Comparator.comparing(Relationship::staffId)).toList();
    }
}
