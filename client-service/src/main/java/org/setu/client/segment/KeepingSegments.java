package org.setu.client.segment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.command.TakingTurns;
import org.setu.platform.problem.ProblemException;

/** Keeps what segments there are. */
@ApplicationScoped
public class KeepingSegments {

    /** Each is evaluated again and again. */
    static final int MOST_LIVING = 200;

    /** Of those that one person keeps for himself. */
    static final int MOST_OWN = 20;

    private final Segments segments;
    private final Memberships memberships;
    private final SegmentMembers members;
    private final ReadingRules rules;
    private final CurrentCaller caller;
    private final TakingTurns turns;
    private final InstantSource clock;

    KeepingSegments(
            Segments segments,
            Memberships memberships,
            SegmentMembers members,
            ReadingRules rules,
            CurrentCaller caller,
            TakingTurns turns,
            InstantSource clock) {
        this.segments = segments;
        this.memberships = memberships;
        this.members = members;
        this.rules = rules;
        this.caller = caller;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Makes a segment of the caller's. Who is in one that lives is determined later.
     *
     * @throws ProblemException (400) if the rule makes no sense; (403) if it is to be shared and
     *     the caller may not; (409) if there are too many, or one of this name
     */
    public Segment add(SegmentDetails details) {
        requireSense(details);
        if (details.shared()) {
            segments.requireSharing();
        }
        return make(details, null);
    }

    /**
     * Makes a static segment of those who are in another one now, whether or not the caller sees
     * them: he will see as many of them as before.
     *
     * @throws ProblemException as above; (409) if the other one does not live
     */
    public Segment freeze(
            Segment living, String name, @Nullable String description, boolean share) {
        living.requireRule();
        if (share) {
            segments.requireSharing();
        }
        memberships.lock(living.id());
        Segment frozen =
                make(
                        new SegmentDetails(name, description, SegmentKind.STATIC, share, null),
                        living.id());
        members.copy(living.id(), frozen.id(), clock.instant());
        return frozen;
    }

    /**
     * Replaces all that is said of a segment; nothing happens if that is what is known.
     *
     * @throws ProblemException (400) if the rule makes no sense; (403) if it is another one's;
     *     (409) if it is archived, or its name is taken
     */
    public void change(Segment segment, SegmentDetails details) {
        segments.requireChangeable(segment);
        if (details.equals(segment.details()) && !segment.archived()) {
            return;
        }
        boolean shared = segment.shared();
        if (shared != details.shared()) {
            segments.requireSharing();
        }
        if (details.kind() == segment.kind()) {
            requireSense(details);
        }
        segment.change(details, clock.instant());
        if (shared && !details.shared()) {
            requireRoomFor(segment.ownerId());
        }
    }

    /** Nobody works with it any more. */
    public void archive(Segment segment) {
        segments.requireChangeable(segment);
        segment.archive(clock.instant());
    }

    /**
     * It is worked with again.
     *
     * @throws ProblemException (409) if there are too many, or one of this name
     */
    public void restore(Segment segment) {
        segments.requireChangeable(segment);
        segment.restore(clock.instant());
        requireRoom(segment);
    }

    private Segment make(SegmentDetails details, @Nullable UUID frozenFrom) {
        Instant now = clock.instant();
        Segment segment = new Segment(details, caller.get().requireStaff(), frozenFrom, now);
        segments.persist(segment);
        boolean known = details.kind() == SegmentKind.STATIC;
        memberships.persist(new Membership(segment.id(), known ? now : null));
        requireRoom(segment);
        return segment;
    }

    private void requireSense(SegmentDetails details) {
        Rule rule = details.rule();
        switch (details.kind()) {
            case LIVE -> {
                if (rule == null) {
                    throw ProblemException.invalid("/rule", "is required of a LIVE segment");
                }
                rules.read(rule);
            }
            case STATIC -> {
                if (rule != null) {
                    throw ProblemException.invalid(
                            "/rule", "has no place in a STATIC segment: its members are picked");
                }
            }
        }
    }

    /** The segment counts already: the query flushes it. */
    private void requireRoom(Segment segment) {
        if (segment.kind() == SegmentKind.LIVE) {
            turns.on("segments that live");
            if (segments.countLiving() > MOST_LIVING) {
                throw ProblemException.conflict(
                        "There are %d LIVE segments already; archive one of them first."
                                .formatted(MOST_LIVING));
            }
        }
        if (!segment.shared()) {
            requireRoomFor(segment.ownerId());
        }
    }

    private void requireRoomFor(UUID owner) {
        turns.on("segments of " + owner);
        if (segments.countOwn(owner) > MOST_OWN) {
            throw ProblemException.conflict(
                    "There are %d segments of your own already; archive one of them first."
                            .formatted(MOST_OWN));
        }
    }
}
