package org.setu.contract.obligation.web;

import org.setu.contract.obligation.Obligation;
import org.setu.contract.obligation.ObligationState;
import org.setu.contract.person.Side;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;

/** What lists of obligations can be asked. */
final class ObligationListing {

    static final Listing<Obligation> OBLIGATIONS =
            Listing.of(Obligation.class)
                    .filter("contractId", FieldType.ID)
                    .filter("accountId", FieldType.ID)
                    .filter("side", FieldType.oneOf(Side.class))
                    .filter("state", FieldType.oneOf(ObligationState.class))
                    .filter("dueOn", FieldType.DAY)
                    .sort("dueOn", FieldType.DAY, Obligation::dueOn)
                    .sort("createdAt", FieldType.INSTANT, Obligation::createdAt);

    private ObligationListing() {}
}
