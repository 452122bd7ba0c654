package org.setu.gateway.route;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests in progress at one service. Refusing early beats a queue that times out. */
public final class Admission {

    private final int limit;
    private final AtomicInteger inFlight = new AtomicInteger();

    public Admission(int limit) {
        this.limit = limit;
    }

    /** Whether one more may go; if so, {@link #leave} must follow. */
    public boolean tryEnter() {
        if (inFlight.incrementAndGet() <= limit) {
            return true;
        }
        inFlight.decrementAndGet();
        return false;
    }

    public void leave() {
        inFlight.decrementAndGet();
    }

    public int inFlight() {
        return inFlight.get();
    }
}
