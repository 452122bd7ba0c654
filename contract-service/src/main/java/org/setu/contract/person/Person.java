package org.setu.contract.person;

import java.util.UUID;

/**
 * A member of staff or a partner.
 *
 * @param id staff id
 * @param name full name
 */
public record Person(UUID id, String name) {}
