package org.setu.platform.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling and what he may see in this request.
 *
 * @param actor who does it, for audit and events: {@code p:<staff id>}, {@code u:<login>} for a
 *     login without staff, {@code system:<reason>} for the platform itself
 * @param actingFor the staff member who is represented, if any
 * @param staffId the staff member whose rights apply (the represented one when acting for), or null
 *     for logins without staff and for system work
 * @param roles business roles that apply
 * @param subjects visibility subjects that apply
 */
public record Caller(
        String actor,
        @Nullable UUID actingFor,
        @Nullable UUID staffId,
        Set<String> roles,
        List<String> subjects) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether this caller sees every row: auditors, data stewards and system work. */
    public boolean seesAll() {
        return subjects.contains(Subjects.ALL);
    }

    /**
     * The staff id, where an operation needs one.
     *
     * @throws org.setu.platform.problem.ProblemException (403) if the login is not linked to staff
     */
    public UUID requireStaff() {
        if (staffId == null) {
            throw org.setu.platform.problem.ProblemException.forbidden(
                    "Your login is not linked to a staff member; an administrator can link it.",
                    List.of());
        }
        return staffId;
    }

    /**
     * Whoever is named, or the caller himself.
     *
     * @throws org.setu.platform.problem.ProblemException (403) if nobody is named and the login is
     *     not linked to staff
     */
    public UUID namedOrSelf(@Nullable UUID named) {
        return named != null ? named : requireStaff();
    }
}
