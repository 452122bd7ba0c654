package org.setu.system.fault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail whose whole content has gone to the mail server.
 *
 * @param message from its {@code Message-ID}; null if there is none that is one of ours
 * @param reply what the server answered; 0 if nothing
 * @param server counts the starts of the mail server: it forgets everything when it ends
 */
record Handed(@Nullable UUID message, int reply, int server) {

    boolean taken() {
        return reply / 100 == 2;
    }

    /** Nobody can say whether the server has it. */
    boolean open() {
        return reply == 0;
    }
}
