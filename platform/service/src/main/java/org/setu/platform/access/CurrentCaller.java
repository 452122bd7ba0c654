package org.setu.platform.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells who is calling, in a request and in system work. */
@ApplicationScoped
public class CurrentCaller {

    static final String ATTRIBUTE = "setu.caller";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller.
     *
     * @throws IllegalStateException if there is none: work outside a request must run as {@link
     *     SystemWork}
     */
    public Caller get() {
        Caller caller = orNull();
        if (caller == null) {
            throw new IllegalStateException(
                    "nobody is calling: work outside a request runs as SystemWork");
        }
        return caller;
    }

    /** The caller, or null if there is none. */
    public @Nullable Caller orNull() {
        Caller system = SystemWork.current();
        if (system != null) {
            return system;
        }
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return null;
        }
        return identity.getAttribute(ATTRIBUTE);
    }
}
