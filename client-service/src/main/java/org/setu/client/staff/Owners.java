package org.setu.client.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.platform.access.Grants;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.problem.ProblemException;

/** Who may be made the owner of what is done for a client. */
@ApplicationScoped
public class Owners {

    private final StaffMembers staff;
    private final StaffDirectory directory;
    private final Grants grants;

    Owners(StaffMembers staff, StaffDirectory directory, Grants grants) {
        this.staff = staff;
        this.directory = directory;
        this.grants = grants;
    }

    /**
     * Checks {@code ownerId} of a request.
     *
     * @param unit who sees the client
     * @throws ProblemException (400) if it names no active staff member, or one who does not see
     *     the client
     */
    public void require(UUID owner, UUID unit) {
        staff.requireActive("/ownerId", owner);
        boolean sees =
                directory
                        .byId(owner)
                        .map(entry -> grants.visible(unit, entry.subjects()))
                        .orElse(false);
        if (!sees) {
            throw ProblemException.invalid(
                    "/ownerId", "does not see the client; add him to the account's team first");
        }
    }
}
