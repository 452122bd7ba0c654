package org.setu.client.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something with a case: a colleague, a partner, or time (neither). */
record Doer(@Nullable UUID staff, @Nullable UUID partner) {

    static final Doer TIME = new Doer(null, null);

    static Doer colleague(UUID staff) {
        return new Doer(staff, null);
    }

    static Doer partner(UUID partner) {
        return new Doer(null, partner);
    }
}
