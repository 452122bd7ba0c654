package org.setu.deal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.money.Money;

/** Makes the sales report from the deals that the caller sees. */
@ApplicationScoped
public class ReportingSales {

    private static final int MONEY_DIGITS = 6;

    private final EntityManager entityManager;
    private final CurrentCaller caller;
    private final InstantSource clock;
    private final ReportConfiguration configuration;

    ReportingSales(
            EntityManager entityManager,
            CurrentCaller caller,
            InstantSource clock,
            ReportConfiguration configuration) {
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
        this.configuration = configuration;
    }

    /**
     * The report.
     *
     * @param currency in which amounts are summed; null: the one that most visible deals have
     */
    public SalesReport report(GroupBy by, Period period, @Nullable Currency currency) {
        LocalDate asOf = period.asOf() == null ? lastDay() : period.asOf();
        Currency in = currency == null ? usualCurrency() : currency;
        Map<String, Object> values =
                Map.of(
                        "asOf", asOf,
                        "first", period.first(),
                        "last", period.last(),
                        "currency", in.getCurrencyCode());
        List<SalesReport.Group> total = groups(GroupBy.NONE, values, in);
        return new SalesReport(
                asOf,
                period.from(),
                period.until(),
                in.getCurrencyCode(),
                by.word(),
                total.isEmpty() ? nothing(in) : total.getFirst().figures(),
                stages(values, in),
                by == GroupBy.NONE ? List.of() : groups(by, values, in));
    }

    private LocalDate lastDay() {
        return rows(SalesQueries.LAST_DAY, Map.of()).stream()
                .map(row -> row.get(0, LocalDate.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Currency usualCurrency() {
        return rows(SalesQueries.USUAL_CURRENCY, Map.of()).stream()
                .map(row -> Currency.getInstance(row.get(0).toString()))
                .findFirst()
                .orElseGet(() -> Currency.getInstance(configuration.currency()));
    }

    private List<SalesReport.Group> groups(
            GroupBy by, Map<String, Object> values, Currency currency) {
        return rows(SalesQueries.figures(by), values).stream()
                .map(row ->
                        new SalesReport.Group(
                                row.get("key", String.class),
                                row.get("label", String.class),
                                figures(row, currency)))
                .toList();
    }

    private static Figures figures(Tuple row, Currency currency) {
        return Figures.of(
                count(row, "won"),
                count(row, "lost"),
                count(row, "open"),
                money(row.get("won_amount"), currency),
                row.get("cycle_mean", BigDecimal.class),
                row.get("cycle_median", BigDecimal.class),
                money(row.get("open_amount"), currency),
                money(row.get("weighted"), currency),
                count(row, "elsewhere"));
    }

    private List<SalesReport.Stage> stages(Map<String, Object> values, Currency currency) {
        return rows(SalesQueries.STAGES, values).stream()
                .map(row ->
                        new SalesReport.Stage(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, Number.class).intValue(),
                                row.get(4, Number.class).longValue(),
                                row.get(5, Number.class).longValue(),
                                row.get(6, Number.class).longValue(),
                                money(row.get(7), currency)))
                .toList();
    }

    private static Figures nothing(Currency currency) {
        Money zero = Money.zero(currency);
        return Figures.of(0, 0, 0, zero, null, null, zero, zero, 0);
    }

    private static long count(Tuple row, String name) {
        return row.get(name, Number.class).longValue();
    }

    private static Money money(Object sum, Currency currency) {
        return new Money(
                new BigDecimal(sum.toString()).setScale(MONEY_DIGITS, RoundingMode.HALF_UP),
                currency);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Map<String, Object> values) {
        Query query = entityManager.createNativeQuery(sql, Tuple.class);
        query.setParameter("subjects", String.join(",", caller.get().subjects()));
        values.forEach((name, value) -> {
            // Only those that this query has.
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query.getResultList();
    }
}
