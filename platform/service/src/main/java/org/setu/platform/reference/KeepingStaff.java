package org.setu.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Objects;
import java.util.Optional;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;

/**
 * Takes over what client-service publishes of staff. Joins the caller's transaction; harmless when
 * repeated or late. What a service derives of a person's place follows by {@link
 * StaffPlaceChanged}.
 */
@ApplicationScoped
public class KeepingStaff {

    private final StaffDirectory directory;
    private final Event<StaffPlaceChanged> placeChanged;

    KeepingStaff(StaffDirectory directory, Event<StaffPlaceChanged> placeChanged) {
        this.directory = directory;
        this.placeChanged = placeChanged;
    }

    /** The latest state of a staff member. */
    public void keep(StaffRecord state) {
        Optional<StaffEntry> before = directory.byId(state.id());
        if (directory.store(state.access()) && moved(before, state)) {
            placeChanged.fire(new StaffPlaceChanged(state.id()));
        }
    }

    private static boolean moved(Optional<StaffEntry> before, StaffRecord state) {
        return before.isEmpty()
                || !Objects.equals(before.get().managerId(), state.managerId())
                || !Objects.equals(before.get().territoryId(), state.territoryId());
    }
}
