package org.setu.client.segment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.ObservedDay;
import org.setu.client.segment.RfmAsked;
import org.setu.client.segment.Segments;
import org.setu.platform.paging.FieldType;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** The query string of RFM, read strictly. */
@ApplicationScoped
class RfmParameters {

    private static final List<String> KNOWN = List.of("segment", "asOf", "months", "currency");
    private static final int USUAL_MONTHS = 12;

    private final Segments segments;
    private final String usualCurrency;
    private final InstantSource clock;

    RfmParameters(
            Segments segments,
            @ConfigProperty(name = "setu.rfm.currency") String usualCurrency,
            InstantSource clock) {
        this.segments = segments;
        this.usualCurrency = Currency.getInstance(usualCurrency).getCurrencyCode();
        this.clock = clock;
    }

    /**
     * How accounts are to be ranked.
     *
     * @param others parameters that are read elsewhere
     * @throws ProblemException (400) naming every parameter that is not right
     */
    RfmAsked read(MultivaluedMap<String, String> query, String... others) {
        List<FieldProblem> problems = new ArrayList<>();
        List<String> known = new ArrayList<>(KNOWN);
        known.addAll(List.of(others));
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                problems.add(
                        FieldProblem.parameter(
                                name, "is not known here; known are " + String.join(", ", known)));
            } else if (values.size() > 1) {
                problems.add(FieldProblem.parameter(name, "must be given once"));
            }
        });
        RfmAsked asked =
                new RfmAsked(
                        segment(query.getFirst("segment"), problems),
                        asOf(query.getFirst("asOf"), problems),
                        months(query.getFirst("months"), problems),
                        currency(query.getFirst("currency"), problems));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        segments.requireSeen("segment", asked.segment());
        return asked;
    }

    private static @Nullable UUID segment(@Nullable String value, List<FieldProblem> problems) {
        try {
            return value == null ? null : FieldType.ID.parse().apply(value);
        } catch (IllegalArgumentException malformed) {
            problems.add(FieldProblem.parameter("segment", "must be " + FieldType.ID.expected()));
            return null;
        }
    }

    private LocalDate asOf(@Nullable String value, List<FieldProblem> problems) {
        LocalDate today = ObservedDay.today(clock);
        try {
            LocalDate day = value == null ? today : LocalDate.parse(value);
            if (day.getYear() >= 1970 && !day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // refused below
        }
        problems.add(
                FieldProblem.parameter(
                        "asOf", "must be a day such as 2026-11-30, today (UTC) at the latest"));
        return today;
    }

    private static int months(@Nullable String value, List<FieldProblem> problems) {
        if (value == null) {
            return USUAL_MONTHS;
        }
        if (value.matches("[0-9]{1,3}")) {
            int months = Integer.parseInt(value);
            if (months >= 1 && months <= 120) {
                return months;
            }
        }
        problems.add(FieldProblem.parameter("months", "must be a whole number from 1 to 120"));
        return USUAL_MONTHS;
    }

    private String currency(@Nullable String value, List<FieldProblem> problems) {
        if (value == null) {
            return usualCurrency;
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(currency -> currency.getCurrencyCode().equals(value))) {
            problems.add(
                    FieldProblem.parameter(
                            "currency", "must be a currency of ISO 4217, such as EUR"));
        }
        return value;
    }
}
