package org.setu.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.Aggregate;

/**
 * What a list of one kind of entity can be asked: fields to filter and sort by, and the text to
 * search. Anything else in the query string is refused. Built once per resource:
 *
 * <pre>{@code
 * static final Listing<Account> ACCOUNTS = Listing.of(Account.class)
 *         .filter("status", FieldType.oneOf(AccountStatus.class))
 *         .sort("name", FieldType.TEXT, Account::name)
 *         .search("searchText");
 * }</pre>
 *
 * The first sort is the default. Sorted fields must be indexed together with the id and never null.
 */
public final class Listing<E extends Aggregate> {

    /**
     * @param member whether the column is an array, one of whose members is asked for
     */
    record Filter(String path, FieldType<?> type, boolean member) {}

    record Sort<E>(String path, FieldType<?> type, Function<E, ?> value) {}

    private final Class<E> entity;
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<String, Object> unlessAsked = new LinkedHashMap<>();
    private final Map<String, Sort<E>> sorts = new LinkedHashMap<>();
    private @Nullable String searchPath;
    private boolean wholeAtOnce;

    private Listing(Class<E> entity) {
        this.entity = entity;
        filter("id", FieldType.ID);
    }

    public static <E extends Aggregate> Listing<E> of(Class<E> entity) {
        return new Listing<>(entity);
    }

    /** Allows to filter by a field of the same name. */
    public Listing<E> filter(String name, FieldType<?> type) {
        return filter(name, name, type);
    }

    /** Allows to filter by a field; {@code path} is the HQL path below the entity. */
    public Listing<E> filter(String name, String path, FieldType<?> type) {
        filters.put(name, new Filter(path, type, false));
        return this;
    }

    /** Allows to filter by what is in an array column, of texts or ids. */
    public Listing<E> member(String name, String path, FieldType<?> type) {
        filters.put(name, new Filter(path, type, true));
        return this;
    }

    /** Shows only those with this value of a filter for which nobody asks. */
    public Listing<E> unlessAsked(String name, Object value) {
        unlessAsked.put(name, value);
        return this;
    }

    /** Allows to sort by a field of the same name. */
    public Listing<E> sort(String name, FieldType<?> type, Function<E, ?> value) {
        return sort(name, name, type, value);
    }

    /** Allows to sort by a field; {@code path} is the HQL path below the entity. */
    public Listing<E> sort(String name, String path, FieldType<?> type, Function<E, ?> value) {
        sorts.put(name, new Sort<>(path, type, value));
        return this;
    }

    /**
     * Reads the rows with their keys. Otherwise the keys of a page are found first and its rows by
     * them, which is cheaper where an index answers for the keys, and of no use to a view over
     * several tables.
     */
    public Listing<E> wholeAtOnce() {
        this.wholeAtOnce = true;
        return this;
    }

    /** Lets {@code q} search this text column (words and beginnings of words, any language). */
    public Listing<E> search(String path) {
        this.searchPath = path;
        return this;
    }

    /**
     * Reads one page, seen through the caller's visibility filter.
     *
     * @param parameters the query string
     * @param view what is shown of each entity
     * @throws org.setu.platform.problem.ProblemException naming the parameter that is not right
     */
    public <V> Page<V> page(
            EntityManager entityManager,
            MultivaluedMap<String, String> parameters,
            Function<E, V> view) {
        return page(entityManager, parameters, Map.of(), view);
    }

    /**
     * As above, with fixed conditions that the caller cannot change: HQL path to value, to several
     * values of which it is one, to what it is {@link Containing} or what it is {@link Among}.
     */
    public <V> Page<V> page(
            EntityManager entityManager,
            MultivaluedMap<String, String> parameters,
            Map<String, Object> fixed,
            Function<E, V> view) {
        PageRequest<E> request = PageRequest.parse(this, parameters);
        Map<String, Object> always = new LinkedHashMap<>(fixed);
        unlessAsked.forEach((name, value) -> {
            if (parameters.keySet().stream().noneMatch(asked -> asksFor(asked, name))) {
                always.put(Objects.requireNonNull(filters.get(name)).path(), value);
            }
        });
        PageQuery<E> query = new PageQuery<>(entityManager, entity, this, request, always);
        List<E> rows = query.rows();
        boolean more = rows.size() > request.limit();
        List<E> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? request.after(shown.getLast()).token() : null;
        Long total = request.count() ? query.count() : null;
        boolean capped = total != null && total > PageQuery.MOST_COUNTED;
        return new Page<>(
                shown.stream().map(view).toList(),
                next,
                capped ? Long.valueOf(PageQuery.MOST_COUNTED) : total,
                total == null ? null : capped);
    }

    private static boolean asksFor(String parameter, String name) {
        return parameter.equals(name) || parameter.startsWith(name + "[");
    }

    @Nullable Filter filter(String name) {
        return filters.get(name);
    }

    @Nullable Sort<E> sort(String name) {
        return sorts.get(name);
    }

    String defaultSort() {
        return sorts.keySet().iterator().next();
    }

    @Nullable String searchPath() {
        return searchPath;
    }

    boolean isWholeAtOnce() {
        return wholeAtOnce;
    }

    String known() {
        return "limit, after, sort, count"
                + (searchPath == null ? "" : ", q")
                + ", and filters by "
                + String.join(", ", filters.keySet());
    }

    String sortable() {
        return String.join(", ", sorts.keySet());
    }
}
