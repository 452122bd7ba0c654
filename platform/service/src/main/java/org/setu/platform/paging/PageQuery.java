package org.setu.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.setu.platform.entity.Aggregate;

/** The HQL of one page. Paths come from the listing, values are always parameters. */
final class PageQuery<E extends Aggregate> {

    /** Counting stops here: nobody needs the exact number, and counting all is slow. */
    static final long MOST_COUNTED = 10_000;

    private final EntityManager entityManager;
    private final Class<E> entity;
    private final boolean wholeAtOnce;
    private final PageRequest<E> request;
    private final List<String> predicates = new ArrayList<>();
    private final Predicates bound = new Predicates();

    PageQuery(
            EntityManager entityManager,
            Class<E> entity,
            Listing<E> listing,
            PageRequest<E> request,
            Map<String, Object> fixed) {
        this.entityManager = entityManager;
        this.entity = entity;
        this.request = request;
        this.wholeAtOnce = listing.isWholeAtOnce();
        fixed.forEach((path, value) -> predicates.add(must("e." + path, value)));
        request.conditions().forEach(this::add);
        String search = request.search();
        String searchPath = listing.searchPath();
        if (search != null && !search.isEmpty()) {
            predicates.add(
                    "cast(sql('to_tsvector(''simple'', ?) @@ to_tsquery(''simple'', ?)', e."
                            + searchPath
                            + ", "
                            + bound.bind(search)
                            + ") as boolean) = true");
        }
    }

    List<E> rows() {
        List<String> all = new ArrayList<>(predicates);
        String path = "e." + request.sort().path();
        String direction = request.descending() ? " desc" : "";
        Cursor after = request.after();
        if (after != null) {
            Object value = request.sort().type().parse().apply(after.value());
            all.add(
                    "(%s, e.id) %s (%s, %s)"
                            .formatted(
                                    path,
                                    request.descending() ? "<" : ">",
                                    bound.bind(value),
                                    bound.bind(after.id())));
        }
        String order = " order by %s%s, e.id%s".formatted(path, direction, direction);
        String rows = "from %s e%s%s".formatted(entity.getName(), where(all), order);
        String limit = " limit " + (request.limit() + 1);
        // The keys of the page first, which an index can answer alone; then only its rows, whole.
        String hql =
                wholeAtOnce
                        ? rows + limit
                        : "from %s e where e.id in (select k.id from (select e.id as id %s%s) k)%s"
                                .formatted(entity.getName(), rows, limit, order);
        var query = entityManager.createQuery(hql, entity);
        bound.setOn(query);
        return query.getResultList();
    }

    long count() {
        String hql =
                "select count(*) from (select e.id as id from %s e%s order by e.id limit %d) counted"
                        .formatted(entity.getName(), where(predicates), MOST_COUNTED + 1);
        Query query = entityManager.createQuery(hql, Long.class);
        bound.setUsed(query, hql);
        return (Long) query.getSingleResult();
    }

    private void add(PageRequest.Condition condition) {
        String path = "e." + condition.path();
        predicates.add(
                condition.member()
                        ? bound.hasMember(path, condition.value())
                        : bound.compare(path, condition.operator(), condition.value()));
    }

    private String must(String path, Object value) {
        return switch (value) {
            case Containing(String json) -> bound.contains(path, json);
            case Among(String keys, Object of) ->
                    path + " in (" + keys.formatted(bound.bind(of)) + ")";
            // One of one is no set: an index is then asked in the order of the page.
            case Collection<?> one when one.size() == 1 ->
                    path + " = " + bound.bind(one.iterator().next());
            case Collection<?> any -> bound.compare(path, Operator.IN, any);
            default -> path + " = " + bound.bind(value);
        };
    }

    private static String where(List<String> predicates) {
        return predicates.isEmpty() ? "" : " where " + String.join(" and ", predicates);
    }
}
