package org.setu.client.contact;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.external.ExternalId;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** A person at one or more accounts; seen by those who see the primary one. */
@Entity
public class Contact extends VisibleAggregate {

    private @Nullable String givenName;
    private @Nullable String familyName;

    @Column(nullable = false)
    private String sortName;

    private @Nullable String salutation;
    private @Nullable String jobTitle;
    private @Nullable String language;

    @Column(nullable = false)
    private String[] emails;

    @Column(nullable = false)
    private String[] phones;

    @Column(nullable = false)
    private UUID primaryAccountId;

    @ElementCollection
    @CollectionTable(name = "contact_account", joinColumns = @JoinColumn(name = "contact_id"))
    @MapKeyColumn(name = "account_id")
    @Column(name = "role", nullable = false)
    private Map<UUID, String> roles = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "contact_external_id", joinColumns = @JoinColumn(name = "contact_id"))
    private Set<ExternalId> externalIds = new HashSet<>();

    @Column(nullable = false)
    private boolean synthetic;

    @Column(nullable = false)
    private boolean archived;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Contact() {}

    Contact(ContactDetails details, UUID unitOfPrimary, Instant now) {
        this.createdAt = now;
        describe(details, unitOfPrimary, now);
    }

    void change(ContactDetails details, UUID unitOfPrimary, Instant now) {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The contact is archived; restore it first.", List.of("restore"));
        }
        describe(details, unitOfPrimary, now);
    }

    void archive(Instant now) {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The contact is archived already.", List.of("restore"));
        }
        this.archived = true;
        this.changedAt = now;
    }

    void restore(Instant now) {
        if (!archived) {
            throw ProblemException.illegalTransition(
                    "The contact is not archived.", List.of("archive"));
        }
        this.archived = false;
        this.changedAt = now;
    }

    private void describe(ContactDetails details, UUID unitOfPrimary, Instant now) {
        this.givenName = details.givenName();
        this.familyName = details.familyName();
        this.sortName = details.sortName();
        this.salutation = details.salutation();
        this.jobTitle = details.jobTitle();
        this.language = details.language();
        this.emails = details.emails().toArray(String[]::new);
        this.phones = details.phones().toArray(String[]::new);
        this.primaryAccountId = details.primaryAccountId();
        roles.keySet().retainAll(details.roles().keySet());
        roles.putAll(details.roles());
        externalIds.retainAll(details.externalIds());
        externalIds.addAll(details.externalIds());
        this.synthetic = details.synthetic();
        this.searchText = SearchText.of(givenName, familyName, jobTitle, String.join(" ", emails));
        this.changedAt = now;
        follow(unitOfPrimary);
    }

    /** All that can be said of the person. */
    public ContactDetails details() {
        return new ContactDetails(
                givenName,
                familyName,
                salutation,
                jobTitle,
                language,
                List.of(emails),
                List.of(phones),
                primaryAccountId,
                Map.copyOf(roles),
                Set.copyOf(externalIds),
                synthetic);
    }

    public String sortName() {
        return sortName;
    }

    public @Nullable String jobTitle() {
        return jobTitle;
    }

    public UUID primaryAccountId() {
        return primaryAccountId;
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
