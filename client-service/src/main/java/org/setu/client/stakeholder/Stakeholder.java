package org.setu.client.stakeholder;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/** A person on the map of an account; seen by those who see the account. */
@Entity
public class Stakeholder extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    private UUID contactId;

    @Embedded private Assessment assessment;

    private @Nullable UUID reportsTo;

    @Column(nullable = false)
    private List<UUID> influences;

    @Column(nullable = false)
    private List<UUID> conflictsWith;

    @ElementCollection
    @CollectionTable(
            name = "stakeholder_relationship",
            joinColumns = @JoinColumn(name = "stakeholder_id"))
    private Set<Relationship> relationships = new HashSet<>();

    @Column(nullable = false)
    private boolean archived;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Stakeholder() {}

    /**
     * A person who is put on the map.
     *
     * @param unit who sees the account
     */
    Stakeholder(StakeholderDetails details, UUID unit, Instant now) {
        follow(unit);
        this.accountId = details.accountId();
        this.contactId = details.contactId();
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces all that is said; account and person stay. */
    void change(StakeholderDetails details, Instant now) {
        if (!details.accountId().equals(accountId)) {
            throw ProblemException.invalid("/accountId", "stays as it is");
        }
        if (!details.contactId().equals(contactId)) {
            throw ProblemException.invalid(
                    "/contactId", "stays as it is: put the other person on the map instead");
        }
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The person is off the map; restore the entry first.", List.of("restore"));
        }
        describe(details, now);
    }

    /** Takes the person off the map; nothing is forgotten. */
    void archive(Instant now) {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The person is off the map already.", List.of("restore"));
        }
        this.archived = true;
        this.changedAt = now;
    }

    /** Puts the person on the map again, as before. */
    void restore(Instant now) {
        if (!archived) {
            throw ProblemException.illegalTransition(
                    "The person is on the map.", List.of("archive"));
        }
        this.archived = false;
        this.changedAt = now;
    }

    private void describe(StakeholderDetails details, Instant now) {
        this.assessment = details.assessment();
        this.reportsTo = details.reportsTo();
        this.influences = details.influences();
        this.conflictsWith = details.conflictsWith();
        relationships.retainAll(details.relationships());
        relationships.addAll(details.relationships());
        this.changedAt = now;
    }

    /** All that is said. */
    public StakeholderDetails details() {
        return new StakeholderDetails(
                accountId,
                contactId,
                assessment,
                reportsTo,
                influences,
                conflictsWith,
                relationships);
    }

    public UUID contactId() {
        return contactId;
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
