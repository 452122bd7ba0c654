package org.setu.platform.paging;

/**
 * A fixed condition: the column, which is JSON, contains this ({@code @>} of PostgreSQL).
 *
 * @param json what it must contain
 */
public record Containing(String json) {}
