package org.setu.client.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Day;
import org.setu.client.field.Remark;

/**
 * Why we believe that the client needs something.
 *
 * @param text what was said, written or seen
 * @param contactId who said it
 * @param activityId the meeting, call or mail in which it came up
 * @param notedOn the day on which we learned it
 */
@Embeddable
public record Evidence(
        @Column(nullable = false) @Enumerated(EnumType.STRING) @NotNull EvidenceKind kind,
        @Schema(examples = "Two of the five vans are out of order every week.")
                @Column(nullable = false)
                @NotNull
                @Remark
                String text,
        @Nullable UUID contactId,
        @Nullable UUID activityId,
        @Schema(examples = "2026-11-27") @Column(nullable = false) @NotNull @Day
                LocalDate notedOn) {}
