package org.setu.deal.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as this service knows it from its owner's state topic.
 *
 * @param id of the account
 * @param name of the client
 * @param ownerId the staff member who leads it
 * @param gone erased, or merged into another one: nothing new may name it
 */
public record Account(UUID id, String name, @Nullable UUID ownerId, boolean gone) {}
