package org.setu.client.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.setu.client.lead.LeadReturned;

/** Gives a task to the owner of a lead that needed time, when its day has come. */
@ApplicationScoped
class TakingUpLeads {

    private static final String SUBJECT = "Take up a lead again";

    private final GivingTasks tasks;

    TakingUpLeads(GivingTasks tasks) {
        this.tasks = tasks;
    }

    void give(@Observes LeadReturned lead) {
        tasks.give(
                lead.ownerId(),
                new GivingTasks.Client(null, lead.leadId(), lead.unit()),
                SUBJECT,
                "%s needed time until %s. Contact it again, or say until when it needs more."
                        .formatted(lead.name(), lead.returnOn()));
    }
}
