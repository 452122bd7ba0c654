package org.setu.client.plan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import org.setu.client.plan.AccountPlan;
import org.setu.client.plan.NotingReaders;
import org.setu.client.plan.PlanAccess;
import org.setu.client.plan.PlanAccessKind;
import org.setu.client.plan.PlanState;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of account plans, and of who has read them. */
@ApplicationScoped
class PlanLists {

    private static final Listing<AccountPlan> PLANS =
            Listing.of(AccountPlan.class)
                    .sort("changedAt", FieldType.INSTANT, AccountPlan::changedAt)
                    .sort("createdAt", FieldType.INSTANT, AccountPlan::createdAt)
                    .sort("startsOn", FieldType.DAY, AccountPlan::startsOn)
                    .filter("accountId", FieldType.ID)
                    .filter("ownerId", FieldType.ID)
                    .filter("state", FieldType.oneOf(PlanState.class))
                    .filter("startsOn", FieldType.DAY)
                    .filter("endsOn", FieldType.DAY)
                    .filter("createdAt", FieldType.INSTANT)
                    .filter("changedAt", FieldType.INSTANT)
                    .search("searchText");

    private static final Listing<PlanAccess> ACCESSES =
            Listing.of(PlanAccess.class)
                    .sort("at", FieldType.INSTANT, PlanAccess::at)
                    .filter("at", FieldType.INSTANT)
                    .filter("staffId", FieldType.ID)
                    .filter("kind", FieldType.oneOf(PlanAccessKind.class))
                    .member("accountId", "accountIds", FieldType.ID)
                    .member("planId", "planIds", FieldType.ID);

    private final EntityManager entityManager;
    private final NotingReaders readers;

    PlanLists(EntityManager entityManager, NotingReaders readers) {
        this.entityManager = entityManager;
        this.readers = readers;
    }

    Page<PlanView> page(MultivaluedMap<String, String> parameters) {
        Page<AccountPlan> page = PLANS.page(entityManager, parameters, plan -> plan);
        readers.note(PlanAccessKind.LISTED, page.items());
        return page.map(PlanView::of);
    }

    Page<PlanAccessView> accesses(MultivaluedMap<String, String> parameters) {
        return ACCESSES.page(entityManager, parameters, PlanAccessView::of);
    }
}
