package org.setu.client.contact;

import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;

import java.util.List;
import java.util.UUID;

/** What other services are told of a contact, on {@code setu.client.contact}. */
public record ContactRecord(
        UUID id,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String salutation,
        @Nullable String jobTitle,
        @Nullable String language,
        List<String> emails,
        List<String> phones,
        UUID primaryAccountId,
        List<AccountRole> accounts,
        List<ExternalId> externalIds,
        boolean synthetic,
        boolean archived) {

    /** What the person does at an account. */
    public record AccountRole(UUID accountId, String role) {}

    /** The contact as it is now. */
    static ContactRecord of(Contact contact) {
        ContactDetails details = contact.details();
        return new ContactRecord(
                contact.id(),
                details.givenName(),
                details.familyName(),
                details.salutation(),
                details.jobTitle(),
                details.language(),
                details.emails(),
                details.phones(),
                details.primaryAccountId(),
                details.roles().entrySet().stream()
                        .map(entry -> new AccountRole(entry.getKey(), entry.getValue()))
                        .sorted(java.util.Comparator.comparing(AccountRole::accountId))
                        .toList(),
                ExternalId.sorted(details.externalIds()),
                details.synthetic(),
                contact.archived());
    }
}
