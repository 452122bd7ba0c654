package org.setu.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The path of the current request, for {@code instance}. */
@ApplicationScoped
class RequestPath {

    private final CurrentVertxRequest request;

    RequestPath(CurrentVertxRequest request) {
        this.request = request;
    }

    @Nullable String current() {
        RoutingContext current = request.getCurrent();
        return current == null ? null : current.request().path();
    }
}
