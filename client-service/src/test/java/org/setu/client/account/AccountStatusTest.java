package org.setu.client.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

class AccountStatusTest {

    @ParameterizedTest
    @EnumSource
    void onlyListedTransitionsPassAndARefusalNamesThem(AccountStatus from) {
        for (AccountStatus to : AccountStatus.values()) {
            if (from.next().contains(to)) {
                assertThatCode(() -> from.requireNext(to)).doesNotThrowAnyException();
            } else {
                assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> from.requireNext(to))
                        .satisfies(refusal -> {
                            assertThat(refusal.problem().kind())
                                    .isEqualTo(ProblemType.ILLEGAL_TRANSITION);
                            assertThat(refusal.problem().allowed())
                                    .containsExactlyElementsOf(
                                            from.next().stream().map(Enum::name).toList());
                        });
            }
        }
    }
}
