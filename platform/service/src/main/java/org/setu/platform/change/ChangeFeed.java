package org.setu.platform.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/**
 * What changed of one kind of record, for partners that keep a copy. The first answer begins with
 * everything that the caller may see; each answer says where to go on. A record is told at least
 * once after its last change, as it is when it is read. The table is tracked by {@code call
 * track_changes('<table>')} in a migration; a resource needs no more than
 *
 * <pre>{@code
 * return feed.page("account", Account.class, uri.getQueryParameters(), lists::changes);
 * }</pre>
 */
@ApplicationScoped
public class ChangeFeed {

    /** For the documentation of a feed. */
    public static final String DESCRIPTION =
            "Begins with everything that the caller may see; `next` says where to go on, now if"
                    + " `more`, or later. A record is told at least once after its last change, as"
                    + " it is now. PRESENT and ARCHIVED carry the record, MERGED the id of the one"
                    + " that lives on, GONE nothing: it was removed, or the caller may not see it"
                    + " any more. 410 if the caller's rights have changed or he was away for more"
                    + " than 90 days: start again, and forget what is not among the answers.";

    public static final String AFTER = "`next` of an earlier answer; absent to begin";
    public static final String LIMIT = "1 to 200, 50 if absent";

    private static final int STANDARD_LIMIT = 50;
    private static final int MOST = 200;
    private static final Set<String> PARAMETERS = Set.of("after", "limit");

    /** Stands for whoever the role admits, where records have no unit; as in the migration. */
    private static final List<String> EVERYONE = List.of("everyone");

    private final ChangeLog log;
    private final EntityManager entityManager;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ChangeFeed(
            ChangeLog log, EntityManager entityManager, CurrentCaller caller, InstantSource clock) {
        this.log = log;
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The next changes.
     *
     * @param kind the table, as tracked
     * @param parameters {@code after} and {@code limit}
     * @param shown what is shown of the records that the caller sees, one for each
     * @throws ProblemException 400 for a parameter that is not right; 410 if the reader must start
     *     again
     */
    public <E extends Aggregate, V> ChangePage<V> page(
            String kind,
            Class<E> entity,
            MultivaluedMap<String, String> parameters,
            Function<List<E>, List<Change<V>>> shown) {
        requireKnown(parameters);
        int limit = limit(parameters.getFirst("limit"));
        boolean byUnit = VisibleAggregate.class.isAssignableFrom(entity);
        List<String> subjects = byUnit ? caller.get().subjects() : EVERYONE;
        String secret = log.secret();
        ChangeToken from = from(parameters.getFirst("after"), kind, secret, subjects);

        ChangeLog.Slice slice =
                log.after(kind, byUnit, from.position(), from.since(), subjects, limit + 1);
        boolean more = slice.found().size() > limit;
        List<ChangePosition> read = more ? slice.found().subList(0, limit) : slice.found();
        ChangeToken next =
                more
                        ? new ChangeToken(kind, read.getLast(), from.since(), from.caughtUp())
                        : new ChangeToken(
                                kind,
                                ChangePosition.before(slice.horizon()),
                                from.since(),
                                clock.instant());
        return new ChangePage<>(changes(read, entity, shown), next.sign(secret, subjects), more);
    }

    /** What the caller sees of them now; what he does not see any more is gone for him. */
    private <E extends Aggregate, V> List<Change<V>> changes(
            List<ChangePosition> read, Class<E> entity, Function<List<E>, List<Change<V>>> shown) {
        Set<UUID> ids = read.stream().map(ChangePosition::id).collect(Collectors.toSet());
        Map<UUID, Change<V>> present =
                shown.apply(visible(entity, ids)).stream()
                        .collect(Collectors.toMap(Change::id, Function.identity()));
        return read.stream()
                .map(position -> present.getOrDefault(position.id(), Change.gone(position.id())))
                .toList();
    }

    private <E extends Aggregate> List<E> visible(Class<E> entity, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select e from %s e where e.id in :ids".formatted(entity.getName()),
                                entity)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private ChangeToken from(
            @Nullable String after, String kind, String secret, Collection<String> subjects) {
        Instant now = clock.instant();
        if (after == null) {
            return new ChangeToken(kind, ChangePosition.before("0"), log.horizon(), now);
        }
        ChangeToken token = ChangeToken.read(after, kind, secret, subjects);
        if (token.caughtUp().isBefore(now.minus(ChangeLog.KEPT))) {
            throw ChangeToken.restart(
                    "You read last more than %d days ago.".formatted(ChangeLog.KEPT.toDays()));
        }
        return token;
    }

    private static void requireKnown(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                throw ProblemException.invalidParameter(
                        name, "is not known here; known are after and limit");
            }
            if (values.size() > 1) {
                throw ProblemException.invalidParameter(name, "must be given once");
            }
        });
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return STANDARD_LIMIT;
        }
        if (!text.matches("\\d{1,3}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > MOST) {
            throw ProblemException.invalidParameter("limit", "must be 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }
}
