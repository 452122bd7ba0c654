package org.setu.contract.contract.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.LineTerms;
import org.setu.contract.contract.PartnerContact;
import org.setu.contract.language.Language;
import org.setu.platform.reference.References;

/**
 * Asks for a draft that no deal asked for.
 *
 * @param accountId with whom
 * @param ownerId who looks after it; the caller if absent
 * @param templateCode the standard template if absent
 * @param contact with whom it is discussed
 * @param lines the table of prices
 */
@Schema(name = "ContractRequest")
public record NewContract(
        @NotNull UUID accountId,
        @Nullable UUID ownerId,
        @NotNull @Schema(examples = "en") Language language,
        @Nullable @Size(min = 1, max = 40) @Schema(examples = "SUPPLY") String templateCode,
        @Nullable @Valid PartnerContact contact,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull LineTerms> lines,
        @NotNull @Min(0) @Max(365) @Schema(examples = "30") Integer paymentDays,
        @Nullable LocalDate deliveryOn)
        implements References {

    public NewContract {
        lines = lines == null ? List.of() : lines;
    }
}
