package org.setu.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java itself cannot send. */
public final class Signal {

    private Signal() {}

    /**
     * Sends one and waits until {@code kill} says that it was sent.
     *
     * @param name without SIG, such as {@code STOP}
     * @throws IllegalStateException if it could not be sent
     */
    public static void send(long pid, String name) {
        try {
            int code =
                    new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new IllegalStateException("SIG%s to %d failed".formatted(name, pid));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signalling " + pid, e);
        }
    }
}
