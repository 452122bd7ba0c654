package org.setu.deal.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code setu.client.account} carries, as far as this service reads it. The last record of an
 * account says {@code erased} or {@code mergedInto} and nothing else.
 *
 * @param id of the account
 * @param version grows with every change
 * @param name of the client
 * @param tier how important
 * @param segment of the market
 * @param parentId the account above it
 * @param status of the cooperation
 * @param ownerId the staff member who leads it
 * @param erased true if nothing more may be known of it
 * @param mergedInto the account that lives on in its place
 */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record AccountRecord(
        UUID id,
        long version,
        @Nullable String name,
        @Nullable String tier,
        @Nullable String segment,
        @Nullable UUID parentId,
        @Nullable String status,
        @Nullable UUID ownerId,
        @Nullable Boolean erased,
        @Nullable UUID mergedInto) {

    /** The last record of an account of which nothing may be known any more. */
    public static AccountRecord erased(UUID id, long version) {
        return new AccountRecord(id, version, null, null, null, null, null, null, true, null);
    }

    /** The last record of an account that lives on in another one. */
    public static AccountRecord merged(UUID id, long version, UUID into) {
        return new AccountRecord(id, version, null, null, null, null, null, null, null, into);
    }

    /** Whether the account goes on under this id. */
    boolean gone() {
        return Boolean.TRUE.equals(erased) || mergedInto != null;
    }
}
