package org.setu.client.tradeevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.problem.ProblemException;

class TradeEventStatesTest {

    private static List<String> names(String list) {
        return list == null ? List.of() : Arrays.asList(list.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLANNED|OPEN,CANCELLED",
                "OPEN|HELD,CANCELLED",
                "HELD|CLOSED",
                "CLOSED|",
                "CANCELLED|"
            })
    void statesOfEventsFollowEachOther(TradeEventState from, String next) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyElementsOf(names(next));
        for (TradeEventState to : TradeEventState.values()) {
            if (!from.next().contains(to)) {
                assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> from.requireNext(to));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INVITED|ACCEPTED,WAITLISTED,DECLINED,ATTENDED,CANCELLED",
                "ACCEPTED|DECLINED,ATTENDED,NO_SHOW,CANCELLED",
                "WAITLISTED|ACCEPTED,DECLINED,ATTENDED,CANCELLED",
                "DECLINED|ACCEPTED,WAITLISTED,ATTENDED",
                "ATTENDED|NO_SHOW",
                "NO_SHOW|ATTENDED",
                "CANCELLED|INVITED"
            })
    void statesOfInvitationsFollowEachOther(InvitationState from, String next) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyElementsOf(names(next));
        for (InvitationState to : InvitationState.values()) {
            if (!from.next().contains(to)) {
                assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> from.requireNext(to));
            }
        }
    }

    @Test
    void anEventBeginsWithItsFirstDayWhereItTakesPlace() {
        LocalDate day = LocalDate.of(2027, 4, 19);
        EventDays days = new EventDays(day, day, null, "Asia/Kolkata");
        assertThat(days.hasBegun(Instant.parse("2027-04-18T18:29:59Z"))).isFalse();
        assertThat(days.hasBegun(Instant.parse("2027-04-18T18:30:00Z"))).isTrue();
    }
}
