package org.setu.platform.change;

import java.util.UUID;

/**
 * A place in the order of changes.
 *
 * @param xid the transaction, an unsigned number
 * @param id the record within the transaction
 */
record ChangePosition(String xid, UUID id) {

    private static final UUID FIRST = new UUID(0, 0);

    /** Before the first change of a transaction. */
    static ChangePosition before(String xid) {
        return new ChangePosition(xid, FIRST);
    }
}
