package org.setu.client.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of which figures are asked.
 *
 * @param from the first; null: from the beginning
 * @param until the last, not before the first; null: until now
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {}
