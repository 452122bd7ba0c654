package org.setu.deal.quote.web;

import org.setu.deal.quote.Quote;
import org.setu.deal.quote.QuoteState;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;

/** What the list of quotes can be asked. */
final class QuoteListing {

    static final Listing<Quote> QUOTES =
            Listing.of(Quote.class)
                    .filter("number", FieldType.TEXT)
                    .filter("state", FieldType.oneOf(QuoteState.class))
                    .filter("dealId", FieldType.ID)
                    .filter("accountId", FieldType.ID)
                    .filter("ownerId", FieldType.ID)
                    .filter("validUntil", "content.terms.validUntil", FieldType.DAY)
                    .filter("createdAt", FieldType.INSTANT)
                    .filter("updatedAt", FieldType.INSTANT)
                    .sort("createdAt", FieldType.INSTANT, Quote::createdAt)
                    .sort("updatedAt", FieldType.INSTANT, Quote::updatedAt)
                    .sort(
                            "validUntil",
                            "content.terms.validUntil",
                            FieldType.DAY,
                            quote -> quote.content().validUntil())
                    .sort("number", FieldType.TEXT, Quote::number);

    private QuoteListing() {}
}
