package org.setu.client.spreadsheet.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file shows.
 *
 * @param name of the file without its extension, ASCII; also that of the sheet, at most 31
 *     characters
 * @param columns the header
 * @param rows as many cells each as there are columns: null, a {@link java.math.BigDecimal} or
 *     another number, a {@link Boolean}, a {@link java.time.LocalDate}; anything else is text
 */
public record Table(String name, List<String> columns, Iterable<List<@Nullable Object>> rows) {}
