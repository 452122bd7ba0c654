package org.setu.deal.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/** Under which terms something is offered, in columns. */
@Embeddable
record Terms(
        @Column(name = "order_discount", nullable = false) BigDecimal orderDiscount,
        @Column(name = "tax_percent") @Nullable BigDecimal taxPercent,
        @Column(name = "valid_until", nullable = false) LocalDate validUntil,
        @Column(name = "time_zone", nullable = false) String timeZone,
        @Column(name = "expires_at", nullable = false) Instant expiresAt,
        @Column(nullable = false) String language,
        @Column(name = "payment_days", nullable = false) int paymentDays,
        @Column(name = "delivery_on") @Nullable LocalDate deliveryOn,
        @Nullable String note) {

    private static final int MOST_YEARS = 3;

    /**
     * As a user says them.
     *
     * @throws ProblemException if a day is in the past or far away, or there is no such time zone
     */
    static Terms of(QuoteDetails details, Instant now) {
        ZoneId zone = zone(details.timeZone());
        LocalDate today = LocalDate.ofInstant(now, zone);
        requireSoon("/validUntil", details.validUntil(), today);
        if (details.deliveryOn() != null) {
            requireSoon("/deliveryOn", details.deliveryOn(), today);
        }
        return new Terms(
                details.discountPercent(),
                details.taxPercent(),
                details.validUntil(),
                zone.getId(),
                details.validUntil().plusDays(1).atStartOfDay(zone).toInstant(),
                details.language(),
                details.paymentDays(),
                details.deliveryOn(),
                details.note());
    }

    private static void requireSoon(String pointer, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw ProblemException.invalid(pointer, "must not be in the past");
        }
        if (day.isAfter(today.plusYears(MOST_YEARS))) {
            throw ProblemException.invalid(
                    pointer, "must be within the next " + MOST_YEARS + " years");
        }
    }

    private static ZoneId zone(String name) {
        try {
            ZoneId zone = ZoneId.of(name);
            if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                return zone;
            }
        } catch (DateTimeException unknown) {
            // refused below, like an offset that is no zone
        }
        throw ProblemException.invalid(
                "/timeZone", "must be a time zone of the IANA list, such as Europe/Berlin");
    }
}
