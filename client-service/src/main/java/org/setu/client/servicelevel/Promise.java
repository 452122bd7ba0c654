package org.setu.client.servicelevel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.UUID;

/**
 * How soon a client is answered and helped, in working time.
 *
 * @param firstResponseMinutes until somebody of us has answered
 * @param resolutionMinutes until it is resolved; not less
 * @param calendarId by which working time is reckoned
 */
@Embeddable
public record Promise(
        @Column(nullable = false) int firstResponseMinutes,
        @Column(nullable = false) int resolutionMinutes,
        @Column(nullable = false) UUID calendarId) {

    public Duration firstResponse() {
        return Duration.ofMinutes(firstResponseMinutes);
    }

    public Duration resolution() {
        return Duration.ofMinutes(resolutionMinutes);
    }
}
