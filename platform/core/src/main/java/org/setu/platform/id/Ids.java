package org.setu.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers. */
public final class Ids {

    private Ids() {}

    /** A new UUIDv7 (RFC 9562): unique, and ascending in the order of creation on one machine. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
