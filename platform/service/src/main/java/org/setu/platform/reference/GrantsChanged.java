package org.setu.platform.reference;

import java.util.UUID;

/**
 * Within the service and in the same transaction: others may see a unit that another service owns.
 *
 * @param unit the visibility unit, which is also the source of its grants
 */
public record GrantsChanged(UUID unit) {}
