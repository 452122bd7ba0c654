package org.setu.client.reliability.statement;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.FieldProblem;

/**
 * Figures of a balance sheet and an income statement, in the currency of the statement; null where
 * nothing is known. What is known is exact.
 *
 * @param currentAssets a part of the total assets
 * @param currentLiabilities a part of the total liabilities
 * @param workingCapital current assets less current liabilities, where those are not known
 * @param retainedEarnings may be negative
 * @param ebit earnings before interest and taxes; may be negative
 * @param bookEquity may be negative
 * @param revenue of the period
 * @param netIncome of the period; may be negative
 */
@Embeddable
public record Figures(
        @Nullable BigDecimal totalAssets,
        @Nullable BigDecimal currentAssets,
        @Nullable BigDecimal currentLiabilities,
        @Nullable BigDecimal workingCapital,
        @Nullable BigDecimal retainedEarnings,
        @Nullable BigDecimal ebit,
        @Nullable BigDecimal bookEquity,
        @Nullable BigDecimal totalLiabilities,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal netIncome) {

    /** Reports round each figure by itself: so much, of the total assets, is no contradiction. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    /** One spelling per amount, so that equal ones are equal. */
    public Figures {
        totalAssets = plain(totalAssets);
        currentAssets = plain(currentAssets);
        currentLiabilities = plain(currentLiabilities);
        workingCapital = plain(workingCapital);
        retainedEarnings = plain(retainedEarnings);
        ebit = plain(ebit);
        bookEquity = plain(bookEquity);
        totalLiabilities = plain(totalLiabilities);
        revenue = plain(revenue);
        netIncome = plain(netIncome);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Current assets less current liabilities: as it is told, or else made of the two. */
    public @Nullable BigDecimal knownWorkingCapital() {
        if (workingCapital != null) {
            return workingCapital;
        }
        return currentAssets == null || currentLiabilities == null
                ? null
                : currentAssets.subtract(currentLiabilities);
    }

    /** What cannot be true of them, each with the field that it names. */
    List<FieldProblem> contradictions() {
        List<FieldProblem> errors = new ArrayList<>();
        if (Stream.of(
                        totalAssets,
                        currentAssets,
                        currentLiabilities,
                        workingCapital,
                        retainedEarnings,
                        ebit,
                        bookEquity,
                        totalLiabilities,
                        revenue,
                        netIncome)
                .allMatch(Objects::isNull)) {
            errors.add(FieldProblem.at("/figures", "must hold at least one figure"));
        }
        notNegative("totalAssets", totalAssets, errors);
        notNegative("currentAssets", currentAssets, errors);
        notNegative("currentLiabilities", currentLiabilities, errors);
        notNegative("totalLiabilities", totalLiabilities, errors);
        notNegative("revenue", revenue, errors);
        notOver("currentAssets", currentAssets, "totalAssets", totalAssets, errors);
        notOver(
                "currentLiabilities",
                currentLiabilities,
                "totalLiabilities",
                totalLiabilities,
                errors);
        notOver("workingCapital", workingCapital, "totalAssets", totalAssets, errors);
        checkWorkingCapital(errors);
        checkBalance(errors);
        return errors;
    }

    private void checkWorkingCapital(List<FieldProblem> errors) {
        if (workingCapital != null
                && currentAssets != null
                && currentLiabilities != null
                && workingCapital.compareTo(currentAssets.subtract(currentLiabilities)) != 0) {
            errors.add(
                    FieldProblem.at(
                            "/figures/workingCapital",
                            "must be currentAssets less currentLiabilities, or absent"));
        }
    }

    private void checkBalance(List<FieldProblem> errors) {
        if (totalAssets == null || bookEquity == null) {
            return;
        }
        BigDecimal owed = totalLiabilities == null ? BigDecimal.ZERO : totalLiabilities;
        BigDecimal over = bookEquity.add(owed).subtract(totalAssets);
        if (over.compareTo(totalAssets.multiply(ROUNDING)) > 0) {
            errors.add(
                    FieldProblem.at(
                            "/figures/bookEquity",
                            "with totalLiabilities is more than totalAssets, by over 1 %"));
        }
    }

    private static void notNegative(
            String name, @Nullable BigDecimal amount, List<FieldProblem> errors) {
        if (amount != null && amount.signum() < 0) {
            errors.add(FieldProblem.at("/figures/" + name, "must not be negative"));
        }
    }

    private static void notOver(
            String part,
            @Nullable BigDecimal amount,
            String whole,
            @Nullable BigDecimal all,
            List<FieldProblem> errors) {
        if (amount != null && all != null && amount.compareTo(all) > 0) {
            errors.add(FieldProblem.at("/figures/" + part, "must not be more than " + whole));
        }
    }
}
