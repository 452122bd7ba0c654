package org.setu.client.activity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.setu.client.activity.Activity;
import org.setu.client.activity.ActivityState;
import org.setu.client.activity.ActivityType;
import org.setu.client.activity.Direction;
import org.setu.client.contact.Contacts;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of activities, and how activities are shown to the caller. */
@ApplicationScoped
class ActivityLists {

    private static final Listing<Activity> LISTING =
            Listing.of(Activity.class)
                    .sort("occursAt", FieldType.INSTANT, Activity::occursAt)
                    .sort("changedAt", FieldType.INSTANT, Activity::changedAt)
                    .filter("type", FieldType.oneOf(ActivityType.class))
                    .filter("state", FieldType.oneOf(ActivityState.class))
                    .filter("direction", FieldType.oneOf(Direction.class))
                    .filter("accountId", FieldType.ID)
                    .filter("leadId", FieldType.ID)
                    .filter("ownerId", FieldType.ID)
                    .filter("createdBy", FieldType.ID)
                    .filter("dueOn", "schedule.dueOn", FieldType.DAY)
                    .filter("occursAt", FieldType.INSTANT)
                    .filter("changedAt", FieldType.INSTANT)
                    .member("contact", "contacts", FieldType.ID)
                    .member("colleague", "colleagues", FieldType.ID)
                    .search("searchText");

    private final Contacts contacts;
    private final EntityManager entityManager;

    ActivityLists(Contacts contacts, EntityManager entityManager) {
        this.contacts = contacts;
        this.entityManager = entityManager;
    }

    Page<ActivityView> page(MultivaluedMap<String, String> parameters) {
        Page<Activity> page = LISTING.page(entityManager, parameters, activity -> activity);
        Set<UUID> visible = visibleContacts(page.items());
        return page.map(activity -> ActivityView.of(activity, visible));
    }

    ActivityView view(Activity activity) {
        return ActivityView.of(activity, visibleContacts(List.of(activity)));
    }

    private Set<UUID> visibleContacts(Collection<Activity> shown) {
        return contacts.visible(
                shown.stream()
                        .flatMap(activity -> activity.details().contacts().stream())
                        .distinct()
                        .toList());
    }
}
