package org.setu.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.setu.platform.entity.Aggregate;

/** The HQL of one page. Paths come from the listing, values are always parameters. */
final class PageQuery<E extends Aggregate> {

    /** Counting stops here: nobody needs the exact number, and counting all is slow. */
    static final long MOST_COUNTED = 10_000;

    /** Between texts, in none of which it can stand: control characters are refused on input. */
    private static final String SEPARATOR = "\u001f";

    private final EntityManager entityManager;
    private final Class<E> entity;
    private final boolean wholeAtOnce;
    private final PageRequest<E> request;
    private final List<String> predicates = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

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
                            + bind(search)
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
                                    bind(value),
                                    bind(after.id())));
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
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    long count() {
        String hql =
                "select count(*) from (select e.id as id from %s e%s order by e.id limit %d) counted"
                        .formatted(entity.getName(), where(predicates), MOST_COUNTED + 1);
        Query query = entityManager.createQuery(hql, Long.class);
        String used = where(predicates);
        values.forEach((name, value) -> {
            if (used.matches("(?s).*:" + name + "\\b.*")) {
                query.setParameter(name, value);
            }
        });
        return (Long) query.getSingleResult();
    }

    private void add(PageRequest.Condition condition) {
        String path = "e." + condition.path();
        if (condition.member()) {
            predicates.add(hasMember(path, condition.value()));
            return;
        }
        predicates.add(
                switch (condition.operator()) {
                    case IS_NULL ->
                            path + (condition.value().equals(true) ? " is null" : " is not null");
                    case IN -> path + " in " + bind(condition.value());
                    case EQUALS, NOT_EQUALS, AT_LEAST, AT_MOST, ABOVE, BELOW ->
                            path + " " + condition.operator().hql() + " " + bind(condition.value());
                });
    }

    private String must(String path, Object value) {
        return switch (value) {
            case Containing(String json) ->
                    "cast(sql('? @> cast(? as jsonb)', %s, %s) as boolean) = true"
                            .formatted(path, bind(json));
            // One of one is no set: an index is then asked in the order of the page.
            case Collection<?> several when several.size() != 1 -> path + " in " + bind(several);
            case Collection<?> one -> path + " = " + bind(one.iterator().next());
            default -> path + " = " + bind(value);
        };
    }

    /** Any of these in an array of texts or ids; an inverted index over the array serves it. */
    private String hasMember(String path, Object asked) {
        Collection<?> any = asked instanceof Collection<?> several ? several : List.of(asked);
        String type = any.iterator().next() instanceof UUID ? "uuid" : "text";
        String joined = any.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return "cast(sql('? && cast(string_to_array(?, chr(31)) as %s[])', %s, %s) as boolean) = true"
                .formatted(type, path, bind(joined));
    }

    private String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static String where(List<String> predicates) {
        return predicates.isEmpty() ? "" : " where " + String.join(" and ", predicates);
    }
}
