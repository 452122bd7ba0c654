package org.setu.client.contact;

import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that can be said of a contact, whole.
 *
 * @param primaryAccountId whose visibility the contact shares
 * @param roles account to the person's role there; the primary account is among them
 * @param synthetic made up for a demonstration: nobody is written to
 */
public record ContactDetails(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String salutation,
        @Nullable String jobTitle,
        @Nullable String language,
        List<String> emails,
        List<String> phones,
        UUID primaryAccountId,
        Map<UUID, String> roles,
        Set<ExternalId> externalIds,
        boolean synthetic) {

    /** How the person is called in lists: family name first where there are both. */
    public String sortName() {
        if (familyName == null) {
            return givenName == null ? "" : givenName;
        }
        return givenName == null ? familyName : familyName + ", " + givenName;
    }

    ContactDetails withRoles(Map<UUID, String> others) {
        return new ContactDetails(
                givenName,
                familyName,
                salutation,
                jobTitle,
                language,
                emails,
                phones,
                primaryAccountId,
                others,
                externalIds,
                synthetic);
    }

    /** The same, known to another system by this key too. */
    public ContactDetails with(ExternalId key) {
        Set<ExternalId> keys = new HashSet<>(externalIds);
        keys.add(key);
        return new ContactDetails(
                givenName,
                familyName,
                salutation,
                jobTitle,
                language,
                emails,
                phones,
                primaryAccountId,
                roles,
                Set.copyOf(keys),
                synthetic);
    }
}
