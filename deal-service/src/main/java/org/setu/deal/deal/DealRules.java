package org.setu.deal.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.setu.deal.external.ExternalId;
import org.setu.deal.pipeline.ExitCriterion;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.platform.money.Money;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** What must hold of a deal, beyond single fields. */
final class DealRules {

    private DealRules() {}

    /** The day of an instant, as deals count days. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What is expected of it: what was said, or else the sum of the lines. */
    static @Nullable Money expected(DealDetails details) {
        return details.expectedAmount() != null
                ? details.expectedAmount()
                : details.lines().stream()
                        .map(DealLineDetails::amount)
                        .reduce(Money::plus)
                        .orElse(null);
    }

    /** Whether what is said is what is known; what is not said of pipeline and owner stays. */
    static boolean saysTheSame(DealDetails known, DealDetails said) {
        return said.name().equals(known.name())
                && Objects.equals(said.accountId(), known.accountId())
                && (said.ownerId() == null || said.ownerId().equals(known.ownerId()))
                && Objects.equals(said.teamId(), known.teamId())
                && (said.pipelineId() == null || said.pipelineId().equals(known.pipelineId()))
                && (said.stageId() == null || said.stageId().equals(known.stageId()))
                && sameAmount(expected(said), known.expectedAmount())
                && Objects.equals(said.expectedCloseDate(), known.expectedCloseDate())
                && Objects.equals(said.engagedOn(), known.engagedOn())
                && lines(said).equals(lines(known))
                && Set.copyOf(said.externalIds()).equals(Set.copyOf(known.externalIds()));
    }

    private static List<DealLine> lines(DealDetails details) {
        return details.lines().stream().map(DealLine::from).toList();
    }

    private static boolean sameAmount(@Nullable Money one, @Nullable Money other) {
        return one == null || other == null
                ? one == other
                : one.currency().equals(other.currency()) && one.compareTo(other) == 0;
    }

    /** No negative amounts, one currency, one key per system. */
    static void requireSound(DealDetails details) {
        List<FieldProblem> errors = new ArrayList<>();
        Money reference = details.expectedAmount();
        if (reference != null && reference.signum() < 0) {
            errors.add(FieldProblem.at("/expectedAmount/amount", "must not be negative"));
        }
        for (int i = 0; i < details.lines().size(); i++) {
            Money amount = details.lines().get(i).amount();
            if (amount.signum() < 0) {
                errors.add(
                        FieldProblem.at("/lines/" + i + "/amount/amount", "must not be negative"));
            }
            reference = reference == null ? amount : reference;
            if (!amount.currency().equals(reference.currency())) {
                errors.add(
                        FieldProblem.at(
                                "/lines/" + i + "/amount/currency",
                                "must be "
                                        + reference.currencyCode()
                                        + ": a deal has one currency"));
            }
        }
        Set<String> systems = new HashSet<>();
        for (int i = 0; i < details.externalIds().size(); i++) {
            ExternalId key = details.externalIds().get(i);
            if (!systems.add(key.system())) {
                errors.add(
                        FieldProblem.at(
                                "/externalIds/" + i + "/system", "names a system a second time"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** Where it stands in its pipeline is not changed by describing it. */
    static void requireSamePlace(Deal deal, DealDetails details) {
        if (details.pipelineId() != null && !details.pipelineId().equals(deal.pipeline().id())) {
            throw ProblemException.invalid("/pipelineId", "cannot change after the opening");
        }
        if (details.stageId() != null && !details.stageId().equals(deal.stage().id())) {
            throw ProblemException.invalid("/stageId", "changes by POST /deals/{id}/move");
        }
    }

    /** Moving on asks for what the stage demands; going back asks for nothing. */
    static void requireExit(Deal deal, PipelineStage from, PipelineStage to) {
        if (to.id().equals(from.id())) {
            throw ProblemException.invalid("/stageId", "is where the deal is already");
        }
        if (to.position() < from.position()) {
            return;
        }
        List<String> missing =
                from.exitCriteria().stream()
                        .filter(criterion -> !fulfilled(criterion, deal.details()))
                        .map(DealRules::field)
                        .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                                    ProblemType.ILLEGAL_TRANSITION,
                                    "Before it leaves the stage %s, these must be known: %s."
                                            .formatted(from.name(), String.join(", ", missing)))
                            .withAllowed(deal.state().allowed())
                            .withMissing(missing));
        }
    }

    private static boolean fulfilled(ExitCriterion criterion, DealDetails deal) {
        return switch (criterion) {
            case ACCOUNT -> deal.accountId() != null;
            case EXPECTED_AMOUNT -> deal.expectedAmount() != null;
            case EXPECTED_CLOSE_DATE -> deal.expectedCloseDate() != null;
            case ENGAGED_ON -> deal.engagedOn() != null;
            case LINES -> !deal.lines().isEmpty();
        };
    }

    private static String field(ExitCriterion criterion) {
        return switch (criterion) {
            case ACCOUNT -> "accountId";
            case EXPECTED_AMOUNT -> "expectedAmount";
            case EXPECTED_CLOSE_DATE -> "expectedCloseDate";
            case ENGAGED_ON -> "engagedOn";
            case LINES -> "lines";
        };
    }

    /** It ended between its beginning and today, and for no negative amount. */
    static void requireSoundEnd(Deal deal, Closing end, LocalDate today) {
        if (end.closedOn().isAfter(today)) {
            throw ProblemException.invalid("/closedOn", "must not be in the future");
        }
        if (deal.engagedOn() != null && end.closedOn().isBefore(deal.engagedOn())) {
            throw ProblemException.invalid(
                    "/closedOn", "must not be before the talks began, " + deal.engagedOn());
        }
        Money amount = end.amount();
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0) {
            throw ProblemException.invalid("/amount/amount", "must not be negative");
        }
        Money expected = deal.expectedAmount();
        if (expected != null && !expected.currency().equals(amount.currency())) {
            throw ProblemException.invalid(
                    "/amount/currency",
                    "must be " + expected.currencyCode() + ": a deal has one currency");
        }
    }

    /** Words by which it is found: number, name, account and external keys. */
    static String searchText(String number, Parties parties, DealDetails details) {
        List<String> words = new ArrayList<>();
        words.add(number);
        words.add(details.name());
        if (parties.account() != null) {
            words.add(parties.account().name());
        }
        details.externalIds().forEach(key -> words.add(key.id()));
        String all = String.join(" ", words).toLowerCase(Locale.ROOT);
        // PostgreSQL takes "-2026" for a negative number; people look for 2026.
        return all.contains("-") ? all + " " + all.replace('-', ' ') : all;
    }
}
