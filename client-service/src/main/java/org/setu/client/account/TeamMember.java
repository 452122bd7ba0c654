package org.setu.client.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.util.UUID;

/**
 * A colleague who works on an account beside its owner, and sees it.
 *
 * @param role what he does for it, such as {@code pre-sales}
 */
@Embeddable
public record TeamMember(
        @Column(nullable = false) @NotNull UUID staffId,
        @Column(nullable = false)
                @NotNull
                @Pattern(
                        regexp = "(?U)(?!\\s)[^\\p{Cntrl}]{1,60}(?<!\\s)",
                        message = "must be 1 to 60 characters, without space at either end")
                String role) {}
