package org.setu.deal.quote.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.platform.reference.References;

/** What is sent along with the transitions of a quote. */
public final class QuoteSteps {

    private QuoteSteps() {}

    /** A remark. */
    @Schema(name = "QuoteNote")
    public record Note(
            @Nullable @Size(min = 1, max = 2000) @Schema(examples = "Agreed by phone")
                    String note) {}

    /** Why it may not be sent like this. */
    @Schema(name = "RefuseQuote")
    public record Refuse(
            @NotBlank @Size(max = 2000) @Schema(examples = "At most 15 % for this client")
                    String note) {}

    /** To whom: a contact of the deal's account, an address, or a contact at another address. */
    @Schema(name = "SendQuote")
    public record Send(
            @Nullable UUID contactId,
            @Nullable @Email @Size(max = 254) @Schema(examples = "oeztuerk@example.org")
                    String email)
            implements References {}

    /** What the client said; staff who say it for him say how it is known, too. */
    @Schema(name = "AcceptQuote")
    public record Accept(
            @Nullable @Size(min = 1, max = 2000) @Schema(examples = "As discussed") String note,
            @Nullable
                    @Size(min = 1, max = 2000)
                    @Schema(examples = "Order by e-mail of 20 November")
                    String evidence) {}

    /** Why the client does not take it; staff who say it for him say how it is known, too. */
    @Schema(name = "RejectQuote")
    public record Reject(
            @NotBlank @Size(max = 200) @Schema(examples = "Delivery is too late") String reason,
            @Nullable @Size(min = 1, max = 2000) String note,
            @Nullable @Size(min = 1, max = 2000) @Schema(examples = "Call of 20 November")
                    String evidence) {}

    /** The last day of the new version; that of the old one if absent. */
    @Schema(name = "NewQuoteVersion")
    public record NewVersion(@Nullable @Schema(examples = "2027-01-20") LocalDate validUntil) {}
}
