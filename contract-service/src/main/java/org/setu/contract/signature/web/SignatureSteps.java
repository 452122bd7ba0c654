package org.setu.contract.signature.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.contract.language.Language;

/** What is sent along with signatures. */
public final class SignatureSteps {

    private SignatureSteps() {}

    /** Who signs for our side. */
    @Schema(name = "SendContractToSign")
    public record Send(@NotNull UUID signatoryId) {}

    /**
     * The caller's signature.
     *
     * @param documentHash of the text that he read
     * @param consentLanguage in which he was shown the consent, see the envelope
     * @param consent that he agrees to it
     */
    @Schema(name = "SignContract")
    public record Sign(
            @NotNull
                    @Pattern(
                            regexp = "[0-9a-f]{64}",
                            message = "must be 64 lower case hexadecimal digits")
                    @Schema(
                            examples =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String documentHash,
            @NotNull @Schema(examples = "en") Language consentLanguage,
            @NotNull
                    @AssertTrue(message = "must be true: a signature needs consent")
                    @Schema(examples = "true")
                    Boolean consent) {}

    /** Why not. */
    @Schema(name = "DeclineSignature")
    public record Decline(
            @NotBlank @Size(max = 2000) @Schema(examples = "The price is not ours")
                    String reason) {}
}
