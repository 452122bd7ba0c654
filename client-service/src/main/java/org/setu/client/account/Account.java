package org.setu.client.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;

import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.money.Money;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A company that is, was or may become a client. It is its own visibility unit. */
@Entity
public class Account extends VisibleAggregate {

    /** Levels of a hierarchy of companies. */
    static final int MOST_LEVELS = 12;

    @Column(nullable = false)
    private String name;

    private @Nullable String legalName;

    @Column(nullable = false)
    private String nameKey;

    private @Nullable UUID parentId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AccountTier tier;

    private @Nullable String segment;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private @Nullable String country;
    private @Nullable String language;
    private @Nullable String timeZone;
    private @Nullable Integer yearEstablished;
    private @Nullable BigDecimal revenueAmount;
    private @Nullable String revenueCurrency;
    private @Nullable Integer employees;
    private @Nullable String website;

    @ElementCollection
    @CollectionTable(name = "account_external_id", joinColumns = @JoinColumn(name = "account_id"))
    private Set<ExternalId> externalIds = new HashSet<>();

    @Column(nullable = false)
    private UUID ownerId;

    @ElementCollection
    @CollectionTable(name = "account_team", joinColumns = @JoinColumn(name = "account_id"))
    private Set<TeamMember> team = new HashSet<>();

    @Column(nullable = false)
    private boolean archived;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Account() {}

    Account(AccountDetails details, Instant now) {
        this.createdAt = now;
        this.status = details.status();
        describe(details, now);
    }

    /** Replaces all that is said of it; a change of the status must be an allowed one. */
    void change(AccountDetails details, Instant now) {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The account is archived; restore it first.", List.of("restore"));
        }
        if (details.status() != status) {
            become(details.status(), now);
        }
        describe(details, now);
    }

    /** Moves to another status. */
    void become(AccountStatus next, Instant now) {
        status.requireNext(next);
        this.status = next;
        this.changedAt = now;
    }

    void handOver(UUID newOwnerId, Instant now) {
        this.ownerId = newOwnerId;
        this.changedAt = now;
    }

    void archive(Instant now) {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The account is archived already.", List.of("restore"));
        }
        this.archived = true;
        this.changedAt = now;
    }

    void restore(Instant now) {
        if (!archived) {
            throw ProblemException.illegalTransition(
                    "The account is not archived.", List.of("archive"));
        }
        this.archived = false;
        this.changedAt = now;
    }

    private void describe(AccountDetails details, Instant now) {
        this.name = details.name();
        this.legalName = details.legalName();
        this.nameKey = NameKey.of(name);
        this.parentId = details.parentId();
        this.tier = details.tier();
        this.segment = details.segment();
        this.country = details.country();
        this.language = details.language();
        this.timeZone = details.timeZone();
        this.yearEstablished = details.yearEstablished();
        Money revenue = details.revenue();
        this.revenueAmount = revenue == null ? null : revenue.amount();
        this.revenueCurrency = revenue == null ? null : revenue.currencyCode();
        this.employees = details.employees();
        this.website = details.website();
        become(externalIds, details.externalIds());
        this.ownerId = details.ownerId();
        become(team, details.team());
        this.searchText =
                SearchText.of(
                        name,
                        legalName,
                        segment,
                        String.join(
                                " ", externalIds.stream().map(ExternalId::externalId).toList()));
        this.changedAt = now;
    }

    /** Touches only what differs, so that nothing is written where nothing changes. */
    private static <T> void become(Set<T> current, Collection<T> next) {
        current.retainAll(next);
        current.addAll(next);
    }

    /** All that can be said of it. */
    public AccountDetails details() {
        Money revenue =
                revenueAmount == null || revenueCurrency == null
                        ? null
                        : new Money(
                                revenueAmount.stripTrailingZeros(),
                                Currency.getInstance(revenueCurrency));
        return new AccountDetails(
                name,
                legalName,
                parentId,
                tier,
                segment,
                status,
                country,
                language,
                timeZone,
                yearEstablished,
                revenue,
                employees,
                website,
                Set.copyOf(externalIds),
                ownerId,
                Set.copyOf(team));
    }

    public String name() {
        return name;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public AccountStatus status() {
        return status;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public boolean archived() {
        return archived;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
