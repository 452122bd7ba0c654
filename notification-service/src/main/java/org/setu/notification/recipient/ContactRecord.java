package org.setu.notification.recipient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code setu.client.contact} carries, as far as this service reads it. */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record ContactRecord(
        UUID id,
        long version,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String language,
        @Nullable List<String> emails,
        @Nullable Boolean synthetic,
        @Nullable Boolean archived) {

    /** Somebody of whom nothing may be known any more. */
    public static ContactRecord gone(UUID id, long version) {
        return new ContactRecord(id, version, null, null, null, null, false, true);
    }

    String name() {
        return Stream.of(givenName, familyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** The first address is the preferred one. */
    @Nullable String email() {
        return emails == null || emails.isEmpty() ? null : emails.getFirst();
    }
}
