package org.setu.deal.deal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.Account;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.PipelineStage;

/**
 * Whom and what a deal refers to, looked up and held still.
 *
 * @param account with whom, if that is known
 * @param ownerId who works on it
 * @param pipeline through which stages it goes
 * @param stage where it is
 */
public record Parties(
        @Nullable Account account, UUID ownerId, Pipeline pipeline, PipelineStage stage) {

    /** Whose grants decide who sees the deal: the account's while its owner works alone on it. */
    UUID unit(Deal deal, @Nullable UUID team) {
        boolean ledByAccountOwner =
                account != null && team == null && ownerId.equals(account.ownerId());
        return account != null && ledByAccountOwner ? account.id() : deal.id();
    }
}
