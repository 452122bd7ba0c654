package org.setu.system.fault;

import java.util.UUID;

/**
 * What follows from an acknowledged write: one event.
 *
 * @param topic that carries it
 * @param subject what it is about
 * @param what its type; of a notice, what is told to whom
 */
record Promise(String topic, UUID subject, String what) {

    /** What a notice tells whom, in one word each. */
    static String told(String topic, UUID recipient) {
        return topic + " to " + recipient;
    }
}
