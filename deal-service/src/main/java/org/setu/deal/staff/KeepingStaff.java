package org.setu.deal.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.setu.deal.visibility.DealGrants;
import org.setu.platform.access.StaffDirectory;

/**
 * Takes over what client-service publishes of staff: for access control, for reports, and for the
 * grants of deals. Joins the caller's transaction; harmless when repeated or late.
 */
@ApplicationScoped
public class KeepingStaff {

    private final StaffMembers members;
    private final StaffDirectory directory;
    private final DealGrants dealGrants;

    KeepingStaff(StaffMembers members, StaffDirectory directory, DealGrants dealGrants) {
        this.members = members;
        this.directory = directory;
        this.dealGrants = dealGrants;
    }

    /** The latest state of a staff member. */
    public void keep(StaffRecord state) {
        Optional<StaffMember> before = members.byId(state.id());
        directory.store(state.access());
        if (members.store(state) && moved(before, state)) {
            dealGrants.staffChanged(state.id());
        }
    }

    private static boolean moved(Optional<StaffMember> before, StaffRecord state) {
        return before.isEmpty()
                || !Objects.equals(before.get().managerId(), state.managerId())
                || !Objects.equals(before.get().territoryId(), state.territoryId());
    }
}
