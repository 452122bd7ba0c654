package org.setu.client.stakeholder;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of a person on the map of an account. Other people on it are named by the
 * ids of their own entries.
 *
 * @param contactId the person
 * @param reportsTo whose orders the person takes
 * @param influences whose opinion the person forms, in one order
 * @param conflictsWith with whom the person is at odds, in one order
 * @param relationships with colleagues of ours, one for each
 */
public record StakeholderDetails(
        UUID accountId,
        UUID contactId,
        Assessment assessment,
        @Nullable UUID reportsTo,
        List<UUID> influences,
        List<UUID> conflictsWith,
        Set<Relationship> relationships) {

    /** One order, so that equal ones are equal. */
    public StakeholderDetails {
        influences = sorted(influences);
        conflictsWith = sorted(conflictsWith);
        relationships = Set.copyOf(relationships);
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }
}
