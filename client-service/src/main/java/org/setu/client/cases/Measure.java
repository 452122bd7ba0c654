package org.setu.client.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done about a case, at once or so that it does not happen again.
 *
 * @param ownerId who does it
 * @param doneOn null as long as it is not done
 */
@Embeddable
public record Measure(
        @Column(nullable = false) String text,
        @Column(nullable = false) UUID ownerId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {}
