package org.setu.client.contact.web;

import org.jspecify.annotations.Nullable;
import org.setu.client.contact.Contact;
import org.setu.client.contact.ContactDetails;
import org.setu.client.external.ExternalId;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A contact as it is shown; accounts that the caller may not see are not told. */
public record ContactView(
        UUID id,
        long version,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String salutation,
        @Nullable String jobTitle,
        @Nullable String language,
        List<String> emails,
        List<String> phones,
        UUID primaryAccountId,
        List<ContactRequest.AccountRole> accounts,
        List<ExternalId> externalIds,
        boolean synthetic,
        boolean archived,
        Instant createdAt,
        Instant changedAt) {

    static ContactView of(Contact contact, Set<UUID> visible) {
        ContactDetails details = contact.details();
        return new ContactView(
                contact.id(),
                contact.version(),
                details.givenName(),
                details.familyName(),
                details.salutation(),
                details.jobTitle(),
                details.language(),
                details.emails(),
                details.phones(),
                details.primaryAccountId(),
                ContactRequest.roles(details, visible),
                ExternalId.sorted(details.externalIds()),
                details.synthetic(),
                contact.archived(),
                contact.createdAt(),
                contact.changedAt());
    }
}
