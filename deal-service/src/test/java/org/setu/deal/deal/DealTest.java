package org.setu.deal.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.setu.deal.account.Account;
import org.setu.deal.pipeline.ExitCriterion;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.PipelineDetails;
import org.setu.deal.pipeline.StageDetails;
import org.setu.platform.money.Money;
import org.setu.platform.problem.ProblemException;

class DealTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID OWNER = UUID.randomUUID();

    private final Pipeline pipeline =
            new Pipeline(
                    new PipelineDetails(
                            "P",
                            "P",
                            null,
                            false,
                            true,
                            List.of(
                                    new StageDetails("A", "A", 10, Set.of(ExitCriterion.ACCOUNT)),
                                    new StageDetails("B", "B", 50, Set.of()))));

    @Test
    void aMoveTellsHowLongTheStageLasted() {
        Deal deal = open(account(OWNER), null);
        Duration lasted = deal.move(pipeline.stages().get(1), NOW.plusSeconds(90));
        assertThat(lasted).isEqualTo(Duration.ofSeconds(90));
        assertThat(deal.stage().code()).isEqualTo("B");
    }

    @Test
    void aStageIsNotLeftWithoutWhatItDemandsExceptBackwards() {
        Deal deal = open(null, null);
        assertThatThrownBy(() -> deal.move(pipeline.stages().get(1), NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().missing()).containsExactly("accountId"));
        assertThat(deal.stage().code()).isEqualTo("A");
    }

    @Test
    void onlyADealOfTheAccountsOwnerWithoutTeamFollowsTheAccount() {
        Account account = account(OWNER);
        assertThat(open(account, null).visibilityUnit()).isEqualTo(account.id());
        Deal ofATeam = open(account, UUID.randomUUID());
        assertThat(ofATeam.visibilityUnit()).isEqualTo(ofATeam.id());
        Deal ofAnother = open(account(UUID.randomUUID()), null);
        assertThat(ofAnother.visibilityUnit()).isEqualTo(ofAnother.id());
        Deal without = open(null, null);
        assertThat(without.visibilityUnit()).isEqualTo(without.id());
    }

    @Test
    void whatHasEndedCannotEndAgain() {
        Deal deal = open(null, null);
        deal.win(Closing.won(TODAY, Money.of("5", "EUR")), NOW);
        assertThat(deal.state()).isEqualTo(DealState.WON);
        assertThatThrownBy(() -> deal.lose(Closing.lost(TODAY, "x", null), NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().allowed()).containsExactly("reopen"));
        deal.reopen(NOW);
        assertThat(deal.closing()).isNull();
    }

    @Test
    void anEstimateIsOneUntilSomebodySaysAnAmount() {
        DealDetails details = details(null, Money.of("10", "EUR"));
        Deal deal = Deal.imported("D-1", parties(null), details, null, UUID.randomUUID(), NOW);
        assertThat(deal.expectedEstimated()).isTrue();
        deal.change(parties(null), details(null, Money.of("10.00", "EUR")), NOW);
        assertThat(deal.expectedEstimated()).isTrue();
        deal.change(parties(null), details(null, Money.of("11", "EUR")), NOW);
        assertThat(deal.expectedEstimated()).isFalse();
    }

    private Deal open(@Nullable Account account, @Nullable UUID team) {
        return Deal.open(
                "D-2026-000001", parties(account), details(team, Money.of("1", "EUR")), NOW);
    }

    private Parties parties(@Nullable Account account) {
        return new Parties(account, OWNER, pipeline, pipeline.firstStage());
    }

    private static DealDetails details(@Nullable UUID team, Money expected) {
        return new DealDetails(
                "name", null, OWNER, team, null, null, expected, null, null, List.of(), List.of());
    }

    private static Account account(UUID owner) {
        return new Account(UUID.randomUUID(), "Isdom", owner, false);
    }
}
