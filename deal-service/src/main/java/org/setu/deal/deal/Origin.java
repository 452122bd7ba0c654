package org.setu.deal.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal comes from; never changes.
 *
 * @param openedOn the first day on which it is known to exist, or null
 * @param importId the import that brought it, or null if it was opened here
 * @param createdAt when it was stored here
 */
@Embeddable
record Origin(
        @Column(name = "opened_on", updatable = false) @Nullable LocalDate openedOn,
        @Column(name = "import_id", updatable = false) @Nullable UUID importId,
        @Column(name = "created_at", nullable = false, updatable = false) Instant createdAt) {}
