package org.setu.deal.deal.web;

import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealState;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;

/** What the list of deals can be asked. */
final class DealListing {

    static final Listing<Deal> DEALS =
            Listing.of(Deal.class)
                    .filter("number", FieldType.TEXT)
                    .filter("name", FieldType.TEXT)
                    .filter("accountId", FieldType.ID)
                    .filter("ownerId", FieldType.ID)
                    .filter("teamId", FieldType.ID)
                    .filter("pipelineId", "pipeline.id", FieldType.ID)
                    .filter("stageId", "stage.id", FieldType.ID)
                    .filter("stage", "stage.code", FieldType.TEXT)
                    .filter("state", FieldType.oneOf(DealState.class))
                    .filter("expectedAmount", "expectation.amount", FieldType.DECIMAL)
                    .filter("expectedCloseDate", "expectation.closeDate", FieldType.DAY)
                    .filter("openedOn", "origin.openedOn", FieldType.DAY)
                    .filter("engagedOn", FieldType.DAY)
                    .filter("closedOn", "ending.closedOn", FieldType.DAY)
                    .filter("createdAt", "origin.createdAt", FieldType.INSTANT)
                    .filter("updatedAt", FieldType.INSTANT)
                    .sort("createdAt", "origin.createdAt", FieldType.INSTANT, Deal::createdAt)
                    .sort("updatedAt", FieldType.INSTANT, Deal::updatedAt)
                    .sort("number", FieldType.TEXT, Deal::number)
                    .sort("name", FieldType.TEXT, Deal::name)
                    .search("searchText");

    private DealListing() {}
}
