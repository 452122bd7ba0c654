package org.setu.client.competitor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.field.Remark;
import org.setu.client.field.ShortLabel;

/**
 * Something that a competitor sells.
 *
 * @param category what kind of product it is
 * @param priceLevel what it costs, compared with ours; null if unknown
 * @param remark for those who meet it
 */
@Embeddable
public record CompetitorProduct(
        @Schema(examples = "Globex Pump 40") @Column(nullable = false) @NotNull @Label String name,
        @Schema(examples = "Pumps") @Nullable @ShortLabel String category,
        @Enumerated(EnumType.STRING) @Nullable PriceLevel priceLevel,
        @Schema(examples = "Needs a filter that is sold apart.") @Nullable @Remark String remark) {}
