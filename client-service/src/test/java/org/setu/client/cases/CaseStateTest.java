package org.setu.client.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.setu.client.cases.CaseState.ACKNOWLEDGED;
import static org.setu.client.cases.CaseState.ACTION_PLANNED;
import static org.setu.client.cases.CaseState.CLOSED;
import static org.setu.client.cases.CaseState.DUPLICATE;
import static org.setu.client.cases.CaseState.INVESTIGATING;
import static org.setu.client.cases.CaseState.RECEIVED;
import static org.setu.client.cases.CaseState.REJECTED;
import static org.setu.client.cases.CaseState.REOPENED;
import static org.setu.client.cases.CaseState.RESOLVED;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.platform.problem.ProblemException;

class CaseStateTest {

    private static final Map<CaseState, Set<CaseState>> ALLOWED =
            Map.of(
                    RECEIVED, Set.of(ACKNOWLEDGED, REJECTED, DUPLICATE),
                    ACKNOWLEDGED, Set.of(INVESTIGATING, RESOLVED, REJECTED, DUPLICATE),
                    INVESTIGATING, Set.of(ACTION_PLANNED, REJECTED, DUPLICATE),
                    ACTION_PLANNED, Set.of(RESOLVED, REJECTED, DUPLICATE),
                    RESOLVED, Set.of(CLOSED, REOPENED),
                    CLOSED, Set.of(REOPENED),
                    REOPENED, Set.of(INVESTIGATING, REJECTED, DUPLICATE),
                    REJECTED, Set.of(),
                    DUPLICATE, Set.of());

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyStateGoesWhereItMayAndNowhereElse(CaseState from) {
        Set<CaseState> allowed = Objects.requireNonNull(ALLOWED.get(from));
        for (CaseState to : CaseState.values()) {
            if (allowed.contains(to)) {
                assertThatCode(() -> from.requireNext(to)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> from.requireNext(to)).isInstanceOf(ProblemException.class);
            }
        }
        assertThat(from.next()).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void whatIsOpenCanBeRejected(CaseState state) {
        assertThat(state.next().contains(REJECTED)).isEqualTo(state.isOpen());
        assertThat(state.next().contains(DUPLICATE)).isEqualTo(state.isOpen());
    }
}
