package org.setu.client.reliability.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.Party;

/**
 * Everything that can be said of a signal.
 *
 * @param kind the key of its kind
 * @param observedOn since when it is so
 * @param source who says so
 * @param evidence what was seen or read
 * @param link where it can be read
 */
public record SignalDetails(
        Party party,
        String kind,
        LocalDate observedOn,
        @Nullable String source,
        @Nullable String evidence,
        @Nullable String link,
        @Nullable String note) {}
