package org.setu.client.segment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.client.account.Accounts;
import org.setu.platform.problem.ProblemException;

/** Puts accounts into static segments by hand, and takes them out. */
@ApplicationScoped
public class PickingMembers {

    /** What came of one account. */
    public enum Outcome {
        ADDED,
        /** It was in it already. */
        ALREADY,
        /** There is none, or none that the caller sees. */
        NOT_FOUND
    }

    /** One account that was to be added. */
    @Schema(name = "PickedAccount")
    public record Picked(UUID accountId, Outcome outcome) {}

    private final Segments segments;
    private final Memberships memberships;
    private final SegmentMembers members;
    private final Accounts accounts;
    private final InstantSource clock;

    PickingMembers(
            Segments segments,
            Memberships memberships,
            SegmentMembers members,
            Accounts accounts,
            InstantSource clock) {
        this.segments = segments;
        this.memberships = memberships;
        this.members = members;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Adds accounts; what became of each, in their order.
     *
     * @throws ProblemException (403) if the segment is another one's; (409) if it lives or is
     *     archived
     */
    public List<Picked> add(Segment segment, List<UUID> picked) {
        segments.requireChangeable(segment);
        segment.requirePicked();
        Membership membership = memberships.lock(segment.id());
        Set<UUID> seen = accounts.visible(picked);
        Set<UUID> inside = new HashSet<>(members.among(segment.id(), seen));
        Instant now = clock.instant();
        List<Picked> outcomes = new ArrayList<>();
        boolean changed = false;
        for (UUID account : picked) {
            Outcome outcome = Outcome.NOT_FOUND;
            if (seen.contains(account)) {
                boolean added = inside.add(account);
                outcome = added ? Outcome.ADDED : Outcome.ALREADY;
                if (added) {
                    members.persist(new SegmentMember(segment.id(), account, account, now));
                    changed = true;
                }
            }
            outcomes.add(new Picked(account, outcome));
        }
        if (changed) {
            membership.determined(now);
        }
        return outcomes;
    }

    /**
     * Takes an account out.
     *
     * @throws ProblemException (404) if it is not in, or the caller does not see it; else as above
     */
    public void remove(Segment segment, UUID account) {
        segments.requireChangeable(segment);
        segment.requirePicked();
        Membership membership = memberships.lock(segment.id());
        SegmentMember member =
                members.in(segment.id(), account)
                        .orElseThrow(() -> ProblemException.notFound("member of the segment"));
        members.delete(member);
        membership.determined(clock.instant());
    }
}
