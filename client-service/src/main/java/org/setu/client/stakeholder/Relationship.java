package org.setu.client.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well one of us and a person at the client stand.
 *
 * @param staffId the colleague
 * @param current how it is
 * @param desired how it should be; null if nobody said
 */
@Embeddable
public record Relationship(
        @Column(nullable = false) @NotNull UUID staffId,
        @Column(name = "current_level", nullable = false) @Enumerated(EnumType.STRING) @NotNull
                RelationshipLevel current,
        @Column(name = "desired_level") @Enumerated(EnumType.STRING)
                @Nullable RelationshipLevel desired) {

    /** Whether it is not yet what it should be. */
    boolean isBelowDesired() {
        return desired != null && current.compareTo(desired) < 0;
    }
}
