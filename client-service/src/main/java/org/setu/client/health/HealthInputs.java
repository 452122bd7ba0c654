package org.setu.client.health;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account.
 *
 * @param cadence when contact is due; null if nothing was said about that
 * @param people how many contacts it has, and with how many of them somebody was in contact in the
 *     last {@value #CONTACT_DAYS} days
 * @param wins deals won in the last {@value #YEAR} days, and in as many before
 * @param reorders what it is expected to buy again
 * @param cases those received in the last {@value #CASE_DAYS} days, or open
 * @param promises obligations and orders of the last {@value #YEAR} days
 */
public record HealthInputs(
        @Nullable Cadence cadence,
        People people,
        Wins wins,
        List<Reorder> reorders,
        Cases cases,
        Promises promises) {

    static final int CONTACT_DAYS = 180;
    static final int CASE_DAYS = 180;
    static final int YEAR = 365;

    /** So many people are in contact of whom the relationship does not hang on one alone. */
    private static final int ENOUGH_PEOPLE = 3;

    private static final int OFF_PER_SEVERE_COMPLAINT = 25;

    /** Contact is due every so many days, next on a day. */
    public record Cadence(int everyDays, LocalDate dueOn) {}

    /** How many there are, and with how many of them somebody talks. */
    public record People(long known, long inContact) {}

    /** Won deals of two years. */
    public record Wins(long lastYear, long yearBefore) {}

    /** Something is bought every so many days, next on a day. */
    public record Reorder(int everyDays, LocalDate expectedOn) {}

    /**
     * Cases.
     *
     * @param all received lately
     * @param missed of these, those that took longer than was promised
     * @param severeOpen complaints of severity HIGH or CRITICAL that are open, however old
     */
    public record Cases(long all, long missed, long severeOpen) {}

    /** What was due of contracts, by either side, and how much of it was late. */
    public record Promises(long all, long late) {}

    /** Nothing is known. */
    static final HealthInputs NOTHING =
            new HealthInputs(
                    null,
                    new People(0, 0),
                    new Wins(0, 0),
                    List.of(),
                    new Cases(0, 0, 0),
                    new Promises(0, 0));

    /** By what a component is judged on a day. */
    List<HealthPart> parts(HealthComponent component, LocalDate day) {
        return switch (component) {
            case RELATIONSHIP -> List.of(cadencePart(day), peoplePart());
            case COMMERCIAL -> List.of(winsPart(), reordersPart(day));
            case SERVICE -> List.of(casesPart());
            case OBLIGATIONS -> List.of(promisesPart());
        };
    }

    /** 100 until contact is due, 0 when it is late by as many days as it may take. */
    private HealthPart cadencePart(LocalDate day) {
        if (cadence == null) {
            return HealthPart.missing("Nobody said how often this client is contacted");
        }
        long late = ChronoUnit.DAYS.between(cadence.dueOn(), day);
        return late <= 0
                ? HealthPart.known(100, "Contact is due on " + cadence.dueOn())
                : HealthPart.known(
                        lateness(late, cadence.everyDays()),
                        "Contact is overdue since " + cadence.dueOn());
    }

    private HealthPart peoplePart() {
        return people.known() == 0
                ? HealthPart.missing("No contact is known")
                : HealthPart.known(
                        100 * people.inContact() / Math.min(people.known(), ENOUGH_PEOPLE),
                        "%d of %d people were in contact in the last %d days"
                                .formatted(people.inContact(), people.known(), CONTACT_DAYS));
    }

    /** 75 if as much was won as in the year before, in proportion otherwise. */
    private HealthPart winsPart() {
        String detail =
                "%d deals were won in the last %d days, %d in as many before"
                        .formatted(wins.lastYear(), YEAR, wins.yearBefore());
        if (wins.yearBefore() > 0) {
            return HealthPart.known(75 * wins.lastYear() / wins.yearBefore(), detail);
        }
        return wins.lastYear() > 0
                ? HealthPart.known(100, detail)
                : HealthPart.missing("No deal was won in the last two years");
    }

    /** The mean over all products, each as contact is judged. */
    private HealthPart reordersPart(LocalDate day) {
        if (reorders.isEmpty()) {
            return HealthPart.missing("No product was bought on three days");
        }
        long points = 0;
        long overdue = 0;
        for (Reorder one : reorders) {
            long late = ChronoUnit.DAYS.between(one.expectedOn(), day);
            points += late <= 0 ? 100 : lateness(late, one.everyDays());
            overdue += late > 0 ? 1 : 0;
        }
        return HealthPart.known(
                points / reorders.size(),
                "%d of %d expected orders are overdue".formatted(overdue, reorders.size()));
    }

    private HealthPart casesPart() {
        if (cases.all() == 0 && cases.severeOpen() == 0) {
            return HealthPart.missing(
                    "No case was received in the last %d days".formatted(CASE_DAYS));
        }
        long inTime = cases.all() == 0 ? 100 : 100 * (cases.all() - cases.missed()) / cases.all();
        return HealthPart.known(
                inTime - OFF_PER_SEVERE_COMPLAINT * cases.severeOpen(),
                "%d of %d cases took longer than promised, %d severe complaints are open"
                        .formatted(cases.missed(), cases.all(), cases.severeOpen()));
    }

    private HealthPart promisesPart() {
        return promises.all() == 0
                ? HealthPart.missing(
                        "Nothing of a contract was due in the last %d days".formatted(YEAR))
                : HealthPart.known(
                        100 * (promises.all() - promises.late()) / promises.all(),
                        "%d of %d obligations and orders were late"
                                .formatted(promises.late(), promises.all()));
    }

    private static long lateness(long late, int everyDays) {
        return Math.max(0, 100 - 100 * late / everyDays);
    }
}
