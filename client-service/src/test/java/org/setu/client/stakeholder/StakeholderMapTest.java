package org.setu.client.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.stakeholder.StakeholderMap.Link;
import org.setu.client.stakeholder.StakeholderMap.LinkKind;
import org.setu.client.stakeholder.StakeholderMap.Person;

class StakeholderMapTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID COLLEAGUE = UUID.randomUUID();

    private static Assessment assessment(Coverage coverage, BuyingRole... roles) {
        return Assessment.of(List.of(roles), null, null, coverage, null);
    }

    private static StakeholderDetails details(
            Assessment assessment,
            @Nullable Person superior,
            List<UUID> conflicts,
            Set<Relationship> relationships) {
        return new StakeholderDetails(
                ACCOUNT,
                UUID.randomUUID(),
                assessment,
                superior == null ? null : superior.id(),
                List.of(),
                conflicts,
                relationships);
    }

    private static Person person(StakeholderDetails details, boolean gone, @Nullable Instant last) {
        return new Person(new Stakeholder(details, ACCOUNT, NOW), "Name", null, gone, last);
    }

    private static Person person(Assessment assessment) {
        return person(details(assessment, null, List.of(), Set.of()), false, null);
    }

    private static Person below(@Nullable Person superior) {
        return person(
                details(assessment(Coverage.NONE), superior, List.of(), Set.of()), false, null);
    }

    private static List<MapWarning.Kind> kinds(Person... people) {
        return new StakeholderMap(List.of(people))
                .warnings(NOW).stream().map(MapWarning::kind).toList();
    }

    @Test
    void anEmptyMapWarnsOfNothing() {
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aMapOnWhichAllIsWellWarnsOfNothing() {
        assertThat(
                        kinds(
                                person(assessment(Coverage.MULTIPLE, BuyingRole.DECISION_MAKER)),
                                person(assessment(Coverage.IN_DEPTH, BuyingRole.CHAMPION))))
                .isEmpty();
    }

    @Test
    void whoIsMissingIsTold() {
        assertThat(
                        kinds(
                                person(assessment(Coverage.MULTIPLE, BuyingRole.USER)),
                                person(assessment(Coverage.MULTIPLE, BuyingRole.GATEKEEPER))))
                .containsExactly(MapWarning.Kind.NO_DECISION_MAKER, MapWarning.Kind.NO_CHAMPION);
    }

    @Test
    void allThatHangsOnOnePersonIsTold() {
        Person only = person(assessment(Coverage.IN_DEPTH, BuyingRole.CHAMPION));
        Person other = person(assessment(Coverage.BRIEF, BuyingRole.DECISION_MAKER));

        List<MapWarning> warnings = new StakeholderMap(List.of(only, other)).warnings(NOW);

        assertThat(warnings)
                .extracting(MapWarning::kind)
                .containsExactly(
                        MapWarning.Kind.DECISION_MAKER_NOT_COVERED,
                        MapWarning.Kind.SINGLE_THREADED);
        assertThat(warnings.getLast().people()).containsExactly(only.id());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "90, true", "91, false"})
    void whoWasSpokenToInNinetyDaysIsCovered(int daysAgo, boolean covered) {
        Person decider =
                person(
                        details(
                                assessment(Coverage.NONE, BuyingRole.ECONOMIC_BUYER),
                                null,
                                List.of(),
                                Set.of()),
                        false,
                        NOW.minus(Duration.ofDays(daysAgo)));

        assertThat(kinds(decider).contains(MapWarning.Kind.DECISION_MAKER_NOT_COVERED))
                .isEqualTo(!covered);
    }

    @ParameterizedTest
    @CsvSource({
        "OPPONENT, 4, , true",
        "OPPONENT, 3, , false",
        "OPPONENT, , , false",
        "DECISION_MAKER, , -1, true",
        "USER, 5, -2, true",
        "USER, 5, 0, false",
        "USER, 3, -2, false"
    })
    void onlyAnOpponentWhoIsStrongIsToldAsOne(
            BuyingRole role, @Nullable Integer influence, @Nullable Integer support, boolean told) {
        Person person =
                person(Assessment.of(List.of(role), influence, support, Coverage.IN_DEPTH, null));

        assertThat(kinds(person).contains(MapWarning.Kind.STRONG_OPPONENT)).isEqualTo(told);
    }

    @Test
    void whoIsGoneCountsForNothingAndIsTold() {
        Person champion =
                person(
                        details(
                                assessment(
                                        Coverage.IN_DEPTH,
                                        BuyingRole.CHAMPION,
                                        BuyingRole.DECISION_MAKER),
                                null,
                                List.of(),
                                Set.of()),
                        true,
                        NOW);
        Person user =
                person(
                        details(
                                assessment(Coverage.NONE, BuyingRole.USER),
                                null,
                                List.of(),
                                Set.of()),
                        true,
                        null);

        assertThat(kinds(champion, user))
                .containsExactly(
                        MapWarning.Kind.CHAMPION_LEFT,
                        MapWarning.Kind.NO_DECISION_MAKER,
                        MapWarning.Kind.NO_CHAMPION,
                        MapWarning.Kind.STAKEHOLDER_LEFT);
    }

    @ParameterizedTest
    @CsvSource({"KNOWN, TRUSTED, true", "TRUSTED, TRUSTED, false", "PARTNER, , false"})
    void aRelationshipThatIsNotYetAsItShouldBeIsTold(
            RelationshipLevel current, @Nullable RelationshipLevel desired, boolean told) {
        Person person =
                person(
                        details(
                                assessment(Coverage.NONE),
                                null,
                                List.of(),
                                Set.of(new Relationship(COLLEAGUE, current, desired))),
                        false,
                        null);

        assertThat(kinds(person).contains(MapWarning.Kind.RELATIONSHIP_BELOW_DESIRED))
                .isEqualTo(told);
    }

    @Test
    void aConflictThatBothNameIsThereOnce() {
        Person one = below(null);
        Person other =
                person(
                        details(assessment(Coverage.NONE), one, List.of(one.id()), Set.of()),
                        false,
                        null);
        StakeholderDetails said = one.stakeholder().details();
        one.stakeholder()
                .change(
                        new StakeholderDetails(
                                ACCOUNT,
                                said.contactId(),
                                said.assessment(),
                                null,
                                List.of(other.id()),
                                List.of(other.id()),
                                Set.of()),
                        NOW);

        assertThat(new StakeholderMap(List.of(one, other)).links())
                .containsExactly(
                        new Link(LinkKind.INFLUENCES, one.id(), other.id()),
                        new Link(LinkKind.CONFLICTS, one.id(), other.id()),
                        new Link(LinkKind.REPORTS_TO, other.id(), one.id()));
    }

    @Test
    void whoReportsToSomebodyWhoIsNotDrawnIsAtTheTop() {
        Person absent = below(null);
        Person orphan = below(absent);
        StakeholderMap map = new StakeholderMap(List.of(orphan));

        assertThat(map.level(orphan)).isZero();
        assertThat(map.links()).isEmpty();
    }

    /** In every tree each person stands one row below the superior, however they are listed. */
    @Test
    void everyoneStandsOneRowBelowTheSuperior() {
        Random random = new Random(7);
        for (int tree = 0; tree < 50; tree++) {
            List<Person> people = new ArrayList<>();
            List<@Nullable Person> superiors = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                Person superior =
                        people.isEmpty() || random.nextInt(4) == 0
                                ? null
                                : people.get(random.nextInt(people.size()));
                superiors.add(superior);
                people.add(below(superior));
            }
            List<Person> listed = new ArrayList<>(people);
            Collections.shuffle(listed, random);
            StakeholderMap map = new StakeholderMap(listed);
            for (int i = 0; i < people.size(); i++) {
                Person superior = superiors.get(i);
                assertThat(map.level(people.get(i)))
                        .isEqualTo(superior == null ? 0 : map.level(superior) + 1);
            }
        }
    }
}
