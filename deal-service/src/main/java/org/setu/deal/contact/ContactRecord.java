package org.setu.deal.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code setu.client.contact} carries, as far as this service reads it. The last record of a
 * contact says {@code erased} or {@code mergedInto} and nothing else.
 *
 * @param id of the contact
 * @param version grows with every change
 * @param givenName first name
 * @param familyName last name
 * @param language BCP 47
 * @param emails addresses
 * @param primaryAccountId where he mainly works
 * @param accounts all places where he works
 * @param archived no longer in use
 */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record ContactRecord(
        UUID id,
        long version,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String language,
        @Nullable List<String> emails,
        @Nullable UUID primaryAccountId,
        @Nullable List<At> accounts,
        @Nullable Boolean archived) {

    /** One place where he works. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record At(UUID accountId) {}

    String displayName() {
        return Stream.of(givenName, familyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    List<String> addresses() {
        return Objects.requireNonNullElse(emails, List.of());
    }

    List<UUID> accountIds() {
        return Stream.concat(
                        Stream.ofNullable(primaryAccountId),
                        Objects.requireNonNullElse(accounts, List.<At>of()).stream()
                                .map(At::accountId))
                .distinct()
                .toList();
    }
}
