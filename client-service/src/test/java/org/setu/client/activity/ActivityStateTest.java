package org.setu.client.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.platform.problem.ProblemException;

class ActivityStateTest {

    private static final Map<ActivityState, Set<ActivityState>> ALLOWED =
            Map.of(
                    ActivityState.PLANNED, Set.of(ActivityState.DONE, ActivityState.CANCELLED),
                    ActivityState.DONE, Set.of(ActivityState.PLANNED),
                    ActivityState.CANCELLED, Set.of(ActivityState.PLANNED));

    @ParameterizedTest
    @EnumSource(ActivityState.class)
    void everyStateGoesWhereItMayAndNowhereElse(ActivityState from) {
        Set<ActivityState> allowed = Objects.requireNonNull(ALLOWED.get(from));
        for (ActivityState to : ActivityState.values()) {
            if (allowed.contains(to)) {
                assertThatCode(() -> from.requireNext(to)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> from.requireNext(to)).isInstanceOf(ProblemException.class);
            }
        }
        assertThat(from.next()).containsExactlyInAnyOrderElementsOf(allowed);
    }
}
