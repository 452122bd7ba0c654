package org.setu.client.lead;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A lead that needed time is worked on again, for its day has come.
 *
 * @param unit who sees it
 * @param name its company, or the name of its person
 * @param returnOn its day
 */
public record LeadReturned(UUID leadId, UUID unit, UUID ownerId, String name, LocalDate returnOn) {}
