package org.setu.client.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** A person or company who may become a client. It is its own visibility unit. */
@Entity
public class Lead extends VisibleAggregate {

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private LeadStatus status = LeadStatus.NEW;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private LeadSource source;

    private @Nullable String campaign;
    private @Nullable String company;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String jobTitle;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String country;
    private @Nullable String language;
    private @Nullable String notes;
    private @Nullable UUID tradeEventId;
    private @Nullable UUID ownerId;

    @Column(updatable = false)
    private @Nullable UUID createdBy;

    private @Nullable String disqualifiedBecause;
    private @Nullable UUID accountId;
    private @Nullable UUID contactId;
    private @Nullable Instant convertedAt;
    private @Nullable LocalDate returnOn;
    private @Nullable Instant qualifiedAt;
    private @Nullable UUID qualifiedBy;
    private @Nullable String qualifiedDespite;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Lead() {}

    Lead(LeadDetails details, @Nullable UUID createdBy, Instant now) {
        this.createdBy = createdBy;
        this.createdAt = now;
        describe(details, now);
    }

    void change(LeadDetails details, Instant now) {
        requireUnconverted();
        describe(details, now);
    }

    /**
     * Something that hangs on it becomes known: its version counts that too.
     *
     * @throws ProblemException (409) if it is converted
     */
    public void learn(Instant now) {
        requireUnconverted();
        this.changedAt = now;
    }

    /**
     * Checks that more can be said of it.
     *
     * @throws ProblemException (409) if it is converted
     */
    public void requireUnconverted() {
        if (status == LeadStatus.CONVERTED) {
            throw ProblemException.illegalTransition(
                    "The lead is converted; change its account and contact.", List.of());
        }
    }

    /**
     * Gives it to somebody: the first time a NEW lead becomes ASSIGNED, later only its owner
     * changes.
     */
    void assign(UUID owner, Instant now) {
        if (status == LeadStatus.NEW) {
            this.status = LeadStatus.ASSIGNED;
        } else if (!status.isOpen()) {
            status.requireNext(LeadStatus.ASSIGNED);
        }
        this.ownerId = owner;
        this.changedAt = now;
    }

    void start(Instant now) {
        status.requireOneOf("started", LeadStatus.ASSIGNED);
        become(LeadStatus.WORKING, now);
    }

    void resume(Instant now) {
        status.requireOneOf("resumed", LeadStatus.NURTURING, LeadStatus.DISQUALIFIED);
        become(LeadStatus.WORKING, now);
    }

    void become(LeadStatus next, Instant now) {
        status.requireNext(next);
        this.status = next;
        this.disqualifiedBecause = null;
        this.returnOn = null;
        this.changedAt = now;
    }

    /** It needs time until a day. */
    void nurture(LocalDate until, Instant now) {
        become(LeadStatus.NURTURING, now);
        this.returnOn = until;
    }

    /**
     * It may become a client.
     *
     * @param by who says so; null if that is nobody of the staff
     * @param despite why, although something was missing; null if nothing was
     */
    void qualify(@Nullable UUID by, @Nullable String despite, Instant now) {
        become(LeadStatus.QUALIFIED, now);
        this.qualifiedAt = now;
        this.qualifiedBy = by;
        this.qualifiedDespite = despite;
    }

    void disqualify(String reason, Instant now) {
        become(LeadStatus.DISQUALIFIED, now);
        this.disqualifiedBecause = reason;
    }

    void convert(UUID account, @Nullable UUID contact, Instant now) {
        become(LeadStatus.CONVERTED, now);
        this.accountId = account;
        this.contactId = contact;
        this.convertedAt = now;
    }

    private void describe(LeadDetails details, Instant now) {
        if (details.company() == null
                && details.familyName() == null
                && details.givenName() == null) {
            throw ProblemException.invalid("/company", "or the name of a person is required");
        }
        if (details.tradeEventId() != null && !details.source().isTradeEvent()) {
            throw ProblemException.invalid("/tradeEventId", "goes with the source EXHIBITION only");
        }
        this.source = details.source();
        this.campaign = details.campaign();
        this.company = details.company();
        this.givenName = details.givenName();
        this.familyName = details.familyName();
        this.jobTitle = details.jobTitle();
        this.email = details.email();
        this.phone = details.phone();
        this.country = details.country();
        this.language = details.language();
        this.notes = details.notes();
        this.tradeEventId = details.tradeEventId();
        this.searchText = SearchText.of(company, givenName, familyName, email, campaign);
        this.changedAt = now;
    }

    /** All that is known of it. */
    public LeadDetails details() {
        return new LeadDetails(
                source,
                campaign,
                company,
                givenName,
                familyName,
                jobTitle,
                email,
                phone,
                country,
                language,
                notes,
                tradeEventId);
    }

    public LeadStatus status() {
        return status;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public @Nullable UUID createdBy() {
        return createdBy;
    }

    /** Whose it is: its owner, or while nobody owns it who made it; null if neither is known. */
    public @Nullable UUID responsible() {
        return ownerId == null ? createdBy : ownerId;
    }

    public @Nullable String disqualifiedBecause() {
        return disqualifiedBecause;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public @Nullable UUID contactId() {
        return contactId;
    }

    public @Nullable Instant convertedAt() {
        return convertedAt;
    }

    /** When it is taken up again; null unless it needs time. */
    public @Nullable LocalDate returnOn() {
        return returnOn;
    }

    /** When it was last qualified. */
    public @Nullable Instant qualifiedAt() {
        return qualifiedAt;
    }

    /** Who qualified it last. */
    public @Nullable UUID qualifiedBy() {
        return qualifiedBy;
    }

    /** Why it was last qualified although something was missing; null if nothing was. */
    public @Nullable String qualifiedDespite() {
        return qualifiedDespite;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
