package org.setu.client.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.setu.client.cases.CaseChannel;
import org.setu.client.cases.CaseKind;
import org.setu.client.cases.CaseState;
import org.setu.client.cases.CaseStep;
import org.setu.client.cases.ClientCase;
import org.setu.client.cases.ContactReason;
import org.setu.client.cases.RootCause;
import org.setu.client.cases.StepKind;
import org.setu.client.contact.Contacts;
import org.setu.client.servicelevel.Severity;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of cases, and how cases are shown to colleagues. */
@ApplicationScoped
class CaseLists {

    private static final Listing<ClientCase> LISTING =
            Listing.of(ClientCase.class)
                    .sort("receivedAt", FieldType.INSTANT, ClientCase::receivedAt)
                    .sort("changedAt", FieldType.INSTANT, ClientCase::changedAt)
                    .filter("number", FieldType.TEXT)
                    .filter("kind", FieldType.oneOf(CaseKind.class))
                    .filter("state", "progress.state", FieldType.oneOf(CaseState.class))
                    .filter("accountId", FieldType.ID)
                    .filter("contactId", FieldType.ID)
                    .filter("ownerId", FieldType.ID)
                    .filter("reason", FieldType.oneOf(ContactReason.class))
                    .filter("severity", FieldType.oneOf(Severity.class))
                    .filter("channel", FieldType.oneOf(CaseChannel.class))
                    .filter("dealId", "affected.dealId", FieldType.ID)
                    .filter("contractId", "affected.contractId", FieldType.ID)
                    .filter("orderId", "affected.orderId", FieldType.ID)
                    .filter("productId", "affected.productId", FieldType.ID)
                    .filter(
                            "rootCause",
                            "progress.solution.cause",
                            FieldType.oneOf(RootCause.class))
                    .filter("responseDueAt", "clock.response.dueAt", FieldType.INSTANT)
                    .filter("resolutionDueAt", "clock.resolution.dueAt", FieldType.INSTANT)
                    .filter("receivedAt", FieldType.INSTANT)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private static final Listing<CaseStep> HISTORY =
            Listing.of(CaseStep.class)
                    .sort("at", FieldType.INSTANT, CaseStep::at)
                    .filter("kind", FieldType.oneOf(StepKind.class))
                    .filter("at", FieldType.INSTANT);

    private final Contacts contacts;
    private final EntityManager entityManager;
    private final InstantSource clock;

    CaseLists(Contacts contacts, EntityManager entityManager, InstantSource clock) {
        this.contacts = contacts;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    Page<CaseView> page(MultivaluedMap<String, String> parameters) {
        Page<ClientCase> page = LISTING.page(entityManager, parameters, one -> one);
        Set<UUID> visible = visibleContacts(page.items());
        Instant now = clock.instant();
        return page.map(one -> view(one, visible, now));
    }

    Page<CaseStepView> history(ClientCase on, MultivaluedMap<String, String> parameters) {
        return HISTORY.page(entityManager, parameters, Map.of("caseId", on.id()), CaseStepView::of);
    }

    CaseView view(ClientCase on) {
        return view(on, visibleContacts(List.of(on)), clock.instant());
    }

    private static CaseView view(ClientCase on, Set<UUID> visible, Instant now) {
        UUID contact = on.details().contactId();
        return CaseView.of(on, contact != null && visible.contains(contact), now);
    }

    private Set<UUID> visibleContacts(Collection<ClientCase> shown) {
        return contacts.visible(
                shown.stream()
                        .map(one -> one.details().contactId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
