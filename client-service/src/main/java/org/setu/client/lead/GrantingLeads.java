package org.setu.client.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.setu.client.staff.StaffMembers;
import org.setu.client.staff.StaffMoved;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Subjects;
import org.setu.platform.access.SystemWork;

/**
 * Decides who sees a lead: its owner and whoever leads the owner's territory; while nobody owns it,
 * whoever made it instead.
 */
@ApplicationScoped
class GrantingLeads {

    private final Leads leads;
    private final StaffMembers staff;
    private final Grants grants;

    GrantingLeads(Leads leads, StaffMembers staff, Grants grants) {
        this.leads = leads;
        this.staff = staff;
        this.grants = grants;
    }

    void follow(@Observes StaffMoved event) {
        SystemWork.run("visibility of leads", () -> leads.of(event.staffId()).forEach(this::grant));
    }

    /** Grants a lead whose row is flushed. */
    void grant(Lead lead) {
        List<String> subjects = new ArrayList<>();
        UUID responsible = lead.responsible();
        if (responsible != null) {
            subjects.add(Subjects.person(responsible));
            UUID territory = staff.territoryKept(responsible);
            if (territory != null) {
                subjects.add(Subjects.territory(territory));
            }
        }
        grants.replace(lead.id(), lead.id(), subjects);
    }
}
