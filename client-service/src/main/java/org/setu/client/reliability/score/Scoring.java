package org.setu.client.reliability.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.score.ScoreReason.Input;

/**
 * Tells a score of what is known: the mean of Altman's Z'' (weight 60) and of how the account pays
 * (weight 40), less what signals take off. Weights shrink with age, and without an audit; their sum
 * in percent is the confidence. What is missing has no weight: it never counts as zero. A confirmed
 * signal of a blocking kind makes the score 0.
 */
final class Scoring {

    private static final int WEIGHT_OF_STATEMENT = 60;
    private static final int WEIGHT_OF_PAYMENT = 40;
    private static final int PERCENT_WITHOUT_AUDIT = 80;

    /** Late by this many days is as bad as it gets. */
    private static final int WORST_DAYS = 60;

    private static final int HIGHEST = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_CONFIDENCE = new BigDecimal("0.30");

    /** Points of Z'': 0 at 0, 35 and 70 at the borders of the zones, 100 from 5 on. */
    private static final List<BigDecimal[]> POINTS =
            List.of(point("0", "0"), point("1.1", "35"), point("2.6", "70"), point("5", "100"));

    private final int prepaymentBelow;

    /**
     * @param prepaymentBelow below this score prepayment is recommended
     */
    Scoring(int prepaymentBelow) {
        this.prepaymentBelow = prepaymentBelow;
    }

    /** Tells it, as of a day. */
    Reliability of(ScoreInputs inputs, LocalDate asOf) {
        List<ScoreReason> reasons = new ArrayList<>();
        KnownStatement statement = used(inputs.statements(), asOf);
        AltmanZ z =
                statement == null
                        ? AltmanZ.untold("There is no financial statement of the last five years")
                        : AltmanZ.of(statement.figures(), statement.months());
        reasons.add(altman(statement, z, asOf));
        reasons.add(payment(inputs.payment(), asOf));
        Collection<KnownSignal> signals = signals(inputs, asOf);
        signals.stream().map(Scoring::reason).forEach(reasons::add);
        boolean blocked = signals.stream().anyMatch(KnownSignal::blocks);
        int weights = weights(reasons);
        Integer score = blocked ? Integer.valueOf(0) : score(reasons, weights);
        BigDecimal confidence = BigDecimal.valueOf(weights, 2);
        String careful = careful(score, blocked, z, confidence);
        return new Reliability(
                asOf,
                score,
                score == null
                        ? "Nothing is known that a score could be made of: neither Z'' nor how the"
                                + " account pays"
                        : null,
                confidence,
                blocked,
                z,
                statement == null ? List.of() : FinancialRatio.of(statement.figures()),
                List.copyOf(reasons),
                statement == null
                        ? null
                        : (int) Math.max(0, ChronoUnit.DAYS.between(statement.periodEnd(), asOf)),
                CreditLimit.of(statement, score),
                careful != null,
                Objects.requireNonNullElse(careful, "Nothing speaks for it"));
    }

    /** The newest statement that Z'' can be told of; if there is none, the newest. */
    private static @Nullable KnownStatement used(List<KnownStatement> all, LocalDate asOf) {
        List<KnownStatement> fresh =
                all.stream()
                        .filter(one -> Freshness.OF_STATEMENTS.percent(one.periodEnd(), asOf) > 0)
                        .toList();
        return fresh.stream()
                .filter(one -> AltmanZ.of(one.figures(), one.months()).value() != null)
                .findFirst()
                .orElse(fresh.isEmpty() ? null : fresh.getFirst());
    }

    private static ScoreReason altman(
            @Nullable KnownStatement statement, AltmanZ z, LocalDate asOf) {
        BigDecimal value = z.value();
        if (statement == null || value == null) {
            return missing(Input.ALTMAN, String.valueOf(z.missing()));
        }
        int audit = statement.audited() ? HIGHEST : PERCENT_WITHOUT_AUDIT;
        int fresh = Freshness.OF_STATEMENTS.percent(statement.periodEnd(), asOf);
        return new ScoreReason(
                Input.ALTMAN,
                points(value).setScale(0, RoundingMode.HALF_UP).intValueExact(),
                WEIGHT_OF_STATEMENT * audit * fresh / (HIGHEST * HIGHEST),
                "Z'' is %s (%s) by %s"
                        .formatted(value.toPlainString(), z.zone(), statement.label()),
                statement.periodEnd());
    }

    /** Straight lines between the points that are known. */
    static BigDecimal points(BigDecimal z) {
        BigDecimal[] before = POINTS.getFirst();
        if (z.compareTo(before[0]) <= 0) {
            return before[1];
        }
        for (BigDecimal[] next : POINTS) {
            if (z.compareTo(next[0]) <= 0) {
                return before[1].add(
                        z.subtract(before[0])
                                .multiply(next[1].subtract(before[1]))
                                .divide(next[0].subtract(before[0]), MathContext.DECIMAL128));
            }
            before = next;
        }
        return HUNDRED;
    }

    private static ScoreReason payment(@Nullable KnownPayment known, LocalDate asOf) {
        int fresh = known == null ? 0 : Freshness.OF_PAYMENTS.percent(known.asOf(), asOf);
        if (known == null || fresh == 0) {
            return missing(Input.PAYMENT, "Nobody said in the last two years how the account pays");
        }
        long lost =
                (long) HIGHEST
                        * known.paidLate()
                        * Math.min(known.averageDaysLate(), WORST_DAYS)
                        / ((long) known.invoicesDue() * WORST_DAYS);
        return new ScoreReason(
                Input.PAYMENT,
                (int) (HIGHEST - lost),
                WEIGHT_OF_PAYMENT * fresh / HIGHEST,
                "%d of %d invoices were paid late, by %d days on average (%s)"
                        .formatted(
                                known.paidLate(),
                                known.invoicesDue(),
                                known.averageDaysLate(),
                                known.source()),
                known.asOf());
    }

    /**
     * Those that were told, and the one that figures tell; of several of one kind the strongest, as
     * people tell one thing twice.
     */
    private static Collection<KnownSignal> signals(ScoreInputs inputs, LocalDate asOf) {
        Map<String, KnownSignal> strongest = new LinkedHashMap<>();
        Stream.concat(inputs.signals().stream(), derived(inputs, asOf).stream())
                .forEach(one -> strongest.merge(one.kind(), one, Scoring::stronger));
        return strongest.values();
    }

    private static KnownSignal stronger(KnownSignal one, KnownSignal other) {
        return other.deduction() > one.deduction() ? other : one;
    }

    /** That somebody owes more than he has, by the newest statement that says so or otherwise. */
    private static Optional<KnownSignal> derived(ScoreInputs inputs, LocalDate asOf) {
        ScoreInputs.DerivedKind kind = inputs.negativeEquity();
        if (kind == null) {
            return Optional.empty();
        }
        return inputs.statements().stream()
                .filter(one -> one.figures().bookEquity() != null)
                .filter(one -> Freshness.OF_STATEMENTS.percent(one.periodEnd(), asOf) > 0)
                .findFirst()
                .filter(one -> Objects.requireNonNull(one.figures().bookEquity()).signum() < 0)
                .map(one ->
                        new KnownSignal(
                                null,
                                ScoreInputs.NEGATIVE_EQUITY,
                                kind.name(),
                                kind.points(),
                                kind.blocking(),
                                one.periodEnd(),
                                true));
    }

    private static ScoreReason reason(KnownSignal signal) {
        return new ScoreReason(
                Input.SIGNAL,
                -signal.deduction(),
                null,
                "%s (%s), %s%s"
                        .formatted(
                                signal.name(),
                                signal.kind(),
                                signal.confirmed() ? "confirmed" : "reported: it counts half",
                                signal.blocks() ? "; it makes the score 0" : ""),
                signal.observedOn());
    }

    private static int weights(List<ScoreReason> reasons) {
        return reasons.stream()
                .map(ScoreReason::weight)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static @Nullable Integer score(List<ScoreReason> reasons, int weights) {
        if (weights == 0) {
            return null;
        }
        long weighted = 0;
        int off = 0;
        for (ScoreReason reason : reasons) {
            int points = Objects.requireNonNullElse(reason.points(), 0);
            if (reason.weight() == null) {
                off += points;
            } else {
                weighted += (long) points * reason.weight();
            }
        }
        int mean =
                BigDecimal.valueOf(weighted)
                        .divide(BigDecimal.valueOf(weights), 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return Math.clamp(mean + off, 0, HIGHEST);
    }

    private @Nullable String careful(
            @Nullable Integer score, boolean blocked, AltmanZ z, BigDecimal confidence) {
        if (blocked) {
            return "A confirmed signal of a blocking kind counts";
        }
        if (score == null) {
            return "Nothing is known that a score could be made of";
        }
        if (z.zone() == Zone.DISTRESS) {
            return "Z'' is in the zone of distress";
        }
        if (score < prepaymentBelow) {
            return "The score %d is below %d".formatted(score, prepaymentBelow);
        }
        return confidence.compareTo(LEAST_CONFIDENCE) < 0
                ? "The confidence %s is below %s".formatted(confidence, LEAST_CONFIDENCE)
                : null;
    }

    private static ScoreReason missing(Input input, String why) {
        return new ScoreReason(input, null, 0, why + ": missing, which is not zero", null);
    }

    private static BigDecimal[] point(String z, String points) {
        return new BigDecimal[] {new BigDecimal(z), new BigDecimal(points)};
    }
}
