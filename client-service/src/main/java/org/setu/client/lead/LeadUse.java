package org.setu.client.lead;

import java.util.UUID;

/** A feature whose records refer to leads says whether one is in use. */
public interface LeadUse {

    /** Whether something refers to the lead. */
    boolean usesLead(UUID lead);
}
