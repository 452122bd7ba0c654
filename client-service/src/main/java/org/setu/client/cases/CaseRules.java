package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.contact.Contacts;
import org.setu.client.staff.Owners;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.problem.ProblemException;

/** What must hold of a case beyond its own fields. */
@ApplicationScoped
class CaseRules {

    private final Contacts contacts;
    private final StaffMembers staff;
    private final Owners owners;

    CaseRules(Contacts contacts, StaffMembers staff, Owners owners) {
        this.contacts = contacts;
        this.staff = staff;
        this.owners = owners;
    }

    /**
     * Checks what is new against what was.
     *
     * @param before null for a case that is only being opened
     * @param unit who sees the account
     * @throws ProblemException (400) naming the field
     */
    void check(@Nullable CaseDetails before, CaseDetails details, UUID unit) {
        UUID contact = details.contactId();
        if (contact != null
                && (before == null || !contact.equals(before.contactId()))
                && contacts.at(details.accountId(), List.of(contact)).isEmpty()) {
            throw ProblemException.invalid("/contactId", "names nobody who works at this account");
        }
        if (before == null || !details.ownerId().equals(before.ownerId())) {
            owners.require(details.ownerId(), unit);
        }
        if (before == null || !details.measures().equals(before.measures())) {
            checkMeasures(before, details.measures());
        }
    }

    private void checkMeasures(@Nullable CaseDetails before, List<Measure> measures) {
        Set<UUID> people = new HashSet<>(measures.stream().map(Measure::ownerId).toList());
        if (before != null) {
            before.measures().forEach(known -> people.remove(known.ownerId()));
        }
        Set<UUID> known = staff.known(people);
        for (int i = 0; i < measures.size(); i++) {
            UUID owner = measures.get(i).ownerId();
            if (people.contains(owner) && !known.contains(owner)) {
                throw ProblemException.invalid(
                        "/measures/%d/ownerId".formatted(i), "names somebody who is not staff");
            }
        }
    }
}
