package org.setu.client.stakeholder.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.setu.client.contact.Contacts;
import org.setu.client.stakeholder.BuyingRole;
import org.setu.client.stakeholder.Coverage;
import org.setu.client.stakeholder.PastAssessment;
import org.setu.client.stakeholder.Stakeholder;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of people on maps, and how they are shown to the caller. */
@ApplicationScoped
class StakeholderLists {

    private static final Listing<Stakeholder> LISTING =
            Listing.of(Stakeholder.class)
                    .sort("changedAt", FieldType.INSTANT, Stakeholder::changedAt)
                    .sort("createdAt", FieldType.INSTANT, Stakeholder::createdAt)
                    .filter("accountId", FieldType.ID)
                    .filter("contactId", FieldType.ID)
                    .member("role", "assessment.roles", FieldType.oneOf(BuyingRole.class))
                    .filter("influence", "assessment.influence", FieldType.INTEGER)
                    .filter("support", "assessment.support", FieldType.INTEGER)
                    .filter("coverage", "assessment.coverage", FieldType.oneOf(Coverage.class))
                    .filter("reportsTo", FieldType.ID)
                    .filter("archived", FieldType.BOOLEAN)
                    .unlessAsked("archived", false)
                    .filter("changedAt", FieldType.INSTANT);

    private static final Listing<PastAssessment> HISTORY =
            Listing.of(PastAssessment.class)
                    .sort("assessedAt", FieldType.INSTANT, PastAssessment::assessedAt)
                    .filter("assessedBy", FieldType.ID)
                    .filter("assessedAt", FieldType.INSTANT);

    private final Contacts contacts;
    private final EntityManager entityManager;

    StakeholderLists(Contacts contacts, EntityManager entityManager) {
        this.contacts = contacts;
        this.entityManager = entityManager;
    }

    /** One page; who was taken off a map only when asked for. */
    Page<StakeholderView> page(MultivaluedMap<String, String> parameters) {
        Page<Stakeholder> page =
                LISTING.page(entityManager, parameters, stakeholder -> stakeholder);
        Set<UUID> visible = visibleContacts(page.items());
        return page.map(stakeholder -> StakeholderView.of(stakeholder, visible));
    }

    Page<AssessmentView> history(
            Stakeholder stakeholder, MultivaluedMap<String, String> parameters) {
        return HISTORY.page(
                entityManager,
                parameters,
                Map.of("stakeholderId", stakeholder.id()),
                AssessmentView::of);
    }

    StakeholderView view(Stakeholder stakeholder) {
        return StakeholderView.of(stakeholder, visibleContacts(List.of(stakeholder)));
    }

    private Set<UUID> visibleContacts(Collection<Stakeholder> shown) {
        return contacts.visible(shown.stream().map(Stakeholder::contactId).distinct().toList());
    }
}
