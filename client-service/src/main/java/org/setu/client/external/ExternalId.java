package org.setu.client.external;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import com.fasterxml.jackson.annotation.JsonProperty;

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
                String externalId) {}
