package org.setu.client.tradeevent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.CountryCode;
import org.setu.client.field.Label;
import org.setu.client.field.Remark;
import org.setu.client.field.WebAddress;

/**
 * Where a trade event takes place; whatever is known of it.
 *
 * @param name of the house, hall or hotel
 * @param country ISO 3166-1 alpha-2
 * @param address as one writes it on a letter
 * @param onlineLink where one takes part or reads more
 */
@Embeddable
@Schema(name = "TradeEventVenue")
public record Venue(
        @Schema(examples = "Messe Frankfurt, hall 4") @Column(name = "venue") @Nullable @Label
                String name,
        @Schema(examples = "Frankfurt am Main") @Nullable @Label String city,
        @Schema(examples = "DE") @Nullable @CountryCode String country,
        @Schema(examples = "Ludwig-Erhard-Anlage 1, 60327 Frankfurt") @Nullable @Remark
                String address,
        @Schema(examples = "https://fair.example/2027") @Nullable @WebAddress String onlineLink) {

    static final Venue NOWHERE = new Venue(null, null, null, null, null);
}
