package org.setu.notification.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.recipient.RecipientKind;

/**
 * Whom a message is for.
 *
 * @param kind what the id is
 * @param id of the recipient
 * @param name how to greet
 * @param address where mail goes, once that is known
 * @param askedLanguage the language that the notice names
 */
@Embeddable
public record Addressee(
        @Enumerated(EnumType.STRING)
                @Column(name = "recipient_kind", nullable = false, updatable = false)
                RecipientKind kind,
        @Column(name = "recipient_id", nullable = false, updatable = false) UUID id,
        @Column(name = "recipient_name") @Nullable String name,
        @Column(name = "address") @Nullable String address,
        @Column(name = "asked_language", updatable = false) @Nullable String askedLanguage) {

    Addressee at(String knownAddress, @Nullable String knownName) {
        return new Addressee(
                kind, id, name == null ? knownName : name, knownAddress, askedLanguage);
    }
}
