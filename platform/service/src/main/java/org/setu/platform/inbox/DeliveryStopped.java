package org.setu.platform.inbox;

/** The service shuts down: a record was not handled, is not acknowledged, and will come again. */
public class DeliveryStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryStopped() {
        super("the service shuts down; the record comes again");
    }
}
