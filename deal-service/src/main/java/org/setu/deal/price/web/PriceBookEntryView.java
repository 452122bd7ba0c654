package org.setu.deal.price.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.deal.price.PriceBookEntry;
import org.setu.platform.money.Money;

/** A list price as callers see it. */
@Schema(name = "PriceBookEntry")
public record PriceBookEntryView(
        UUID id, long version, UUID priceBookId, UUID productId, Money listPrice) {

    static PriceBookEntryView from(PriceBookEntry entry) {
        return new PriceBookEntryView(
                entry.id(),
                entry.version(),
                entry.priceBookId(),
                entry.productId(),
                entry.listPrice());
    }
}
