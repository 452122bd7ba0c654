package org.setu.platform.command;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;

/** The {@code Idempotency-Key} of the current request. */
@ApplicationScoped
class RequestKey {

    static final String HEADER = "Idempotency-Key";

    private final CurrentVertxRequest request;
    private final CurrentCaller caller;

    RequestKey(CurrentVertxRequest request, CurrentCaller caller) {
        this.request = request;
        this.caller = caller;
    }

    /** The key, or null if the caller sent none. */
    @Nullable IdempotencyKey current() {
        HttpServerRequest current = request.getCurrent().request();
        String key = current.getHeader(HEADER);
        Caller who = caller.orNull();
        // Without a caller there is nobody whose key it could be: public operations repeat safely.
        return key == null || who == null
                ? null
                : new IdempotencyKey(who.actor(), current.method().name(), current.path(), key);
    }
}
