package org.setu.client.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Subjects;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** Accounts that belong together. It is archived rather than deleted. */
@Entity
@VisibleToAll(
        because = "it holds no client's data; whom its owner keeps it from, Segments keeps it from")
public class Segment extends Aggregate {

    /** Who sees a segment that is shared. */
    static final String EVERYONE = "everyone";

    @Column(nullable = false)
    private String name;

    /** By it two names are the same. */
    @Column(nullable = false)
    private String nameKey;

    private @Nullable String description;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private SegmentKind kind;

    @Column(nullable = false)
    private boolean shared;

    /** Everyone, or its owner: among whose segments its name is unique. */
    @Column(nullable = false)
    private String audience;

    @Column(nullable = false, updatable = false)
    private UUID ownerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Rule rule;

    @Column(updatable = false)
    private @Nullable UUID frozenFrom;

    @Column(nullable = false)
    private boolean archived;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Segment() {}

    /**
     * @param frozenFrom the one whose members it takes; null if it takes none
     */
    Segment(SegmentDetails details, UUID ownerId, @Nullable UUID frozenFrom, Instant now) {
        this.kind = details.kind();
        this.ownerId = ownerId;
        this.frozenFrom = frozenFrom;
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces all that is said of it; its kind stays. */
    void change(SegmentDetails details, Instant now) {
        if (details.kind() != kind) {
            throw ProblemException.invalid("/kind", "stays as it is; freeze a LIVE one instead");
        }
        requireInUse();
        describe(details, now);
    }

    /** Nobody works with it any more; its members stay as they are. */
    void archive(Instant now) {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The segment is archived already.", List.of("restore"));
        }
        this.archived = true;
        this.changedAt = now;
    }

    /** It is worked with again. */
    void restore(Instant now) {
        if (!archived) {
            throw ProblemException.illegalTransition(
                    "The segment is not archived.", List.of("archive"));
        }
        this.archived = false;
        this.changedAt = now;
    }

    /** Checks that it is not archived. */
    void requireInUse() {
        if (archived) {
            throw ProblemException.illegalTransition(
                    "The segment is archived; restore it first.", List.of("restore"));
        }
    }

    /** Checks that its members are picked by hand. */
    void requirePicked() {
        requireInUse();
        if (kind == SegmentKind.LIVE) {
            throw ProblemException.illegalTransition(
                    "The members of a LIVE segment come from its rule.", List.of("freeze"));
        }
    }

    /** Checks that its members come from a rule; returns the rule. */
    Rule requireRule() {
        requireInUse();
        if (rule == null) {
            throw ProblemException.illegalTransition(
                    "The members of a STATIC segment come from no rule.", List.of());
        }
        return rule;
    }

    private void describe(SegmentDetails details, Instant now) {
        this.name = details.name();
        this.nameKey =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        this.description = details.description();
        this.shared = details.shared();
        this.audience = shared ? EVERYONE : Subjects.person(ownerId);
        this.rule = details.rule();
        this.searchText = SearchText.of(name, description);
        this.changedAt = now;
    }

    /** All that can be said of it. */
    public SegmentDetails details() {
        return new SegmentDetails(name, description, kind, shared, rule);
    }

    public String name() {
        return name;
    }

    public SegmentKind kind() {
        return kind;
    }

    /** Whether colleagues see it, or its owner alone. */
    public boolean shared() {
        return shared;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public @Nullable Rule rule() {
        return rule;
    }

    /** Whose members it took when it was made; null if it took none. */
    public @Nullable UUID frozenFrom() {
        return frozenFrom;
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
