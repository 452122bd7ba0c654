package org.setu.deal.price.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.price.PriceBook;
import org.setu.deal.price.PriceBookDetails;

/** A price book as callers see it. */
@Schema(name = "PriceBook")
public record PriceBookView(
        UUID id,
        long version,
        @Schema(examples = "LIST-USD") String code,
        @Schema(examples = "List prices in USD") String name,
        @Schema(examples = "USD") String currency,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean active) {

    static PriceBookView from(PriceBook book) {
        PriceBookDetails details = book.details();
        return new PriceBookView(
                book.id(),
                book.version(),
                details.code(),
                details.name(),
                details.currency(),
                details.validFrom(),
                details.validUntil(),
                Boolean.TRUE.equals(details.active()));
    }
}
