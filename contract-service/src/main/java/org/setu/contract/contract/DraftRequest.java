package org.setu.contract.contract;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.person.Person;

/**
 * Asks for a draft.
 *
 * @param terms what is settled
 * @param dealId the deal that it comes from, if there is one
 * @param templateCode the standard template if absent, unknown, or not there in the language
 * @param requestedBy who asks
 * @param authors everyone who may not approve it: who asks and whom he represents
 * @param subjects visibility subjects of the deal
 */
public record DraftRequest(
        Terms terms,
        @Nullable UUID dealId,
        @Nullable String dealNumber,
        @Nullable String dealName,
        @Nullable UUID quoteId,
        @Nullable String quoteNumber,
        @Nullable String templateCode,
        Person requestedBy,
        Set<UUID> authors,
        List<String> subjects) {}
