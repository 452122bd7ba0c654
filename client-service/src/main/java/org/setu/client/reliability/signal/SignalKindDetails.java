package org.setu.client.reliability.signal;

/**
 * Everything that administrators say of a kind of signal.
 *
 * @param key by which it is known; stays
 * @param points so many a confirmed signal takes off the score, 1 to 100
 * @param validDays so long after the day of observation it counts
 * @param blocking whether a confirmed one makes the score 0 and stands in the way of a conversion
 * @param active whether new ones can be told
 */
public record SignalKindDetails(
        String key, String name, int points, int validDays, boolean blocking, boolean active) {}
