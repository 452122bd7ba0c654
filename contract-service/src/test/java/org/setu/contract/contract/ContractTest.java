package org.setu.contract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.contract.contract.ContractFixture.ASHA;
import static org.setu.contract.contract.ContractFixture.NOW;
import static org.setu.contract.contract.ContractFixture.OLGA;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.setu.contract.contract.ContractState.Transition;
import org.setu.contract.contract.ContractVersion.Cause;
import org.setu.contract.language.Language;
import org.setu.platform.problem.ProblemException;

class ContractTest {

    @Test
    void nobodyApprovesWhatHeAskedForNotEvenRepresented() {
        Contract contract = ContractFixture.inApproval().contract();

        assertThatThrownBy(() ->
                        contract.approve(
                                OLGA, Set.of(OLGA.id(), ASHA.id()), contract.textHash(), NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Nobody approves");
        assertThat(contract.state()).isEqualTo(ContractState.APPROVAL);
        assertThat(contract.approval()).isNull();
    }

    @Test
    void nobodyApprovesWhatHeWrote() {
        ContractFixture fixture = ContractFixture.inNegotiation();
        Contract contract = fixture.contract();
        contract.write(fixture.rewording(OLGA, Cause.EDITED));
        contract.advance(Transition.REQUEST_APPROVAL, NOW);

        assertThatThrownBy(
                        () -> contract.approve(OLGA, Set.of(OLGA.id()), contract.textHash(), NOW))
                .hasMessageContaining("Nobody approves");
        assertThat(contract.approved()).isFalse();
    }

    @Test
    void anApprovalIsOfExactlyOneText() {
        ContractFixture fixture = ContractFixture.inApproval();
        Contract contract = fixture.contract();
        String other = "0".repeat(64);

        assertThatThrownBy(() -> contract.approve(OLGA, Set.of(OLGA.id()), other, NOW))
                .hasMessageContaining("hash of the present text");
        contract.approve(OLGA, Set.of(OLGA.id()), contract.textHash(), NOW);
        assertThat(contract.approved()).isTrue();

        contract.advance(Transition.RENEGOTIATE, NOW);
        contract.write(fixture.rewording(ASHA, Cause.EDITED));
        assertThat(contract.approved()).as("a new version voids it").isFalse();
        assertThat(contract.approval()).isNotNull();
    }

    @Test
    void anAgreedWordingDuringTheApprovalLeadsBackToTheNegotiation() {
        ContractFixture fixture = ContractFixture.inApproval();
        fixture.contract().write(fixture.rewording(ASHA, Cause.AGREED));

        assertThat(fixture.contract().state()).isEqualTo(ContractState.NEGOTIATION);
        assertThat(fixture.contract().textVersion()).isEqualTo(2);
    }

    @Test
    void anOpenDisagreementStandsInTheWay() {
        Contract contract = ContractFixture.inApproval().contract();
        contract.disagreementOpened(NOW);

        assertThatThrownBy(
                        () -> contract.approve(OLGA, Set.of(OLGA.id()), contract.textHash(), NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem().missing())
                                        .containsExactly("settled disagreements"));
        contract.disagreementClosed(NOW);
        contract.approve(OLGA, Set.of(OLGA.id()), contract.textHash(), NOW);
        assertThat(contract.state()).isEqualTo(ContractState.READY_TO_SIGN);
    }

    @Test
    void thePartnerSeesTheVersionWithWhichTheNegotiationBeganAndLaterOnes() {
        ContractFixture fixture = ContractFixture.aDraft(Language.EN);
        Contract contract = fixture.contract();
        ContractVersion second = contract.write(fixture.rewording(ASHA, Cause.EDITED));
        contract.advance(Transition.SUBMIT, NOW);
        contract.negotiate(second, NOW);
        ContractVersion third =
                contract.write(
                        new Writing(
                                fixture.first().content(),
                                Cause.EDITED,
                                ASHA,
                                Set.of(ASHA.id()),
                                null,
                                NOW));

        assertThat(fixture.first().visibilityUnit()).isNotEqualTo(contract.visibilityUnit());
        assertThat(List.of(second.visibilityUnit(), third.visibilityUnit()))
                .containsOnly(contract.visibilityUnit());
    }

    @Test
    void theHashOfAVersionCoversTheOneBeforeIt() {
        ContractFixture fixture = ContractFixture.aDraft(Language.EN);
        ContractVersion second = fixture.contract().write(fixture.rewording(ASHA, Cause.EDITED));
        ContractVersion other =
                ContractFixture.aDraft(Language.EN)
                        .contract()
                        .write(fixture.rewording(OLGA, Cause.EDITED));

        assertThat(TextHash.holds(List.of(fixture.first(), second))).isTrue();
        assertThat(TextHash.holds(List.of(fixture.first()))).isTrue();
        assertThat(TextHash.holds(List.of(second))).as("without the first").isFalse();
        assertThat(TextHash.holds(List.of(second, fixture.first()))).isFalse();
        assertThat(other.textHash()).as("same words, same chain").isEqualTo(second.textHash());
        assertThat(TextHash.of(second.previousHash(), second.canonicalText() + " "))
                .isNotEqualTo(second.textHash());
    }

    @Test
    void theHashCoversPricesToo() {
        assertThat(ContractFixture.aDraft(Language.EN).first().canonicalText())
                .contains(
                        "GTX-PRO",
                        "10 x 123456.78 EUR",
                        "= 1234567.80 EUR",
                        "total: 1236755.30 EUR",
                        "payment days: 30",
                        "delivery: 2027-01-31");
    }
}
