package org.setu.client.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.ObservedDay;
import org.setu.client.staff.Owners;
import org.setu.platform.problem.ProblemException;

/** What must hold of a need beyond its own fields. */
@ApplicationScoped
class NeedRules {

    private final EvidenceSources sources;
    private final Owners owners;
    private final InstantSource clock;

    NeedRules(EvidenceSources sources, Owners owners, InstantSource clock) {
        this.sources = sources;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Checks what is new against what was.
     *
     * @param before null for a need that is only being added
     * @param unit who sees the account
     * @throws ProblemException (400) naming the field
     */
    void check(@Nullable NeedDetails before, NeedDetails details, UUID unit) {
        if (before == null || !details.ownerId().equals(before.ownerId())) {
            owners.require(details.ownerId(), unit);
        }
        checkEvidence(before == null ? List.of() : before.evidence(), details.evidence());
    }

    private void checkEvidence(List<Evidence> before, List<Evidence> evidence) {
        EvidenceSources.Seen seen = sources.seen(evidence);
        Set<UUID> contacts = EvidenceSources.ids(before, Evidence::contactId);
        Set<UUID> activities = EvidenceSources.ids(before, Evidence::activityId);
        contacts.addAll(seen.contacts());
        activities.addAll(seen.activities());
        for (int i = 0; i < evidence.size(); i++) {
            Evidence one = evidence.get(i);
            String at = "/evidence/%d/".formatted(i);
            if (one.contactId() != null && !contacts.contains(one.contactId())) {
                throw ProblemException.invalid(at + "contactId", "names no contact");
            }
            if (one.activityId() != null && !activities.contains(one.activityId())) {
                throw ProblemException.invalid(at + "activityId", "names no activity");
            }
            ObservedDay.requirePast(at + "notedOn", one.notedOn(), clock);
        }
    }
}
