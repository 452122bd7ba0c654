package org.setu.system.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The figures of this month, as its reader sees them at one moment. */
record MonthlyReport(long won, BigDecimal amount) {

    /** Read now. */
    static MonthlyReport of(Actor reader, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        Answer report =
                reader.get(
                                "/reports/sales?groupBy=month&currency=USD&asOf=%s&from=%s&until=%s"
                                        .formatted(today, first, first.plusMonths(1).minusDays(1)))
                        .expect(200);
        return new MonthlyReport(
                report.json().at("/total/won").asLong(),
                new BigDecimal(report.text("/total/wonAmount/amount")));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** Refuses anything but one more deal of this amount. */
    void requireGain(MonthlyReport before, BigDecimal total) {
        boolean gained =
                won == before.won + 1 && amount.subtract(before.amount).compareTo(total) == 0;
        if (!gained) {
            throw new StoryFailure(
                    "the report went from %s to %s by a deal of %s".formatted(before, this, total));
        }
    }
}
