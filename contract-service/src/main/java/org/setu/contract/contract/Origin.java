package org.setu.contract.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From which deal, quote and template a contract came. */
@Embeddable
public record Origin(
        @Column(name = "deal_id", updatable = false) @Nullable UUID dealId,
        @Column(name = "deal_number", updatable = false) @Nullable String dealNumber,
        @Column(name = "deal_name", updatable = false) @Nullable String dealName,
        @Column(name = "quote_id", updatable = false) @Nullable UUID quoteId,
        @Column(name = "quote_number", updatable = false) @Nullable String quoteNumber,
        @Column(name = "template_code", updatable = false, nullable = false) String templateCode,
        @Column(name = "template_revision", updatable = false, nullable = false)
                int templateRevision) {}
