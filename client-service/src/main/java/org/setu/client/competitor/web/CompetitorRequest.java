package org.setu.client.competitor.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.CompetitorDetails;
import org.setu.client.competitor.CompetitorProduct;
import org.setu.client.competitor.Swot;
import org.setu.client.field.CountryCode;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.field.WebAddress;

/**
 * A competitor as those describe him who watch the market.
 *
 * @param name nobody else's name or alias, whatever its case, Unicode form and spaces
 * @param aliases what else deals may call him; nobody else's either
 * @param website where he presents himself
 * @param country where he is at home
 * @param text what else is worth knowing
 * @param swot how he stands
 * @param products what he sells, each name once
 */
record CompetitorRequest(
        @Schema(examples = "Globex") @NotNull @Label String name,
        @Schema(examples = "[\"Globex GmbH\"]") @Nullable @Size(max = 50)
                List<@NotNull @Label String> aliases,
        @Schema(examples = "https://globex.example") @Nullable @WebAddress String website,
        @Schema(examples = "DE") @Nullable @CountryCode String country,
        @Schema(examples = "Family business; was bought by a fund in 2025.") @Nullable @LongText
                String text,
        @Nullable @Valid Swot swot,
        @Nullable @Size(max = 100) List<@NotNull @Valid CompetitorProduct> products) {

    static CompetitorRequest of(CompetitorDetails details) {
        return new CompetitorRequest(
                details.name(),
                details.aliases(),
                details.website(),
                details.country(),
                details.text(),
                details.swot(),
                details.products());
    }

    CompetitorDetails details() {
        return new CompetitorDetails(
                name,
                aliases == null ? List.of() : aliases,
                website,
                country,
                text,
                Objects.requireNonNullElse(swot, Swot.NOTHING),
                products == null ? List.of() : products);
    }
}
