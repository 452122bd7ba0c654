package org.setu.client.tradeevent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.money.Money;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/**
 * Everything that can be said of a trade event but how far it is.
 *
 * @param ownerId who of us sees to it
 * @param team who of us goes there too, in one order
 * @param hosts others who hold it, in words
 * @param budget null if nobody said; without it there are no costs
 * @param costs in the currency of the budget
 * @param capacity how many persons there is room for; null: as many as like
 * @param languages that are spoken there, BCP 47
 */
public record TradeEventDetails(
        String name,
        TradeEventKind kind,
        Venue venue,
        EventDays days,
        UUID ownerId,
        List<UUID> team,
        List<String> hosts,
        @Nullable Money budget,
        List<CostLine> costs,
        @Nullable Integer capacity,
        @Nullable String description,
        List<String> languages) {

    /**
     * One order and one spelling, so that equal ones are equal; checks what the parts must be to
     * each other.
     *
     * @throws ProblemException (400) naming the fields
     */
    public TradeEventDetails {
        team = sorted(team);
        hosts = List.copyOf(hosts);
        budget = Amount.plain(budget);
        costs = costs.stream().map(CostLine::plain).toList();
        languages = languages.stream().distinct().toList();
        List<FieldProblem> errors = new ArrayList<>();
        checkDays(days, errors);
        checkCosts(budget, costs, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void checkDays(EventDays days, List<FieldProblem> errors) {
        if (days.endsOn().isBefore(days.startsOn())) {
            errors.add(FieldProblem.at("/endsOn", "must not be before startsOn"));
        } else if (!days.endsOn().isBefore(days.startsOn().plusDays(EventDays.LONGEST))) {
            errors.add(
                    FieldProblem.at(
                            "/endsOn",
                            "must be within %d days from startsOn on"
                                    .formatted(EventDays.LONGEST)));
        }
    }

    private static void checkCosts(
            @Nullable Money budget, List<CostLine> costs, List<FieldProblem> errors) {
        if (budget == null) {
            if (!costs.isEmpty()) {
                errors.add(
                        FieldProblem.at(
                                "/budget", "is required with costs, which are in its currency"));
            }
            return;
        }
        for (int i = 0; i < costs.size(); i++) {
            if (!costs.get(i).amount().currency().equals(budget.currency())) {
                errors.add(
                        FieldProblem.at(
                                "/costs/%d/amount/currency".formatted(i),
                                "must be %s, as the budget is".formatted(budget.currencyCode())));
            }
        }
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }
}
