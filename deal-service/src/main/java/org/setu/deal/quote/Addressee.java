package org.setu.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a quote is sent.
 *
 * @param contactId the contact; null if only an address was given
 * @param name for the salutation
 * @param email where to; null if client-service knows it better
 * @param language BCP 47, if it is known
 */
@Embeddable
public record Addressee(
        @Column(name = "contact_id") @Nullable UUID contactId,
        @Column(name = "contact_name") @Nullable String name,
        @Column(name = "contact_email") @Nullable String email,
        @Column(name = "contact_language") @Nullable String language) {}
