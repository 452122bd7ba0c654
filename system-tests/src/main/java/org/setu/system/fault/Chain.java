package org.setu.system.fault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal on its way to a signed contract, as far as it was acknowledged.
 *
 * @param requested whether the draft of a contract was asked for
 * @param contract the draft, once it was seen
 * @param signed whether both sides have signed
 * @param orders how many orders were placed
 */
record Chain(UUID deal, boolean requested, @Nullable UUID contract, boolean signed, int orders) {

    static Chain of(UUID deal) {
        return new Chain(deal, false, null, false, 0);
    }

    Chain afterRequest() {
        return new Chain(deal, true, contract, signed, orders);
    }

    Chain drafted(UUID draft) {
        return new Chain(deal, requested, draft, signed, orders);
    }

    Chain afterSignatures() {
        return new Chain(deal, requested, contract, true, orders);
    }

    Chain ordered() {
        return new Chain(deal, requested, contract, signed, orders + 1);
    }
}
