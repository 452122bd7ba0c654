package org.setu.client.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.setu.client.activity.Activities;
import org.setu.client.contact.Contacts;

/** The people and activities from which we know of needs, as far as the caller sees them. */
@ApplicationScoped
public class EvidenceSources {

    private final Contacts contacts;
    private final Activities activities;

    EvidenceSources(Contacts contacts, Activities activities) {
        this.contacts = contacts;
        this.activities = activities;
    }

    /** Sources that the caller sees. */
    public record Seen(Set<UUID> contacts, Set<UUID> activities) {

        /** Evidence as it is shown to the caller: without a source that he does not see. */
        public Evidence of(Evidence evidence) {
            return new Evidence(
                    evidence.kind(),
                    evidence.text(),
                    in(contacts, evidence.contactId()),
                    in(activities, evidence.activityId()),
                    evidence.notedOn());
        }

        private static @Nullable UUID in(Set<UUID> seen, @Nullable UUID id) {
            return id != null && seen.contains(id) ? id : null;
        }

        /** What comes back as it was shown keeps the sources that were not shown. */
        List<Evidence> restored(List<Evidence> asked, List<Evidence> before) {
            List<Evidence> known = new ArrayList<>(before);
            List<Evidence> restored = new ArrayList<>();
            for (Evidence evidence : asked) {
                Evidence kept =
                        known.stream()
                                .filter(one -> one.equals(evidence) || of(one).equals(evidence))
                                .findFirst()
                                .orElse(evidence);
                known.remove(kept);
                restored.add(kept);
            }
            return restored;
        }
    }

    /** Those of some evidence; two queries, however much there is. */
    public Seen seen(Collection<Evidence> evidence) {
        return new Seen(
                contacts.visible(ids(evidence, Evidence::contactId)),
                activities.visible(ids(evidence, Evidence::activityId)));
    }

    static Set<UUID> ids(Collection<Evidence> evidence, Function<Evidence, @Nullable UUID> source) {
        Set<UUID> ids = new HashSet<>();
        evidence.stream().map(source).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }
}
