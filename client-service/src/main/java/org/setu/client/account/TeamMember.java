package org.setu.client.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.setu.client.field.ShortLabel;

/**
 * A colleague who works on an account beside its owner, and sees it.
 *
 * @param role what he does for it, such as {@code pre-sales}
 */
@Embeddable
public record TeamMember(
        @Column(nullable = false) @NotNull UUID staffId,
        @Column(nullable = false) @NotNull @ShortLabel String role) {}
