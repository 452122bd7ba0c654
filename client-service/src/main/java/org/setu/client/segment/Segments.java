package org.setu.client.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountSelection;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.access.Subjects;
import org.setu.platform.paging.Among;
import org.setu.platform.paging.FieldType;
import org.setu.platform.problem.ProblemException;

/**
 * The segments that the caller sees: those that are shared and his own. Auditors, data stewards and
 * the system see all.
 */
@ApplicationScoped
public class Segments implements PanacheRepositoryBase<Segment, UUID>, AccountSelection {

    /** HQL of the members of a segment. */
    static final String MEMBERS = "select m.accountId from SegmentMember m where m.segmentId = %s";

    private static final List<String> SHARING =
            List.of(Roles.SALES_HEAD, Roles.MARKETING, Roles.DATA_STEWARD);

    private final CurrentCaller caller;

    Segments(CurrentCaller caller) {
        this.caller = caller;
    }

    /**
     * The segment.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public Segment get(UUID id) {
        Segment segment = findById(id);
        if (!isSeen(segment)) {
            throw ProblemException.notFound("segment");
        }
        return segment;
    }

    /**
     * Checks a parameter.
     *
     * @throws ProblemException (400) if it names no segment that the caller sees
     */
    public void requireSeen(String parameter, @Nullable UUID id) {
        if (id != null && !isSeen(findById(id))) {
            throw ProblemException.invalidParameter(parameter, "names no segment");
        }
    }

    /** Fixed conditions of lists. */
    public Map<String, Object> seen() {
        Caller who = caller.get();
        if (who.seesAll()) {
            return Map.of();
        }
        UUID self = who.staffId();
        return Map.of(
                "audience",
                self == null
                        ? List.of(Segment.EVERYONE)
                        : List.of(Segment.EVERYONE, Subjects.person(self)));
    }

    @Override
    public String parameter() {
        return "segmentId";
    }

    @Override
    public Among selected(String value) {
        UUID id;
        try {
            id = FieldType.ID.parse().apply(value);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter(
                    parameter(), "must be " + FieldType.ID.expected());
        }
        requireSeen(parameter(), id);
        return new Among(MEMBERS, id);
    }

    /**
     * Checks that the caller may change a segment: his own, or a shared one if he may share.
     *
     * @throws ProblemException (403) naming who can
     */
    void requireChangeable(Segment segment) {
        Caller who = caller.get();
        if (!segment.ownerId().equals(who.staffId()) && !(segment.shared() && mayShare(who))) {
            throw ProblemException.forbidden(
                    segment.shared()
                            ? "The segment is another one's."
                            : "The segment is another one's, who keeps it for himself.",
                    segment.shared() ? SHARING : List.of());
        }
    }

    /**
     * Checks that the caller may share segments.
     *
     * @throws ProblemException (403) naming who can
     */
    void requireSharing() {
        if (!mayShare(caller.get())) {
            throw ProblemException.forbidden("Others can share segments.", SHARING);
        }
    }

    private static boolean mayShare(Caller who) {
        return SHARING.stream().anyMatch(who::has);
    }

    /** Those whose members come from a rule that is in use. */
    List<UUID> living() {
        return getEntityManager()
                .createQuery(
                        "select s.id from Segment s where s.kind = LIVE and s.archived = false"
                                + " order by s.createdAt, s.id",
                        UUID.class)
                .getResultList();
    }

    /** How many live and are not archived. */
    long countLiving() {
        return count("kind = ?1 and archived = false", SegmentKind.LIVE);
    }

    /** How many somebody keeps for himself, without those that are archived. */
    long countOwn(UUID owner) {
        return count("ownerId = ?1 and shared = false and archived = false", owner);
    }

    private boolean isSeen(@Nullable Segment segment) {
        if (segment == null) {
            return false;
        }
        Caller who = caller.get();
        return segment.shared() || who.seesAll() || segment.ownerId().equals(who.staffId());
    }
}
