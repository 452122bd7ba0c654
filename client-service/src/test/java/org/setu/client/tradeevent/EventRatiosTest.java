package org.setu.client.tradeevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.setu.client.money.Sum;
import org.setu.client.tradeevent.TradeEventFigures.CostFigures;
import org.setu.client.tradeevent.TradeEventFigures.GuestFigures;

class EventRatiosTest {

    private static Sum sum(String amount, String currency) {
        return Sum.of(new BigDecimal(amount), currency);
    }

    @Test
    void theAttendanceRateLeavesOutWalkIns() {
        GuestFigures guests = EventRatios.guests(10, 4, 0, 1, 5, 3, 9, 1);
        assertThat(guests.attendanceRate()).isEqualByComparingTo("66.67");
        assertThat(guests.attendanceRateReason()).isNull();
    }

    @Test
    void whereNobodyIsKnownToHaveComeThereIsNoRateButAReason() {
        GuestFigures guests = EventRatios.guests(10, 4, 0, 1, 3, 3, 9, 0);
        assertThat(guests.attendanceRate()).isNull();
        assertThat(guests.attendanceRateReason()).isNotBlank();
    }

    @Test
    void costByHeadIsRoundedToTheDecimalsOfTheCurrency() {
        CostFigures euro = EventRatios.cost(List.of(), List.of(sum("100", "EUR")), 3, 8);
        assertThat(euro.perLead()).isEqualTo(new Sum("33.33", "EUR"));
        assertThat(euro.perAttendee()).isEqualTo(new Sum("12.50", "EUR"));
        CostFigures yen = EventRatios.cost(List.of(), List.of(sum("100", "JPY")), 8, 3);
        assertThat(yen.perLead()).isEqualTo(new Sum("13", "JPY"));
    }

    @Test
    void whatIsLeftIsToldForEachCurrency() {
        CostFigures cost =
                EventRatios.cost(
                        List.of(sum("5", "EUR"), sum("7", "USD")),
                        List.of(sum("5.000001", "EUR")),
                        1,
                        1);
        assertThat(cost.left())
                .containsExactly(new Sum("-0.000001", "EUR"), new Sum("7.00", "USD"));
    }

    @Test
    void currenciesAreNeverMixedAndNothingIsDividedByNothing() {
        CostFigures mixed =
                EventRatios.cost(List.of(), List.of(sum("1", "EUR"), sum("1", "USD")), 1, 1);
        assertThat(mixed.perLead()).isNull();
        assertThat(mixed.perLeadReason()).contains("more than one currency");
        CostFigures nobody = EventRatios.cost(List.of(), List.of(sum("1", "EUR")), 0, 0);
        assertThat(nobody.perLead()).isNull();
        assertThat(nobody.perLeadReason()).isEqualTo("no lead came of it");
        assertThat(nobody.perAttendeeReason()).isEqualTo("nobody attended");
        CostFigures free = EventRatios.cost(List.of(), List.of(), 1, 1);
        assertThat(free.perAttendeeReason()).isEqualTo("no cost is known");
    }
}
