package org.setu.deal.quote;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.approval.Participants;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/** A question whether exactly this content of a quote may be sent, and the answer. */
@Entity
@Table(name = "quote_approval")
@VisibleToAll(because = "part of its quote, only read after the quote itself was")
public class QuoteApproval extends Aggregate {

    @Column(name = "quote_id", nullable = false, updatable = false)
    private UUID quoteId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ApprovalState state;

    @Column(name = "content_hash", nullable = false, updatable = false)
    private String contentHash;

    @Column(name = "discount_percent", nullable = false, updatable = false)
    private BigDecimal discountPercent;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Embedded
    @AttributeOverride(name = "actor", column = @Column(name = "asked_by_id"))
    @AttributeOverride(name = "represented", column = @Column(name = "asked_for_id"))
    private Participants asked;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "actor", column = @Column(name = "decided_by_id"))
    @AttributeOverride(name = "represented", column = @Column(name = "decided_for_id"))
    private @Nullable Participants decided;

    private @Nullable String note;

    protected QuoteApproval() {}

    private QuoteApproval(Quote quote, ApprovalState state, Participants asked, Instant now) {
        this.quoteId = quote.id();
        this.state = state;
        this.contentHash = quote.content().hash();
        this.discountPercent = quote.content().discountPercent();
        this.asked = asked;
        this.askedAt = now;
    }

    static QuoteApproval ask(Quote quote, Participants asked, Instant now) {
        return new QuoteApproval(quote, ApprovalState.ASKED, asked, now);
    }

    static QuoteApproval withinLimit(Quote quote, Participants asked, Instant now) {
        QuoteApproval own = new QuoteApproval(quote, ApprovalState.WITHIN_LIMIT, asked, now);
        own.decided = asked;
        own.decidedAt = now;
        return own;
    }

    void decide(ApprovalState answer, Participants by, @Nullable String said, Instant now) {
        this.state = answer;
        this.decided = by;
        this.decidedAt = now;
        this.note = said;
    }

    /** It was for content that is no more. */
    void leaveBehind() {
        this.state = ApprovalState.VOID;
    }

    public ApprovalState state() {
        return state;
    }

    /** Whether it is for what the quote says now. */
    public boolean isFor(Quote quote) {
        return contentHash.equals(quote.content().hash());
    }

    public BigDecimal discountPercent() {
        return discountPercent;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Participants asked() {
        return asked;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Participants decided() {
        return decided;
    }

    public @Nullable String note() {
        return note;
    }
}
