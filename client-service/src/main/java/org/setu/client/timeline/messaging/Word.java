package org.setu.client.timeline.messaging;

import java.util.Locale;

/** How what happened is written: {@code sent-to-sign} of a type of event is SENT_TO_SIGN. */
final class Word {

    private Word() {}

    static String of(String what) {
        return what.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
