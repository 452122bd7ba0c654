package org.setu.platform.paging;

/**
 * A fixed condition: the column is among what a query finds.
 *
 * @param keys HQL with {@code %s} where the value stands
 * @param of the value
 */
public record Among(String keys, Object of) {}
