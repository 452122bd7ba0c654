package org.setu.client.stakeholder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.activity.Activities;
import org.setu.client.contact.Contact;
import org.setu.client.contact.Contacts;

/** Puts together the map of an account, in four queries however many people are on it. */
@ApplicationScoped
public class StakeholderMaps {

    private final Stakeholders stakeholders;
    private final Contacts contacts;
    private final Activities activities;

    StakeholderMaps(Stakeholders stakeholders, Contacts contacts, Activities activities) {
        this.stakeholders = stakeholders;
        this.contacts = contacts;
        this.activities = activities;
    }

    /** The map of an account, without those who were taken off it. */
    public StakeholderMap of(UUID account) {
        List<Stakeholder> on =
                stakeholders.of(account).stream().filter(one -> !one.archived()).toList();
        List<UUID> ids = on.stream().map(Stakeholder::contactId).toList();
        Map<UUID, Contact> seen =
                contacts.seen(ids).stream()
                        .collect(Collectors.toMap(Contact::id, Function.identity()));
        Set<UUID> working = contacts.at(account, ids);
        Map<UUID, Instant> last = on.isEmpty() ? Map.of() : activities.lastContacts(account);
        return new StakeholderMap(
                on.stream()
                        .map(one ->
                                person(
                                        one,
                                        seen.get(one.contactId()),
                                        working.contains(one.contactId()),
                                        last.get(one.contactId())))
                        .toList());
    }

    private static StakeholderMap.Person person(
            Stakeholder stakeholder,
            @Nullable Contact contact,
            boolean works,
            @Nullable Instant lastContactAt) {
        if (contact == null) {
            return new StakeholderMap.Person(stakeholder, null, null, false, lastContactAt);
        }
        return new StakeholderMap.Person(
                stakeholder,
                contact.sortName(),
                contact.jobTitle(),
                contact.archived() || !works,
                lastContactAt);
    }
}
