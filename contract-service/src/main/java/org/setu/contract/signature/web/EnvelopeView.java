package org.setu.contract.signature.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.language.Language;
import org.setu.contract.person.Side;
import org.setu.contract.signature.Consent;
import org.setu.contract.signature.EnvelopeState;
import org.setu.contract.signature.Signature;
import org.setu.contract.signature.SignatureEnvelope;

/**
 * A text that both sides are asked to sign.
 *
 * @param documentHash to be named by whoever signs
 * @param signatoryName who signs for our side
 * @param consent what signatories agree to, by language
 */
@Schema(name = "SignatureEnvelope")
public record EnvelopeView(
        UUID id,
        long version,
        UUID contractId,
        @Schema(examples = "2") int textVersion,
        String documentHash,
        UUID signatoryId,
        @Schema(examples = "Olga Ivanova") String signatoryName,
        EnvelopeState state,
        List<Signed> signatures,
        @Nullable String reason,
        Map<String, String> consent,
        Instant sentAt) {

    /** One signature. */
    @Schema(name = "Signature")
    public record Signed(
            Side side,
            @Schema(examples = "Anna Petrova") String name,
            @Schema(examples = "anna@isdom.example") String login,
            Instant at,
            @Schema(examples = "203.0.113.7") String address,
            String documentHash,
            String consentText,
            @Schema(examples = "ru") Language consentLanguage) {

        static Signed from(Signature signature) {
            return new Signed(
                    signature.side(),
                    signature.name(),
                    signature.login(),
                    signature.at(),
                    signature.address(),
                    signature.documentHash(),
                    signature.consentText(),
                    signature.consentLanguage());
        }
    }

    static EnvelopeView from(SignatureEnvelope envelope) {
        Map<String, String> consent = new TreeMap<>();
        for (Language language : Language.values()) {
            consent.put(language.tag(), Consent.in(language));
        }
        return new EnvelopeView(
                envelope.id(),
                envelope.version(),
                envelope.contractId(),
                envelope.textVersion(),
                envelope.documentHash(),
                envelope.signatory().id(),
                envelope.signatory().name(),
                envelope.state(),
                envelope.signatures().stream().map(Signed::from).toList(),
                envelope.reason(),
                consent,
                envelope.sentAt());
    }
}
