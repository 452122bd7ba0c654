package org.setu.platform.imports;

/**
 * A field that rows of one kind may fill.
 *
 * @param name as in the API
 * @param required whether a row without it is invalid
 * @param description what it means and how it is written
 */
public record ImportField(String name, boolean required, String description) {}
