package org.setu.client.segment;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.platform.paging.Operator;
import org.setu.platform.paging.Predicates;

/**
 * Conditions on accounts {@code e} as HQL. Each leaf is true or false and never unknown, so that
 * {@code not} means what people mean. A figure is joined once, grouped over all accounts, however
 * often it is asked: that takes one pass over its rows, where a subquery took one for each account.
 */
final class RuleQuery {

    private final Predicates bound = new Predicates();
    private final Map<Joined, String> aliases = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();
    private final LocalDate today;
    private final Function<UUID, List<UUID>> atOrBelow;

    /** What one join tells. */
    private record Joined(Figure figure, @Nullable Integer days, @Nullable String currency) {}

    /**
     * @param atOrBelow a territory and all below it
     */
    RuleQuery(LocalDate today, Function<UUID, List<UUID>> atOrBelow) {
        this.today = today;
        this.atOrBelow = atOrBelow;
    }

    /** Makes a parameter of a value. */
    String bind(Object value) {
        return bound.bind(value);
    }

    void setOn(Query query) {
        bound.setOn(query);
    }

    /** What the accounts must be joined with; complete when all conditions have been made. */
    String joins() {
        return joins.toString();
    }

    String predicate(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> of) -> several(of, " and ");
            case Condition.Any(List<Condition> of) -> several(of, " or ");
            case Condition.Not(Condition of) -> "not (" + predicate(of) + ")";
            case Condition.Leaf leaf -> "(" + leaf(leaf) + ")";
        };
    }

    private String several(List<Condition> of, String word) {
        return of.stream().map(this::predicate).collect(Collectors.joining(word, "(", ")"));
    }

    private String leaf(Condition.Leaf leaf) {
        Object first = leaf.values().getFirst();
        return switch (leaf.field().source()) {
            case RuleField.Column(String path) -> scalar(leaf, path);
            case RuleField.Members(String path) ->
                    leaf.operator() == RuleOperator.IS_NULL
                            ? isNothing(
                                    "(cast(sql('cardinality(?) > 0', %s) as boolean) = true)"
                                            .formatted(path),
                                    first)
                            : bound.hasMember(path, leaf.values());
            case RuleField.InCurrency(String path) -> money(leaf, path);
            case RuleField.Team() -> rows("select 1 from e.team t where ", "t.staffId", leaf);
            case RuleField.Territory() ->
                    rows(
                            "select 1 from StaffMember s where s.id = e.ownerId and ",
                            "s.territoryId",
                            leaf);
            case RuleField.Custom(var field) -> new CustomCondition(bound, field).of(leaf, today);
            case RuleField.Figured(Figure figure) -> figure(leaf, figure);
        };
    }

    private String scalar(Condition.Leaf leaf, String path) {
        if (leaf.operator() == RuleOperator.IS_NULL) {
            return bound.compare(path, Operator.IS_NULL, leaf.values().getFirst());
        }
        return path + " is not null and " + compare(leaf, path);
    }

    private String compare(Condition.Leaf leaf, String path) {
        Object first = leaf.values().getFirst();
        return switch (leaf.operator()) {
            case EQ, NE, LT, LTE, GT, GTE -> bound.compare(path, leaf.operator().listed(), first);
            case IN -> bound.compare(path, Operator.IN, leaf.values());
            case BETWEEN ->
                    bound.compare(path, Operator.AT_LEAST, first)
                            + " and "
                            + bound.compare(path, Operator.AT_MOST, leaf.values().getLast());
            case CONTAINS, STARTS_WITH ->
                    "lower(%s) like lower(%s) escape '!'"
                            .formatted(path, bind(Wording.pattern(leaf)));
            case WITHIN_DAYS -> {
                DayRange range = DayRange.around(today, (Integer) first);
                yield leaf.field().kind() == ValueKind.INSTANT
                        ? instants(path, range)
                        : bound.compare(path, Operator.AT_LEAST, range.first())
                                + " and "
                                + bound.compare(path, Operator.AT_MOST, range.last());
            }
            case IS_NULL -> throw new IllegalStateException("compares with nothing");
        };
    }

    private String instants(String path, DayRange range) {
        return bound.compare(path, Operator.AT_LEAST, start(range.first()))
                + " and "
                + bound.compare(path, Operator.BELOW, start(range.last().plusDays(1)));
    }

    private String money(Condition.Leaf leaf, String path) {
        String has =
                "%1$s.amount is not null and %1$s.currency = %2$s"
                        .formatted(path, bind(Objects.requireNonNull(leaf.currency())));
        return leaf.operator() == RuleOperator.IS_NULL
                ? isNothing("(%s)".formatted(has), leaf.values().getFirst())
                : has + " and " + compare(leaf, path + ".amount");
    }

    private String rows(String rows, String path, Condition.Leaf leaf) {
        if (leaf.operator() == RuleOperator.IS_NULL) {
            return isNothing("exists (" + rows + path + " is not null)", leaf.values().getFirst());
        }
        Collection<UUID> asked =
                leaf.values().stream()
                        .map(UUID.class::cast)
                        .flatMap(id ->
                                leaf.field().source() instanceof RuleField.Territory
                                        ? atOrBelow.apply(id).stream()
                                        : List.of(id).stream())
                        .distinct()
                        .toList();
        return "exists (" + rows + bound.compare(path, Operator.IN, asked) + ")";
    }

    private static String isNothing(String something, Object asked) {
        return asked.equals(true) ? "not " + something : something;
    }

    private String figure(Condition.Leaf leaf, Figure figure) {
        String value = joined(figure, leaf.days(), leaf.currency()) + ".figure";
        return switch (figure) {
            case ACTIVITIES, OPEN_CASES, OPEN_NEEDS, WON_DEALS ->
                    compare(leaf, "coalesce(%s, 0)".formatted(value));
            case LAST_ACTIVITY ->
                    leaf.operator() == RuleOperator.IS_NULL
                            ? scalar(leaf, value)
                            : value + " is not null and " + onDays(leaf, value);
            case LAST_WON, WON_AMOUNT -> scalar(leaf, value);
        };
    }

    /** An instant, asked for by its day (UTC). */
    private String onDays(Condition.Leaf leaf, String path) {
        if (leaf.operator() == RuleOperator.WITHIN_DAYS) {
            return instants(path, DayRange.around(today, (Integer) leaf.values().getFirst()));
        }
        LocalDate day = (LocalDate) leaf.values().getFirst();
        LocalDate last = (LocalDate) leaf.values().getLast();
        return switch (leaf.operator()) {
            case EQ, BETWEEN -> instants(path, new DayRange(day, last));
            case NE -> "not (" + instants(path, new DayRange(day, day)) + ")";
            case IN ->
                    leaf.values().stream()
                            .map(LocalDate.class::cast)
                            .map(one -> "(" + instants(path, new DayRange(one, one)) + ")")
                            .collect(Collectors.joining(" or ", "(", ")"));
            case LT -> bound.compare(path, Operator.BELOW, start(day));
            case LTE -> bound.compare(path, Operator.BELOW, start(day.plusDays(1)));
            case GT -> bound.compare(path, Operator.AT_LEAST, start(day.plusDays(1)));
            case GTE -> bound.compare(path, Operator.AT_LEAST, start(day));
            case CONTAINS, STARTS_WITH, IS_NULL, WITHIN_DAYS ->
                    throw new IllegalStateException("compares no days");
        };
    }

    private String joined(Figure figure, @Nullable Integer days, @Nullable String currency) {
        Joined what = new Joined(figure, days, currency);
        String known = aliases.get(what);
        if (known != null) {
            return known;
        }
        String alias = "f" + aliases.size();
        aliases.put(what, alias);
        LocalDate since = days == null ? LocalDate.of(1, 1, 1) : today.minusDays(days);
        String hql =
                switch (figure) {
                    case LAST_ACTIVITY, OPEN_CASES, OPEN_NEEDS, LAST_WON -> figure.hql();
                    case ACTIVITIES -> figure.hql().formatted(bind(start(since)));
                    case WON_DEALS -> figure.hql().formatted(bind(since));
                    case WON_AMOUNT ->
                            figure.hql()
                                    .formatted(bind(since), bind(Objects.requireNonNull(currency)));
                };
        joins.append(" left join (%s) %s on %s.id = e.id".formatted(hql, alias, alias));
        return alias;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
