package org.setu.deal.approval;

import java.util.UUID;

/**
 * Somebody who may approve.
 *
 * @param id staff id
 * @param name for people
 */
public record Approver(UUID id, String name) {}
