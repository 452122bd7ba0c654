package org.setu.contract.account;

import java.util.UUID;

/**
 * An account as this service knows it.
 *
 * @param gone erased, or merged into another one
 */
public record Account(UUID id, String name, boolean gone) {}
