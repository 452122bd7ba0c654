package org.setu.client.staff;

import java.util.UUID;

/** A staff member serves another territory: whoever leads it sees his records. */
public record StaffMoved(UUID staffId) {}
