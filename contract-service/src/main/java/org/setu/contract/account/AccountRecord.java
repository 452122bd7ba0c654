package org.setu.contract.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code setu.client.account} carries, as far as this service reads it.
 *
 * @param version grows with every change
 * @param erased true if nothing more may be known of it
 * @param mergedInto the account that lives on in its place
 */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record AccountRecord(
        UUID id,
        long version,
        @Nullable String name,
        @Nullable Boolean erased,
        @Nullable UUID mergedInto) {

    boolean gone() {
        return Boolean.TRUE.equals(erased) || mergedInto != null;
    }
}
