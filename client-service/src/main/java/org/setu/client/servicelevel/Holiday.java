package org.setu.client.servicelevel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A day on which no work is done.
 *
 * @param name for people
 */
@Embeddable
public record Holiday(
        @Column(name = "holiday_on", nullable = false) LocalDate day,
        @Column(nullable = false) String name) {}
