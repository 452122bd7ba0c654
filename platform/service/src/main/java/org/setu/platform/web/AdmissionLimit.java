package org.setu.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

/**
 * At most a few requests per database connection are under way; more are refused at once. Virtual
 * threads would otherwise queue without bound for the pool, and all of them would time out. An
 * event stream counts until it begins: from then on it waits for nothing that others want.
 */
@ApplicationScoped
class AdmissionLimit {

    private static final int BEFORE_EVERYTHING = 1000;

    private final AtomicInteger underWay = new AtomicInteger();
    private final int limit;

    AdmissionLimit(@ConfigProperty(name = "setu.admission.limit") int limit) {
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_EVERYTHING);
    }

    private void admit(RoutingContext request) {
        if (underWay.incrementAndGet() > limit) {
            underWay.decrementAndGet();
            refuse(request);
            return;
        }
        AtomicBoolean left = new AtomicBoolean();
        request.addHeadersEndHandler(begun -> {
            if (isStream(request) && left.compareAndSet(false, true)) {
                underWay.decrementAndGet();
            }
        });
        request.addEndHandler(done -> {
            if (left.compareAndSet(false, true)) {
                underWay.decrementAndGet();
            }
        });
        request.next();
    }

    private static boolean isStream(RoutingContext request) {
        String type = request.response().headers().get("Content-Type");
        return type != null && type.startsWith("text/event-stream");
    }

    private static void refuse(RoutingContext request) {
        request.response()
                .setStatusCode(ProblemType.UNAVAILABLE.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Retry-After", "1")
                .end(
                        """
                        {"type":"%s","title":"%s","status":503,"detail":"Too many requests are \
                        under way; nothing was changed."}\
                        """
                                .formatted(
                                        ProblemType.UNAVAILABLE.uri(),
                                        ProblemType.UNAVAILABLE.title()));
    }
}
