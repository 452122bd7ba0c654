package org.setu.platform.reference;

import java.util.UUID;

/**
 * Within the service and in the same transaction: a person was first heard of, or has another
 * territory or manager.
 *
 * @param person staff id
 */
public record StaffPlaceChanged(UUID person) {}
