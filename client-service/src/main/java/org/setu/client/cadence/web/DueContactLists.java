package org.setu.client.cadence.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.AccountTier;
import org.setu.client.activity.Activities;
import org.setu.client.cadence.DueContact;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of accounts by when they are to be contacted; three queries each. */
@ApplicationScoped
class DueContactLists {

    private static final Listing<DueContact> LISTING =
            Listing.of(DueContact.class)
                    .sort("dueOn", FieldType.DAY, DueContact::dueOn)
                    .filter("accountId", "id", FieldType.ID)
                    .filter("ownerId", FieldType.ID)
                    .filter("tier", FieldType.oneOf(AccountTier.class))
                    .filter("agreed", FieldType.BOOLEAN)
                    .filter("dueOn", FieldType.DAY)
                    .filter("lastContactAt", FieldType.INSTANT);

    private final Activities activities;
    private final EntityManager entityManager;

    DueContactLists(Activities activities, EntityManager entityManager) {
        this.activities = activities;
        this.entityManager = entityManager;
    }

    Page<DueContactView> page(MultivaluedMap<String, String> parameters) {
        Page<DueContact> page = LISTING.page(entityManager, parameters, due -> due);
        List<UUID> ids = page.items().stream().map(DueContact::id).toList();
        Map<UUID, String> names = Names.of(entityManager, Account.class, ids);
        Map<UUID, Instant> planned = activities.plannedContacts(ids);
        return page.map(due ->
                DueContactView.of(
                        due, Objects.requireNonNull(names.get(due.id())), planned.get(due.id())));
    }
}
