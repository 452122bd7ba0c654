package org.setu.client.stakeholder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.setu.client.stakeholder.StakeholderMap.Person;

/**
 * Something on a map that endangers the business with the client.
 *
 * @param text what it means and what helps, for people
 * @param people whom it is about; empty if it is about somebody who is missing
 */
public record MapWarning(Kind kind, String text, List<UUID> people) {

    /** How long ago a person may have been spoken to for us to be in touch. */
    static final Duration IN_TOUCH = Duration.ofDays(90);

    /** What can be wrong, the gravest first. */
    public enum Kind {
        CHAMPION_LEFT,
        NO_DECISION_MAKER,
        STRONG_OPPONENT,
        DECISION_MAKER_NOT_COVERED,
        SINGLE_THREADED,
        NO_CHAMPION,
        STAKEHOLDER_LEFT,
        RELATIONSHIP_BELOW_DESIRED
    }

    /** Everything that is wrong with a map; nothing of an empty one. */
    static List<MapWarning> of(List<Person> all, Instant now) {
        List<MapWarning> warnings = new ArrayList<>();
        if (all.isEmpty()) {
            return warnings;
        }
        List<Person> here = all.stream().filter(person -> !person.gone()).toList();
        List<Person> gone = all.stream().filter(Person::gone).toList();
        about(
                warnings,
                Kind.CHAMPION_LEFT,
                "Who spoke for us is gone: find out who follows, and follow the champion.",
                gone,
                person -> person.assessment().has(BuyingRole.CHAMPION));
        if (here.stream().noneMatch(person -> person.assessment().decides())) {
            warnings.add(
                    new MapWarning(
                            Kind.NO_DECISION_MAKER,
                            "Nobody is known who decides or gives the money.",
                            List.of()));
        }
        about(
                warnings,
                Kind.STRONG_OPPONENT,
                "Is against us and strong enough to stop us.",
                here,
                person -> person.assessment().threatens());
        about(
                warnings,
                Kind.DECISION_MAKER_NOT_COVERED,
                "Decides, and nobody of us is in touch.",
                here,
                person -> person.assessment().decides() && !inTouch(person, now));
        singleThread(warnings, here, now);
        if (here.stream().noneMatch(person -> person.assessment().has(BuyingRole.CHAMPION))) {
            warnings.add(
                    new MapWarning(
                            Kind.NO_CHAMPION, "Nobody speaks for us where we are not.", List.of()));
        }
        about(
                warnings,
                Kind.STAKEHOLDER_LEFT,
                "Is no more at this account: take the person off the map.",
                gone,
                person -> !person.assessment().has(BuyingRole.CHAMPION));
        about(
                warnings,
                Kind.RELATIONSHIP_BELOW_DESIRED,
                "A relationship is not yet what it should be.",
                here,
                person ->
                        person.stakeholder().details().relationships().stream()
                                .anyMatch(Relationship::isBelowDesired));
        return warnings;
    }

    private static void singleThread(List<MapWarning> warnings, List<Person> here, Instant now) {
        List<UUID> engaged =
                here.stream().filter(person -> inTouch(person, now)).map(Person::id).toList();
        if (engaged.size() == 1) {
            warnings.add(
                    new MapWarning(
                            Kind.SINGLE_THREADED,
                            "All hangs on one person: who else at the client could carry it?",
                            engaged));
        }
    }

    private static boolean inTouch(Person person, Instant now) {
        Instant last = person.lastContactAt();
        return person.assessment().coverage().isEngaged()
                || (last != null && !last.isBefore(now.minus(IN_TOUCH)));
    }

    private static void about(
            List<MapWarning> warnings,
            Kind kind,
            String text,
            List<Person> people,
            Predicate<Person> holds) {
        List<UUID> ids = people.stream().filter(holds).map(Person::id).toList();
        if (!ids.isEmpty()) {
            warnings.add(new MapWarning(kind, text, ids));
        }
    }
}
