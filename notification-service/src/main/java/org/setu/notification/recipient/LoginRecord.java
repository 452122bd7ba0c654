package org.setu.notification.recipient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code setu.client.staff} carries besides access.
 *
 * @param accountId of a partner's login: the account that it is bound to
 * @param contactId of a partner's person: the contact that he is; absent for a partner's system
 */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record LoginRecord(
        UUID id,
        long version,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable Boolean active,
        @Nullable UUID accountId,
        @Nullable UUID contactId) {

    /** Somebody of whom nothing may be known any more. */
    public static LoginRecord gone(UUID id, long version) {
        return new LoginRecord(id, version, null, null, null, false, null, null);
    }
}
