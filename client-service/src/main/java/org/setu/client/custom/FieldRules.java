package org.setu.client.custom;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** What a field of each type may say of itself. */
final class FieldRules {

    /** Choices that can be chosen. */
    static final int MOST_CHOICES = 100;

    /** Choices that could once be chosen, and that records may still hold. */
    static final int MOST_RETIRED_CHOICES = 400;

    /** Characters of one line. */
    static final int LONGEST_TEXT = 1_000;

    /** Characters of many lines. */
    static final int LONGEST_LONG_TEXT = 10_000;

    private FieldRules() {}

    /**
     * Checks what Bean Validation cannot: what depends on the type.
     *
     * @throws ProblemException (400) naming every field at fault
     */
    static void require(CustomType type, CustomFieldDetails details) {
        List<FieldProblem> problems = new ArrayList<>();
        choices(type, details.choices(), problems);
        limit("/minimum", type, details.minimum(), problems);
        limit("/maximum", type, details.maximum(), problems);
        range(details.minimum(), details.maximum(), problems);
        longest(type, details.longest(), problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static void choices(
            CustomType type, List<String> choices, List<FieldProblem> problems) {
        if (!type.isChosen()) {
            if (!choices.isEmpty()) {
                problems.add(at("/choices", "must be absent: only CHOICE and CHOICES have some"));
            }
            return;
        }
        if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
            problems.add(at("/choices", "must be 1 to " + MOST_CHOICES + " choices"));
        }
        if (new HashSet<>(choices).size() < choices.size()) {
            problems.add(at("/choices", "must name each choice once"));
        }
    }

    private static void limit(
            String pointer,
            CustomType type,
            @Nullable BigDecimal limit,
            List<FieldProblem> problems) {
        if (limit == null) {
            return;
        }
        if (!type.isNumber()) {
            problems.add(at(pointer, "must be absent: only INTEGER and DECIMAL have it"));
            return;
        }
        if (type == CustomType.INTEGER && !ExactNumber.isWhole(limit)) {
            problems.add(at(pointer, "must be a whole number of at most 15 digits"));
        }
        if (type == CustomType.DECIMAL && !ExactNumber.isBounded(limit)) {
            problems.add(at(pointer, "must have at most 19 digits before and 6 after the point"));
        }
    }

    private static void range(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            List<FieldProblem> problems) {
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            problems.add(at("/maximum", "must not be below minimum"));
        }
    }

    private static void longest(
            CustomType type, @Nullable Integer longest, List<FieldProblem> problems) {
        if (longest == null) {
            return;
        }
        if (!type.isText()) {
            problems.add(at("/longest", "must be absent: only TEXT and LONG_TEXT have it"));
            return;
        }
        int most = type == CustomType.TEXT ? LONGEST_TEXT : LONGEST_LONG_TEXT;
        if (longest < 1 || longest > most) {
            problems.add(at("/longest", "must be from 1 to " + most + " for " + type));
        }
    }

    private static FieldProblem at(String pointer, String detail) {
        return FieldProblem.at(pointer, detail);
    }
}
