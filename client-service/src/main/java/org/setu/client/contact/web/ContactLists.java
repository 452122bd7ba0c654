package org.setu.client.contact.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.setu.client.account.Accounts;
import org.setu.client.contact.Contact;
import org.setu.platform.change.Change;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of contacts, and how contacts are shown to the caller. */
@ApplicationScoped
class ContactLists {

    private static final Listing<Contact> LISTING =
            Listing.of(Contact.class)
                    .sort("name", "sortName", FieldType.TEXT, Contact::sortName)
                    .sort("changedAt", FieldType.INSTANT, Contact::changedAt)
                    .filter("familyName", FieldType.TEXT)
                    .filter("givenName", FieldType.TEXT)
                    .filter("language", FieldType.TEXT)
                    .filter("primaryAccountId", FieldType.ID)
                    .filter("synthetic", FieldType.BOOLEAN)
                    .filter("archived", FieldType.BOOLEAN)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private final Accounts accounts;
    private final EntityManager entityManager;

    ContactLists(Accounts accounts, EntityManager entityManager) {
        this.accounts = accounts;
        this.entityManager = entityManager;
    }

    /** One page; archived contacts only when asked for. */
    Page<ContactView> page(MultivaluedMap<String, String> parameters, Map<String, Object> fixed) {
        Map<String, Object> conditions = new HashMap<>(fixed);
        if (parameters.keySet().stream().noneMatch(name -> name.startsWith("archived"))) {
            conditions.put("archived", false);
        }
        Page<Contact> page = LISTING.page(entityManager, parameters, conditions, c -> c);
        Set<UUID> visible = visibleAccounts(page.items());
        return page.map(contact -> ContactView.of(contact, visible));
    }

    List<Change<ContactView>> changes(List<Contact> changed) {
        Set<UUID> visible = visibleAccounts(changed);
        return changed.stream()
                .map(contact ->
                        Change.of(
                                contact.id(), ContactView.of(contact, visible), contact.archived()))
                .toList();
    }

    ContactView view(Contact contact) {
        return ContactView.of(contact, visibleAccounts(List.of(contact)));
    }

    ContactRequest request(Contact contact) {
        return ContactRequest.of(contact.details(), visibleAccounts(List.of(contact)));
    }

    private Set<UUID> visibleAccounts(List<Contact> contacts) {
        Set<UUID> ids = new HashSet<>();
        contacts.forEach(contact -> ids.addAll(contact.details().roles().keySet()));
        return accounts.visible(ids);
    }
}
