package org.setu.deal.report.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.setu.deal.report.GroupBy;
import org.setu.deal.report.Period;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** The query string of a report, read strictly. */
record ReportParameters(GroupBy by, Period period, @Nullable Currency currency) {

    static ReportParameters of(MultivaluedMap<String, String> query) {
        List<FieldProblem> errors = new ArrayList<>();
        GroupBy by = GroupBy.NONE;
        LocalDate asOf = null;
        LocalDate from = null;
        LocalDate until = null;
        Currency currency = null;
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue().getFirst();
            if (parameter.getValue().size() > 1) {
                errors.add(FieldProblem.parameter(name, "must be given once"));
            }
            switch (name) {
                case "groupBy" -> by = groupBy(value, errors);
                case "asOf" -> asOf = day(name, value, errors);
                case "from" -> from = day(name, value, errors);
                case "until" -> until = day(name, value, errors);
                case "currency" -> currency = currency(value, errors);
                default ->
                        errors.add(
                                FieldProblem.parameter(
                                        name,
                                        "is not known here; known are groupBy, asOf, from, until,"
                                                + " currency"));
            }
        }
        if (from != null && until != null && until.isBefore(from)) {
            errors.add(FieldProblem.parameter("until", "must not be before from"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new ReportParameters(by, new Period(asOf, from, until), currency);
    }

    private static GroupBy groupBy(String value, List<FieldProblem> errors) {
        return GroupBy.named(value)
                .orElseGet(() -> {
                    errors.add(
                            FieldProblem.parameter(
                                    "groupBy",
                                    "must be one of "
                                            + String.join(
                                                    ", ",
                                                    Arrays.stream(GroupBy.values())
                                                            .map(GroupBy::word)
                                                            .toList())));
                    return GroupBy.NONE;
                });
    }

    private static @Nullable LocalDate day(String name, String value, List<FieldProblem> errors) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // refused below
        }
        errors.add(FieldProblem.parameter(name, "must be a day such as 2017-12-31"));
        return null;
    }

    private static @Nullable Currency currency(String value, List<FieldProblem> errors) {
        try {
            return Currency.getInstance(value);
        } catch (IllegalArgumentException unknown) {
            errors.add(FieldProblem.parameter("currency", "must be an ISO 4217 code, such as EUR"));
            return null;
        }
    }
}
