package org.setu.client.staff;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Finds people as files name them. */
@ApplicationScoped
public class StaffNames {

    private final StaffMembers staff;

    StaffNames(StaffMembers staff) {
        this.staff = staff;
    }

    /** The person with this mail address, or else with this name if only one has it. */
    public @Nullable UUID find(String text) {
        return staff.find("email", text)
                .firstResultOptional()
                .or(() -> staff.named(text))
                .map(StaffMember::id)
                .orElse(null);
    }
}
