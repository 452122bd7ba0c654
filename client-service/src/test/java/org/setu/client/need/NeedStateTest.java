package org.setu.client.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.client.need.NeedState.CONFIRMED;
import static org.setu.client.need.NeedState.COVERED;
import static org.setu.client.need.NeedState.IDENTIFIED;
import static org.setu.client.need.NeedState.OBSOLETE;
import static org.setu.client.need.NeedState.UNMET;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.platform.problem.ProblemException;

class NeedStateTest {

    private static final Map<NeedState, Set<NeedState>> ALLOWED =
            Map.of(
                    IDENTIFIED, Set.of(CONFIRMED, OBSOLETE),
                    CONFIRMED, Set.of(COVERED, UNMET, OBSOLETE),
                    COVERED, Set.of(IDENTIFIED),
                    UNMET, Set.of(IDENTIFIED),
                    OBSOLETE, Set.of(IDENTIFIED));

    @ParameterizedTest
    @EnumSource(NeedState.class)
    void everyStateGoesWhereItMayAndNowhereElse(NeedState from) {
        Set<NeedState> allowed = Objects.requireNonNull(ALLOWED.get(from));
        for (NeedState to : NeedState.values()) {
            if (allowed.contains(to)) {
                assertThatCode(() -> from.requireNext(to)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> from.requireNext(to)).isInstanceOf(ProblemException.class);
            }
        }
        assertThat(from.next()).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @ParameterizedTest
    @EnumSource(NeedState.class)
    void whatIsOpenCanBeDismissedAndTheRestReopened(NeedState state) {
        assertThat(state.next().contains(OBSOLETE)).isEqualTo(state.isOpen());
        assertThat(state.next().contains(IDENTIFIED)).isEqualTo(!state.isOpen());
    }
}
