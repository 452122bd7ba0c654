package org.setu.client.cases.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.cases.CaseGrouping;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** The query string of figures, read strictly. */
record FiguresAsked(CaseGrouping by, @Nullable LocalDate from, @Nullable LocalDate until) {

    static FiguresAsked of(MultivaluedMap<String, String> query) {
        List<FieldProblem> errors = new ArrayList<>();
        CaseGrouping by = CaseGrouping.NONE;
        LocalDate from = null;
        LocalDate until = null;
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue().getFirst();
            if (parameter.getValue().size() > 1) {
                errors.add(FieldProblem.parameter(name, "must be given once"));
            }
            switch (name) {
                case "groupBy" -> by = grouping(value, errors);
                case "from" -> from = day(name, value, errors);
                case "until" -> until = day(name, value, errors);
                default ->
                        errors.add(
                                FieldProblem.parameter(
                                        name, "is not known here; known are groupBy, from, until"));
            }
        }
        if (from != null && until != null && until.isBefore(from)) {
            errors.add(FieldProblem.parameter("until", "must not be before from"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new FiguresAsked(by, from, until);
    }

    private static CaseGrouping grouping(String value, List<FieldProblem> errors) {
        return CaseGrouping.named(value)
                .orElseGet(() -> {
                    errors.add(
                            FieldProblem.parameter(
                                    "groupBy",
                                    Arrays.stream(CaseGrouping.values())
                                            .map(CaseGrouping::word)
                                            .collect(
                                                    Collectors.joining(
                                                            ", ", "must be one of ", ""))));
                    return CaseGrouping.NONE;
                });
    }

    private static @Nullable LocalDate day(String name, String value, List<FieldProblem> errors) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // refused below
        }
        errors.add(FieldProblem.parameter(name, "must be a day such as 2026-11-30"));
        return null;
    }
}
