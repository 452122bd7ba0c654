package org.setu.contract.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.setu.contract.language.Language;
import org.setu.contract.person.Side;

/**
 * A simple electronic signature: who signed what, when, from where, and what he agreed to.
 *
 * @param side for which party
 * @param personId staff id, or the id of the partner's access
 * @param name full name
 * @param login at the identity provider
 * @param at when
 * @param address of the caller's network, as the gateway saw it
 * @param documentHash of the text that was signed
 * @param consentText word for word
 * @param consentLanguage in which it was shown
 */
@Embeddable
public record Signature(
        @Enumerated(EnumType.STRING) @Column(nullable = false) Side side,
        @Column(name = "person_id", nullable = false) UUID personId,
        @Column(nullable = false) String name,
        @Column(nullable = false) String login,
        @Column(nullable = false) Instant at,
        @Column(nullable = false) String address,
        @Column(name = "document_hash", nullable = false) String documentHash,
        @Column(name = "consent_text", nullable = false) String consentText,
        @Enumerated(EnumType.STRING) @Column(name = "consent_language", nullable = false)
                Language consentLanguage) {}
