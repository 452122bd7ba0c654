package org.setu.client.external;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What another system calls a record.
 *
 * @param system which system, such as {@code erp}
 * @param externalId its key there
 */
@Embeddable
public record ExternalId(
        @Column(nullable = false)
                @NotNull
                @Pattern(
                        regexp = "[a-z0-9][a-z0-9._-]{0,59}",
                        message =
                                "must be 1 to 60 lower-case letters, digits, dots, hyphens or"
                                        + " underscores")
                String system,
        @Column(nullable = false)
                @JsonProperty("id")
                @NotNull
                @Pattern(
                        regexp = "(?U)(?!\\s)[^\\p{Cntrl}]{1,200}(?<!\\s)",
                        message = "must be 1 to 200 characters, without space at either end")
                String externalId) {

    /** In an order that does not change. */
    public static List<ExternalId> sorted(Collection<ExternalId> ids) {
        return ids.stream()
                .sorted(
                        Comparator.comparing(ExternalId::system)
                                .thenComparing(ExternalId::externalId))
                .toList();
    }
}
