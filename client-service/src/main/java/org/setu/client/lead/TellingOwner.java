package org.setu.client.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.notice.Notice;
import org.setu.platform.notice.Notice.About;
import org.setu.platform.notice.Notice.Urgency;
import org.setu.platform.notice.Notices;
import org.setu.platform.notice.Recipient;

/**
 * Tells a person that he was given a lead, unless he took it himself or an import brought it: a
 * file of thousands is no reason for thousands of mails.
 */
@ApplicationScoped
class TellingOwner {

    private final Notices notices;
    private final StaffMembers staff;
    private final CurrentCaller caller;
    private final InstantSource clock;

    TellingOwner(Notices notices, StaffMembers staff, CurrentCaller caller, InstantSource clock) {
        this.notices = notices;
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
    }

    void assigned(Lead lead) {
        UUID owner = lead.ownerId();
        UUID giver = caller.get().staffId();
        if (owner == null || giver == null || owner.equals(giver)) {
            return;
        }
        String name = lead.details().name();
        notices.send(
                lead,
                new Notice(
                        clock.instant(),
                        Recipient.staff(owner, null),
                        "lead-assigned",
                        Urgency.NORMAL,
                        new About("lead", lead.id(), null, name),
                        null,
                        "/app/leads/" + lead.id(),
                        Map.of("leadName", name, "assignedBy", staff.get(giver).name()),
                        null));
    }
}
