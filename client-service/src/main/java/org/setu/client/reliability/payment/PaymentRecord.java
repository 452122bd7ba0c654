package org.setu.client.reliability.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.KnownParty;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/**
 * How an account pays, as somebody or another system says; whoever sees the account sees it. It is
 * retracted, never deleted.
 */
@Entity
public class PaymentRecord extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false)
    private LocalDate asOf;

    @Column(nullable = false)
    private int invoicesDue;

    @Column(nullable = false)
    private int paidLate;

    @Column(nullable = false)
    private int averageDaysLate;

    @Column(nullable = false)
    private String source;

    private @Nullable String note;

    @Column(nullable = false)
    private boolean retracted;

    private @Nullable String retractReason;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected PaymentRecord() {}

    PaymentRecord(PaymentDetails details, KnownParty of, Instant now) {
        follow(of.unit());
        this.accountId = details.accountId();
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces all that is said; the account stays. */
    void change(PaymentDetails details, Instant now) {
        if (!details.accountId().equals(accountId)) {
            throw ProblemException.invalid("/accountId", "stays as it is");
        }
        requireCounting();
        describe(details, now);
    }

    /** It does not count any more. */
    void retract(String reason, Instant now) {
        requireCounting();
        this.retracted = true;
        this.retractReason = reason;
        this.changedAt = now;
    }

    private void requireCounting() {
        if (retracted) {
            throw ProblemException.illegalTransition(
                    "The record is retracted; add it again if it was right.", List.of());
        }
    }

    private void describe(PaymentDetails details, Instant now) {
        this.asOf = details.asOf();
        this.invoicesDue = details.invoicesDue();
        this.paidLate = details.paidLate();
        this.averageDaysLate = details.averageDaysLate();
        this.source = details.source();
        this.note = details.note();
        this.searchText = SearchText.of(source, note);
        this.changedAt = now;
    }

    /** All that is said. */
    public PaymentDetails details() {
        return new PaymentDetails(
                accountId, asOf, invoicesDue, paidLate, averageDaysLate, source, note);
    }

    public LocalDate asOf() {
        return asOf;
    }

    public boolean retracted() {
        return retracted;
    }

    /** Why it does not count any more; null while it does. */
    public @Nullable String retractReason() {
        return retractReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
