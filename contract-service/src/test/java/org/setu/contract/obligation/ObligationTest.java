package org.setu.contract.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.contract.contract.ContractFixture.NOW;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.contract.contract.ContractFixture;
import org.setu.contract.obligation.ObligationState.Transition;
import org.setu.contract.person.Side;
import org.setu.platform.problem.ProblemException;

class ObligationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLANNED | fulfil waive cancel",
                "DUE     | part fulfil",
                "PARTIAL | fulfil",
                "OVERDUE | fulfil waive breach",
                "FULFILLED | ''",
                "FULFILLED_LATE | ''",
                "WAIVED | ''",
                "CANCELLED | ''",
                "BREACHED | ''",
            })
    void eachStateAllowsWhatTheDesignSays(ObligationState state, String allowed) {
        assertThat(String.join(" ", state.allowed())).isEqualTo(allowed);
    }

    /** Due on 31 January; announced a week before. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-23T23:59:59Z, UTC, PLANNED",
        "2027-01-24T00:00:00Z, UTC, DUE",
        "2027-01-31T23:59:59Z, UTC, DUE",
        "2027-02-01T00:00:00Z, UTC, OVERDUE",
        "2027-01-31T18:29:59Z, Asia/Kolkata, DUE",
        "2027-01-31T18:30:00Z, Asia/Kolkata, OVERDUE",
        "2027-02-01T07:59:59Z, America/Los_Angeles, DUE",
    })
    void itsDayEndsWhereItCounts(Instant now, String zone, ObligationState state) {
        Obligation obligation = dueOnTheLastOfJanuary(zone);
        boolean changed = obligation.passTime(now, 7);

        assertThat(obligation.state()).isEqualTo(state);
        assertThat(changed).isEqualTo(state != ObligationState.PLANNED);
        assertThat(obligation.passTime(now, 7)).as("once").isFalse();
    }

    @Test
    void whatIsDoneAfterItsDayIsDoneLate() {
        Obligation late = dueOnTheLastOfJanuary("UTC");
        late.passTime(Instant.parse("2027-03-01T00:00:00Z"), 7);
        late.step(Transition.FULFIL, null, NOW);
        Obligation early = dueOnTheLastOfJanuary("UTC");
        early.step(Transition.FULFIL, null, NOW);

        assertThat(late.state()).isEqualTo(ObligationState.FULFILLED_LATE);
        assertThat(early.state()).isEqualTo(ObligationState.FULFILLED);
        assertThat(early.passTime(Instant.parse("2027-03-01T00:00:00Z"), 7)).isFalse();
        assertThatThrownBy(() -> early.step(Transition.WAIVE, "no", NOW))
                .isInstanceOf(ProblemException.class);
    }

    private static Obligation dueOnTheLastOfJanuary(String zone) {
        return new Obligation(
                ContractFixture.active().contract(),
                new ObligationDetails(Side.OURS, "Delivery", LocalDate.of(2027, 1, 31), zone, null),
                NOW);
    }
}
