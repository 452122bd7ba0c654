package org.setu.client.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.client.custom.CustomValues;
import org.setu.client.external.ExternalId;
import org.setu.client.legal.LegalId;
import org.setu.client.money.Amount;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** A company that is, was or may become a client. It is its own visibility unit. */
@Entity
public class Account extends VisibleAggregate {

    /** Levels of a hierarchy of companies. */
    static final int MOST_LEVELS = 12;

    @Column(nullable = false)
    private String name;

    private @Nullable UUID parentId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AccountTier tier;

    private @Nullable String segment;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Embedded private Profile profile;

    @Embedded private Reach reach;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "revenue_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "revenue_currency"))
    private @Nullable Amount revenue;

    private @Nullable Integer paymentDays;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "credit_limit_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "credit_limit_currency"))
    private @Nullable Amount creditLimit;

    @Column(nullable = false)
    private List<String> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private CustomValues custom;

    @Column(nullable = false)
    private List<String> likenessKeys;

    private @Nullable String openedDespite;

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

    /**
     * @param why it is opened although similar ones are there; null if there are none
     */
    Account(AccountDetails details, @Nullable String why, Instant now) {
        this.openedDespite = why;
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
        this.parentId = details.parentId();
        this.tier = details.tier();
        this.segment = details.segment();
        this.profile = details.profile();
        this.reach = details.reach();
        this.revenue = Amount.of(details.revenue());
        this.paymentDays = details.terms().paymentDays();
        this.creditLimit = Amount.of(details.terms().creditLimit());
        this.tags = details.tags();
        this.custom = details.custom();
        become(externalIds, details.externalIds());
        this.ownerId = details.ownerId();
        become(team, details.team());
        this.likenessKeys = Likeness.of(details).keys();
        this.searchText = searchText(details);
        this.changedAt = now;
    }

    private static String searchText(AccountDetails details) {
        Profile profile = details.profile();
        Reach reach = details.reach();
        Stream<String> keys =
                Stream.of(
                                details.externalIds().stream().map(ExternalId::externalId),
                                profile.legalIds().stream().map(LegalId::value),
                                reach.addresses().stream().map(PostalAddress::city).distinct(),
                                reach.emails().stream(),
                                details.tags().stream())
                        .flatMap(all -> all);
        return SearchText.of(
                details.name(),
                profile.legalName(),
                details.segment(),
                keys.collect(Collectors.joining(" ")));
    }

    /** Touches only what differs, so that nothing is written where nothing changes. */
    private static <T> void become(Set<T> current, Collection<T> next) {
        current.retainAll(next);
        current.addAll(next);
    }

    /** All that can be said of it. */
    public AccountDetails details() {
        return new AccountDetails(
                name,
                parentId,
                tier,
                segment,
                status,
                profile,
                reach,
                Amount.money(revenue),
                new Terms(paymentDays, Amount.money(creditLimit)),
                tags,
                Set.copyOf(externalIds),
                ownerId,
                Set.copyOf(team),
                custom);
    }

    /** Why it was opened although similar ones were there; null if there were none. */
    public @Nullable String openedDespite() {
        return openedDespite;
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
