package org.setu.platform.entity;

/**
 * Numbers for people of one kind, such as D-2026-000001.
 *
 * @param letter with which they begin
 * @param sequence of the database, from which they are drawn
 */
public record NumberSeries(String letter, String sequence) {}
