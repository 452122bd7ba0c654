package org.setu.client.tradeevent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited: a person at an account, or a lead.
 *
 * @param accountId where the person works; null for a lead
 * @param unit who sees the account or the lead
 */
record Guest(
        @Nullable UUID contactId, @Nullable UUID leadId, @Nullable UUID accountId, UUID unit) {}
