package org.setu.client.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.client.publishing.Publishing;
import org.setu.client.segment.FindingAccounts.Difference;
import org.setu.client.segment.MembershipChanged.AccountInBrief;
import org.setu.client.segment.MembershipChanged.Change;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/**
 * Brings the stored membership of segments that live up to date, over all accounts whoever asks,
 * and tells of each account that enters or leaves. The row of the membership is locked meanwhile:
 * of two at once the second finds nothing left to do.
 */
@ApplicationScoped
public class RefreshingMembership {

    /** So many come and go in one transaction. */
    private static final int MOST_AT_ONCE = 5_000;

    private static final String BRIEF =
            """
            select a.id, a.name, a.tier, a.status, a.profile.country, a.profile.language,
              a.profile.timeZone, a.ownerId
            from Account a where a.id in :ids\
            """;

    /**
     * What was reached. How many came and went is not told: the caller may not see them.
     *
     * @param complete false if more are to come and go: ask again, or wait for the job
     */
    @Schema(name = "MembershipRefreshed")
    public record Refreshed(UUID segmentId, Instant at, boolean complete) {}

    private final Segments segments;
    private final Memberships memberships;
    private final SegmentMembers members;
    private final ReadingRules rules;
    private final FindingAccounts finding;
    private final Publishing publishing;
    private final EntityManager entityManager;
    private final InstantSource clock;

    RefreshingMembership(
            Segments segments,
            Memberships memberships,
            SegmentMembers members,
            ReadingRules rules,
            FindingAccounts finding,
            Publishing publishing,
            EntityManager entityManager,
            InstantSource clock) {
        this.segments = segments;
        this.memberships = memberships;
        this.members = members;
        this.rules = rules;
        this.finding = finding;
        this.publishing = publishing;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Brings one up to date for somebody.
     *
     * @throws ProblemException (403) if the segment is another one's; (409) if it does not live or
     *     is archived
     */
    public Refreshed refresh(Segment segment) {
        segments.requireChangeable(segment);
        segment.requireRule();
        return SystemWork.call(
                "membership of segments",
                () -> {
                    Membership membership = memberships.lock(segment.id());
                    // The rule may have been changed while this waited.
                    entityManager.refresh(segment);
                    return step(segment, membership, MOST_AT_ONCE);
                });
    }

    /** Does so much of it, as the system; true if there is more to do. */
    boolean hasMore(UUID id, int most) {
        Membership membership = memberships.lock(id);
        Segment segment = segments.get(id);
        return segment.kind() == SegmentKind.LIVE
                && !segment.archived()
                && !step(segment, membership, most).complete();
    }

    /** As much at once as is usual. */
    boolean hasMore(UUID id) {
        return hasMore(id, MOST_AT_ONCE);
    }

    private Refreshed step(Segment segment, Membership membership, int most) {
        Instant now = clock.instant();
        Condition condition = rules.read(segment.requireRule());
        List<Difference> differences = finding.differences(segment.id(), condition, most);
        publishing.segmentMemberships(steps(segment, differences, now));
        boolean complete = differences.size() < most;
        if (complete) {
            membership.determined(now);
        }
        return new Refreshed(segment.id(), now, complete);
    }

    private List<Publishing.SegmentStep> steps(
            Segment segment, List<Difference> differences, Instant now) {
        if (differences.isEmpty()) {
            return List.of();
        }
        Map<UUID, AccountInBrief> briefs = briefs(differences);
        List<Publishing.SegmentStep> steps = new ArrayList<>();
        List<UUID> left = new ArrayList<>();
        for (Difference difference : differences) {
            UUID entering = difference.entering();
            UUID membership = difference.membership();
            if (entering != null) {
                SegmentMember member = new SegmentMember(segment.id(), entering, entering, now);
                members.persist(member);
                membership = member.id();
            } else {
                left.add(Objects.requireNonNull(membership));
            }
            UUID account = Objects.requireNonNullElse(entering, difference.leaving());
            Change change = entering == null ? Change.LEFT : Change.ENTERED;
            steps.add(
                    new Publishing.SegmentStep(
                            Objects.requireNonNull(membership),
                            change.ordinal(),
                            account,
                            new MembershipChanged(
                                    segment.id(),
                                    segment.name(),
                                    change,
                                    Objects.requireNonNull(briefs.get(account)),
                                    now)));
        }
        if (!left.isEmpty()) {
            members.delete("id in ?1", left);
        }
        return steps;
    }

    private Map<UUID, AccountInBrief> briefs(List<Difference> differences) {
        List<UUID> ids =
                differences.stream()
                        .flatMap(one -> Stream.of(one.entering(), one.leaving()))
                        .filter(Objects::nonNull)
                        .toList();
        return entityManager
                .createQuery(BRIEF, AccountInBrief.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(AccountInBrief::id, Function.identity()));
    }
}
