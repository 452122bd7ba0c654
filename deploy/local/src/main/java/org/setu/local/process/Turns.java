package org.setu.local.process;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets no more programs come up at once than the processors can serve, in the order in which they
 * ask. More of them take longer than one after the other: each pushes what the others need out of
 * the processors' caches.
 */
public final class Turns {

    private final Semaphore places;

    Turns(int places) {
        this.places = new Semaphore(places, true);
    }

    /** One for each processor, and one more for when another one waits. */
    public static Turns ofProcessors() {
        return new Turns(Runtime.getRuntime().availableProcessors() + 1);
    }

    /**
     * What something gives, once it is its turn.
     *
     * @throws StartFailure if the thread is interrupted before
     */
    public <T> T take(Supplier<T> work) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while others were starting", e);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Does something once it is its turn; see {@link #take}. */
    public void run(Runnable work) {
        take(() -> {
            work.run();
            return true;
        });
    }
}
