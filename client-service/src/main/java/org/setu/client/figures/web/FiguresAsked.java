package org.setu.client.figures.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.Grouping;
import org.setu.client.figures.Period;
import org.setu.platform.paging.FieldType;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** The query string of figures, read strictly; {@link #check} tells all that is wrong with it. */
public final class FiguresAsked {

    private static final String GROUP_BY = "groupBy";

    private final MultivaluedMap<String, String> query;
    private final List<FieldProblem> errors = new ArrayList<>();

    /**
     * What was asked.
     *
     * @param others the parameters that there are beside {@code groupBy}
     */
    public FiguresAsked(MultivaluedMap<String, String> query, String... others) {
        this.query = query;
        List<String> known = Stream.concat(Stream.of(GROUP_BY), Stream.of(others)).toList();
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                refuse(name, "is not known here; known are " + String.join(", ", known));
            } else if (values.size() > 1) {
                refuse(name, "must be given once");
            }
        });
    }

    /** By what they are grouped; {@code usual} if that was not said. */
    public <G extends Enum<G> & Grouping> G groupBy(Class<G> type, G usual) {
        String word = query.getFirst(GROUP_BY);
        if (word == null) {
            return usual;
        }
        List<G> all = List.of(type.getEnumConstants());
        return all.stream()
                .filter(by -> by.word().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    refuse(
                            GROUP_BY,
                            all.stream()
                                    .map(Grouping::word)
                                    .collect(Collectors.joining(", ", "must be one of ", "")));
                    return usual;
                });
    }

    /** From {@code from} until {@code until}. */
    public Period period() {
        LocalDate from = day("from");
        LocalDate until = day("until");
        if (from != null && until != null && until.isBefore(from)) {
            refuse("until", "must not be before from");
        }
        return new Period(from, until);
    }

    private @Nullable LocalDate day(String name) {
        String value = query.getFirst(name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // refused below
        }
        refuse(name, "must be a day such as 2026-11-30");
        return null;
    }

    /** An id; null if it was not said. */
    public @Nullable UUID id(String name) {
        String value = query.getFirst(name);
        if (value == null) {
            return null;
        }
        try {
            return FieldType.ID.parse().apply(value);
        } catch (IllegalArgumentException malformed) {
            refuse(name, "must be " + FieldType.ID.expected());
            return null;
        }
    }

    /** Some of the words that there are, separated by commas; all of them if it was not said. */
    public Set<String> words(String name, List<String> known) {
        String value = query.getFirst(name);
        if (value == null) {
            return Set.copyOf(known);
        }
        List<String> said = List.of(value.split(",", -1));
        Set<String> words = new HashSet<>(said);
        if (words.size() < said.size() || !known.containsAll(words)) {
            refuse(name, "must be some of " + String.join(", ", known) + ", each once");
        }
        return words;
    }

    private void refuse(String name, String detail) {
        errors.add(FieldProblem.parameter(name, detail));
    }

    /**
     * Checks that nothing was refused.
     *
     * @throws ProblemException (400) naming every parameter that was
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
