package org.setu.client.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.problem.ProblemException;

import java.util.Arrays;
import java.util.List;

class LeadStatusTest {

    /** As in domain.md. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEW|ASSIGNED,DISQUALIFIED",
                "ASSIGNED|WORKING,DISQUALIFIED",
                "WORKING|QUALIFIED,NURTURING,DISQUALIFIED",
                "NURTURING|WORKING,DISQUALIFIED",
                "QUALIFIED|CONVERTED,DISQUALIFIED",
                "CONVERTED|",
                "DISQUALIFIED|WORKING"
            })
    void theStatesFollowEachOther(LeadStatus from, String next) {
        List<String> expected = next == null ? List.of() : Arrays.asList(next.split(","));
        assertThat(from.next()).extracting(Enum::name).containsExactlyElementsOf(expected);
        for (LeadStatus to : LeadStatus.values()) {
            if (!from.next().contains(to)) {
                assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> from.requireNext(to));
            }
        }
    }

    @Test
    void everyOpenLeadMayBeDisqualified() {
        for (LeadStatus status : LeadStatus.values()) {
            assertThat(status.next().contains(LeadStatus.DISQUALIFIED)).isEqualTo(status.isOpen());
        }
    }
}
