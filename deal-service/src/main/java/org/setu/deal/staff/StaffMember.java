package org.setu.deal.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A staff member as this service knows him.
 *
 * @param id staff id
 * @param name full name
 * @param managerId the superior
 * @param territoryId where this person works
 * @param active false once the person has left
 */
public record StaffMember(
        UUID id,
        String name,
        @Nullable UUID managerId,
        @Nullable UUID territoryId,
        boolean active) {}
