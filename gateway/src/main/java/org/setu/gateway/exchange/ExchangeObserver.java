package org.setu.gateway.exchange;

/** Told once about every exchange, when it has ended. Called on an event loop: must not block. */
@FunctionalInterface
public interface ExchangeObserver {

    /**
     * @param status the status sent, or 499 when the caller went away before there was one
     */
    void ended(Exchange exchange, int status);
}
