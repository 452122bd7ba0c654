package org.setu.contract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.contract.contract.ContractState.Transition;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;

class ContractStateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT           | versions submit abandon",
                "INTERNAL_REVIEW | return negotiate abandon",
                "NEGOTIATION     | versions disagreements request-approval abandon",
                "APPROVAL        | disagreements approve renegotiate abandon",
                "READY_TO_SIGN   | renegotiate send-to-sign abandon",
                "SIGNING         | renegotiate signatures signatures/decline abandon",
                "ACTIVE          | obligations orders",
                "SIGNED          | ''",
                "ABANDONED       | ''",
            })
    void eachStateAllowsWhatTheDesignSays(ContractState state, String allowed) {
        assertThat(state.allowed())
                .containsExactlyInAnyOrder(allowed.isEmpty() ? new String[0] : allowed.split(" "));
    }

    @ParameterizedTest
    @EnumSource(ContractState.class)
    void whatIsNotAllowedIsRefusedAndNamesWhatIs(ContractState state) {
        for (Transition transition : Transition.values()) {
            if (!state.allows(transition)) {
                assertThatThrownBy(() -> state.require(transition))
                        .asInstanceOf(type(ProblemException.class))
                        .extracting(ProblemException::problem)
                        .extracting(Problem::allowed)
                        .isEqualTo(state.allowed());
            }
        }
    }

    @Test
    void aRefusalNamesWhoCanTakeTheAllowedSteps() {
        assertThatThrownBy(() -> ContractState.INTERNAL_REVIEW.require(Transition.APPROVE))
                .asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::problem)
                .satisfies(problem ->
                        assertThat(problem.whoCan())
                                .containsExactly(
                                        "account-manager", "contract-manager", "sales-head"));
    }
}
