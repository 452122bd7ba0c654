package org.setu.client.reliability.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Party;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/**
 * A balance sheet and an income statement of an account or a lead; whoever sees that, sees this. It
 * is retracted, never deleted.
 */
@Entity
public class FinancialStatement extends VisibleAggregate {

    @Embedded private Party party;

    @Column(nullable = false)
    private LocalDate periodEnd;

    @Column(nullable = false)
    private int months;

    @Column(nullable = false)
    private String currency;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private StatementSource source;

    private @Nullable String sourceDetail;

    @Column(nullable = false)
    private boolean audited;

    @Embedded private Figures figures;

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

    protected FinancialStatement() {}

    FinancialStatement(StatementDetails details, KnownParty of, Instant now) {
        follow(of.unit());
        this.party = of.party();
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces all that is said; whose it is stays. */
    void change(StatementDetails details, Instant now) {
        party.requireSame(details.party());
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

    /** The lead whose it is became a client. */
    void moveTo(KnownParty account) {
        follow(account.unit());
        this.party = new Party(account.party().accountId(), party.leadId());
    }

    private void requireCounting() {
        if (retracted) {
            throw ProblemException.illegalTransition(
                    "The statement is retracted; add it again if it was right.", List.of());
        }
    }

    private void describe(StatementDetails details, Instant now) {
        this.periodEnd = details.periodEnd();
        this.months = details.months();
        this.currency = details.currency().getCurrencyCode();
        this.source = details.source();
        this.sourceDetail = details.sourceDetail();
        this.audited = details.audited();
        this.figures = details.figures();
        this.note = details.note();
        this.searchText = SearchText.of(sourceDetail, note);
        this.changedAt = now;
    }

    /** All that is said. */
    public StatementDetails details() {
        return new StatementDetails(
                party,
                periodEnd,
                months,
                Currency.getInstance(currency),
                source,
                sourceDetail,
                audited,
                figures,
                note);
    }

    public LocalDate periodEnd() {
        return periodEnd;
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
