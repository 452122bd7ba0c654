package org.setu.client.reliability.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.platform.problem.ProblemException;

class SignalStateTest {

    @ParameterizedTest
    @EnumSource
    void goesWhereItMayAndNowhereElse(SignalState from) {
        for (SignalState to : SignalState.values()) {
            boolean may =
                    switch (from) {
                        case REPORTED -> to != SignalState.REPORTED;
                        case CONFIRMED -> to == SignalState.DISMISSED;
                        case DISMISSED -> to == SignalState.REPORTED;
                    };
            assertThat(from.next().contains(to)).isEqualTo(may);
            if (may) {
                assertThatCode(() -> from.requireNext(to)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> from.requireNext(to)).isInstanceOf(ProblemException.class);
            }
        }
    }
}
