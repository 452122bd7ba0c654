package org.setu.contract.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who approved which text; it holds for exactly that text. */
@Embeddable
public record Approval(
        @Column(name = "approved_by") UUID by,
        @Column(name = "approved_by_name") String byName,
        @Column(name = "approved_at") Instant at,
        @Column(name = "approved_hash") String textHash) {}
