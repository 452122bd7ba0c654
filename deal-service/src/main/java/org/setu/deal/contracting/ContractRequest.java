package org.setu.deal.contracting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.platform.reference.References;

/**
 * What contract is wanted.
 *
 * @param quoteId the accepted quote that it is made of
 * @param templateCode the standard template of the language if absent
 * @param language of the contract; the quote's if absent
 * @param partnerContactId with whom it is discussed; whom the quote was sent to if absent
 */
@Schema(name = "ContractRequest")
public record ContractRequest(
        @NotNull UUID quoteId,
        @Nullable
                @Pattern(
                        regexp = "[A-Z0-9][A-Z0-9._-]{0,39}",
                        message = "must be up to 40 of A-Z, 0-9, dot, underscore, hyphen")
                @Schema(examples = "SUPPLY")
                String templateCode,
        @Nullable
                @Pattern(regexp = "en|hi|ru", message = "must be en, hi or ru")
                @Schema(examples = "en")
                String language,
        @Nullable UUID partnerContactId)
        implements References {}
