package org.setu.contract.disagreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.contract.contract.ContractFixture.NOW;
import static org.setu.contract.contract.ContractFixture.OLGA;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.contract.contract.ContractFixture;
import org.setu.contract.person.Person;
import org.setu.contract.person.Side;
import org.setu.platform.problem.ProblemException;

class DisagreementTest {

    private static final Person ANNA = new Person(new UUID(0, 0xf3), "Anna Petrova");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN      | propose",
                "PROPOSED  | propose agree concede escalate withdraw",
                "ESCALATED | propose",
                "AGREED    | ''",
                "CONCEDED  | ''",
                "WITHDRAWN | ''",
            })
    void eachStateAllowsWhatTheDesignSays(DisagreementState state, String allowed) {
        assertThat(String.join(" ", state.allowed())).isEqualTo(allowed);
        assertThat(state.settled()).isEqualTo(allowed.isEmpty());
    }

    @Test
    void theSideThatProposedCannotAgreeAlone() {
        Disagreement disagreement = raisedByPartner();
        disagreement.propose("40 days", Side.OURS, OLGA, Set.of(OLGA.id()), NOW);

        assertThatThrownBy(() -> disagreement.agree(Side.OURS, NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem().whoCan()).containsExactly("partner"));
        assertThat(disagreement.state()).isEqualTo(DisagreementState.PROPOSED);
        disagreement.agree(Side.THEIRS, NOW);
        assertThat(disagreement.state()).isEqualTo(DisagreementState.AGREED);
        assertThat(disagreement.proposers()).containsExactly(OLGA.id());
    }

    @Test
    void anotherProposalTurnsTheTable() {
        Disagreement disagreement = raisedByPartner();
        disagreement.propose("40 days", Side.OURS, OLGA, Set.of(OLGA.id()), NOW);
        disagreement.propose("42 days", Side.THEIRS, ANNA, Set.of(ANNA.id()), NOW);

        assertThatThrownBy(() -> disagreement.agree(Side.THEIRS, NOW))
                .isInstanceOf(ProblemException.class);
        disagreement.agree(Side.OURS, NOW);
        assertThat(disagreement.proposed()).isEqualTo("42 days");
        assertThat(disagreement.proposers()).as("not our words").isEmpty();
    }

    @Test
    void onlyWhoRaisedItWithdrawsIt() {
        Disagreement disagreement = raisedByPartner();
        assertThatThrownBy(() -> disagreement.withdraw(Side.THEIRS, NOW))
                .as("nothing was proposed yet")
                .isInstanceOf(ProblemException.class);
        disagreement.propose("40 days", Side.OURS, OLGA, Set.of(OLGA.id()), NOW);
        assertThatThrownBy(() -> disagreement.withdraw(Side.OURS, NOW))
                .isInstanceOf(ProblemException.class);
        disagreement.withdraw(Side.THEIRS, NOW);
        assertThat(disagreement.state()).isEqualTo(DisagreementState.WITHDRAWN);
    }

    private static Disagreement raisedByPartner() {
        return new Disagreement(
                ContractFixture.inNegotiation().contract(),
                "4",
                "30 days",
                "45 days",
                Side.THEIRS,
                ANNA,
                Set.of(ANNA.id()),
                null,
                NOW);
    }
}
