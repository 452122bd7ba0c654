package org.setu.client.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.ObservedDay;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Takes leads in, gives them to people, and keeps what is learnt of them. */
@ApplicationScoped
public class WorkingLeads {

    private static final int USUAL_DAYS = 30;

    private final Leads leads;
    private final PlacesOfLeads places;
    private final StaffMembers staff;
    private final GrantingLeads granting;
    private final TellingOwner telling;
    private final Grants grants;
    private final Instance<LeadUse> uses;
    private final Instance<QualificationCheck> checks;
    private final CurrentCaller caller;
    private final InstantSource clock;

    WorkingLeads(
            Leads leads,
            PlacesOfLeads places,
            StaffMembers staff,
            GrantingLeads granting,
            TellingOwner telling,
            Grants grants,
            @Any Instance<LeadUse> uses,
            @Any Instance<QualificationCheck> checks,
            CurrentCaller caller,
            InstantSource clock) {
        this.leads = leads;
        this.places = places;
        this.staff = staff;
        this.granting = granting;
        this.telling = telling;
        this.grants = grants;
        this.uses = uses;
        this.checks = checks;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes a lead in; with an owner it is assigned at once. */
    public Lead take(LeadDetails details, @Nullable UUID owner) {
        return take(details, owner, caller.get().staffId());
    }

    /** The same for another one, whose lead it is while nobody owns it. */
    public Lead take(LeadDetails details, @Nullable UUID owner, @Nullable UUID createdBy) {
        staff.requireActive("/ownerId", owner);
        requirePlace(details);
        Instant now = clock.instant();
        Lead lead = new Lead(details, createdBy, now);
        if (owner != null) {
            lead.assign(owner, now);
        }
        leads.persistAndFlush(lead);
        granting.grant(lead);
        telling.assigned(lead);
        return lead;
    }

    /** Takes back a lead that was taken in by mistake; false if changed or used since. */
    public boolean takeBack(UUID id) {
        Lead lead = leads.findById(id);
        if (lead == null
                || !lead.changedAt().equals(lead.createdAt())
                || uses.stream().anyMatch(use -> use.usesLead(id))) {
            return false;
        }
        leads.delete(lead);
        leads.flush();
        grants.forget(id);
        return true;
    }

    /** Replaces what is known of it. */
    public void change(Lead lead, LeadDetails details) {
        if (!Objects.equals(details.tradeEventId(), lead.details().tradeEventId())) {
            requirePlace(details);
        }
        lead.change(details, clock.instant());
    }

    private void requirePlace(LeadDetails details) {
        UUID event = details.tradeEventId();
        if (event != null && !places.isPlace(event)) {
            throw ProblemException.invalid("/tradeEventId", "names no trade event");
        }
    }

    /** Gives it to somebody. */
    public void assign(Lead lead, UUID owner) {
        staff.requireActive("/ownerId", owner);
        boolean another = !owner.equals(lead.ownerId());
        lead.assign(owner, clock.instant());
        leads.flush();
        granting.grant(lead);
        if (another) {
            telling.assigned(lead);
        }
    }

    /** Its owner begins to work on it. */
    public void start(Lead lead) {
        lead.start(clock.instant());
    }

    /** It was put aside, or given up, and is worked on again. */
    public void resume(Lead lead) {
        lead.resume(clock.instant());
    }

    /** It needs time; it is taken up again in {@value #USUAL_DAYS} days. */
    public void nurture(Lead lead) {
        nurture(lead, ObservedDay.today(clock).plusDays(USUAL_DAYS));
    }

    /**
     * It needs time.
     *
     * @param until when it is taken up again
     * @throws ProblemException (400) if that day is not to come
     */
    public void nurture(Lead lead, LocalDate until) {
        LocalDate today = ObservedDay.today(clock);
        if (!until.isAfter(today)) {
            throw ProblemException.invalid("/returnOn", "must be after today, " + today);
        }
        lead.nurture(until, clock.instant());
    }

    /**
     * It may become a client.
     *
     * @throws ProblemException (409) if something is missing
     */
    public void qualify(Lead lead) {
        qualify(lead, null);
    }

    /**
     * It may become a client, whatever is missing.
     *
     * @param despite why; kept if something is missing. Null if nobody accepts that
     * @throws ProblemException (409) if something is missing that nobody accepts
     */
    public void qualify(Lead lead, @Nullable String despite) {
        lead.status().requireNext(LeadStatus.QUALIFIED);
        List<String> missing =
                checks.stream().flatMap(check -> check.missing(lead).stream()).toList();
        if (!missing.isEmpty() && despite == null) {
            throw unqualified(missing);
        }
        UUID by = caller.get().staffId();
        lead.qualify(by, missing.isEmpty() ? null : despite, clock.instant());
    }

    private static ProblemException unqualified(List<String> missing) {
        return new ProblemException(
                Problem.of(
                                ProblemType.ILLEGAL_TRANSITION,
                                "Required questions are not answered with YES. Answer them at"
                                        + " /qualification, or let a sales head accept that with"
                                        + " /qualify-despite, which says why.")
                        .withAllowed(
                                List.of(
                                        LeadStatus.NURTURING.name(),
                                        LeadStatus.DISQUALIFIED.name()))
                        .withMissing(missing)
                        .withWhoCan(List.of(Roles.SALES_HEAD)));
    }

    /** Nothing will become of it, for a reason. */
    public void disqualify(Lead lead, String reason) {
        lead.disqualify(reason, clock.instant());
    }
}
