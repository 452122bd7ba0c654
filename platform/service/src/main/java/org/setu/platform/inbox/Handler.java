package org.setu.platform.inbox;

/** What a consumer does with one type of fact, inside the transaction of its delivery. */
@FunctionalInterface
public interface Handler {

    /**
     * Applies the fact.
     *
     * @throws ReferenceNotYetHere if something it refers to is still on its way: it is tried again
     * @throws Exception any other failure that is not the database's parks the record
     */
    void handle(Received fact) throws Exception;
}
