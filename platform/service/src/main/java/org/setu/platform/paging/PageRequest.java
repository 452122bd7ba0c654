package org.setu.platform.paging;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.json.Unicode;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** A query string, read against what a listing allows. */
record PageRequest<E extends Aggregate>(
        int limit,
        String sortName,
        Listing.Sort<E> sort,
        boolean descending,
        @Nullable Cursor after,
        boolean count,
        @Nullable String search,
        List<Condition> conditions) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;
    private static final int MOST_ALTERNATIVES = 100;
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)(?:\\[(\\w+)])?");

    record Condition(String path, boolean member, Operator operator, Object value) {}

    Cursor after(E last) {
        return new Cursor(
                sortName,
                sort.type().format().apply(Objects.requireNonNull(sort.value().apply(last))),
                last.id());
    }

    static <E extends Aggregate> PageRequest<E> parse(
            Listing<E> listing, MultivaluedMap<String, String> parameters) {
        List<FieldProblem> errors = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        int limit = DEFAULT_LIMIT;
        String sortName = listing.defaultSort();
        String after = null;
        String search = null;
        boolean count = false;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue().getFirst();
            if (parameter.getValue().size() > 1) {
                errors.add(FieldProblem.parameter(name, "must be given once"));
                continue;
            }
            if (Unicode.problemIn(value).isPresent()) {
                errors.add(FieldProblem.parameter(name, Unicode.problemIn(value).get()));
                continue;
            }
            switch (name) {
                case "limit" -> limit = limit(value, errors);
                case "sort" -> sortName = value;
                case "after" -> after = value;
                case "count" -> count = flag(value, errors);
                case "q" -> search = search(listing, value, errors);
                default -> condition(listing, name, value, errors, conditions);
            }
        }
        boolean descending = sortName.startsWith("-");
        Listing.Sort<E> sort = listing.sort(descending ? sortName.substring(1) : sortName);
        if (sort == null) {
            errors.add(
                    FieldProblem.parameter(
                            "sort",
                            "must be one of "
                                    + listing.sortable()
                                    + ", with - in front for descending order"));
        }
        if (!errors.isEmpty() || sort == null) {
            throw ProblemException.invalid(errors);
        }
        return new PageRequest<>(
                limit,
                sortName,
                sort,
                descending,
                after == null ? null : cursor(after, sortName, sort),
                count,
                search,
                conditions);
    }

    private static Cursor cursor(String token, String sortName, Listing.Sort<?> sort) {
        Cursor cursor = Cursor.read(token, sortName);
        try {
            Objects.requireNonNull(sort.type().parse().apply(cursor.value()));
        } catch (RuntimeException malformed) {
            throw ProblemException.invalidParameter("after", "is not a cursor of this list");
        }
        return cursor;
    }

    private static int limit(String value, List<FieldProblem> errors) {
        if (value.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        errors.add(FieldProblem.parameter("limit", "must be a whole number from 1 to " + MOST));
        return DEFAULT_LIMIT;
    }

    private static boolean flag(String value, List<FieldProblem> errors) {
        if (!value.equals("true") && !value.equals("false")) {
            errors.add(FieldProblem.parameter("count", "must be true or false"));
        }
        return value.equals("true");
    }

    private static @Nullable String search(
            Listing<?> listing, String value, List<FieldProblem> errors) {
        if (listing.searchPath() == null) {
            errors.add(FieldProblem.parameter("q", "this list cannot be searched"));
            return null;
        }
        if (value.length() > 200) {
            errors.add(FieldProblem.parameter("q", "must be at most 200 characters"));
            return null;
        }
        return SearchWords.query(value);
    }

    private static void condition(
            Listing<?> listing,
            String name,
            String value,
            List<FieldProblem> errors,
            List<Condition> conditions) {
        Matcher matcher = PARAMETER.matcher(name);
        Listing.Filter filter = matcher.matches() ? listing.filter(matcher.group(1)) : null;
        if (filter == null) {
            errors.add(
                    FieldProblem.parameter(
                            name, "is not known here; known are " + listing.known()));
            return;
        }
        Operator operator = Operator.named(Objects.requireNonNullElse(matcher.group(2), ""));
        if (operator == null) {
            errors.add(
                    FieldProblem.parameter(
                            name,
                            "has an unknown operator; known are ne, gte, lte, gt, lt, in, null"));
            return;
        }
        if (filter.member() && operator != Operator.EQUALS && operator != Operator.IN) {
            errors.add(
                    FieldProblem.parameter(name, "has no operator but in: it asks for a member"));
            return;
        }
        try {
            conditions.add(
                    new Condition(
                            filter.path(),
                            filter.member(),
                            operator,
                            value(filter, operator, value)));
        } catch (RuntimeException malformed) {
            errors.add(FieldProblem.parameter(name, "must be " + expected(filter, operator)));
        }
    }

    private static Object value(Listing.Filter filter, Operator operator, String text) {
        return switch (operator) {
            case IS_NULL -> FieldType.BOOLEAN.parse().apply(text);
            case IN -> {
                String[] parts = text.split(",", -1);
                if (parts.length > MOST_ALTERNATIVES) {
                    throw new IllegalArgumentException("too many");
                }
                yield Arrays.stream(parts).map(filter.type().parse()).toList();
            }
            case EQUALS, NOT_EQUALS, AT_LEAST, AT_MOST, ABOVE, BELOW ->
                    filter.type().parse().apply(text);
        };
    }

    private static String expected(Listing.Filter filter, Operator operator) {
        return switch (operator) {
            case IS_NULL -> "true or false";
            case IN -> "at most 100 values separated by commas, each " + filter.type().expected();
            case EQUALS, NOT_EQUALS, AT_LEAST, AT_MOST, ABOVE, BELOW -> filter.type().expected();
        };
    }
}
