package org.setu.deal.contracting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.Deal;
import org.setu.deal.quote.Addressee;
import org.setu.deal.quote.Quote;

/**
 * A contract that was asked for, with all that its draft needs.
 *
 * @param at when
 * @param deal whose contract it is
 * @param quote what was agreed
 * @param language of the contract
 * @param templateCode the standard template of the language if null
 * @param partner with whom it is discussed, if that is a contact
 */
public record RequestedContract(
        Instant at,
        Deal deal,
        Quote quote,
        String language,
        @Nullable String templateCode,
        @Nullable Addressee partner) {}
