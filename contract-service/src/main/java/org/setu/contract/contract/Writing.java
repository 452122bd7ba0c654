package org.setu.contract.contract;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.ContractVersion.Cause;
import org.setu.contract.person.Person;

/**
 * A text that somebody wrote.
 *
 * @param by whose wording it is; null for the system
 * @param authors everyone who may not approve it: who wrote and who is represented
 */
public record Writing(
        ContractText text,
        Cause cause,
        @Nullable Person by,
        Set<UUID> authors,
        @Nullable String note,
        Instant at) {}
