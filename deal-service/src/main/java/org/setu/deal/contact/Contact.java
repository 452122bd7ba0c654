package org.setu.deal.contact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person at accounts, as this service knows him.
 *
 * @param id of the contact
 * @param name given and family name
 * @param emails addresses, the preferred one first
 * @param language BCP 47, if it is known
 * @param accounts where he works
 * @param gone archived, erased or merged into another one: nothing new may name him
 */
public record Contact(
        UUID id,
        String name,
        List<String> emails,
        @Nullable String language,
        List<UUID> accounts,
        boolean gone) {

    /** The preferred address, if there is any. */
    public @Nullable String email() {
        return emails.isEmpty() ? null : emails.getFirst();
    }

    boolean worksAt(UUID account) {
        return !gone && accounts.contains(account);
    }
}
