package org.setu.platform.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.platform.inbox.FactReplay;
import org.setu.platform.inbox.ParkedRecords;
import org.setu.platform.inbox.ParkedReplay;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * {@code /q/setu/...} on the management interface: rebuild, republish, replay, and what is parked.
 * Each answers when it is done.
 */
@ApplicationScoped
class OperatorRoutes {

    private static final Logger LOG = Logger.getLogger(OperatorRoutes.class);
    private static final int MOST_PARKED = 500;

    private final OperatorSecret secret;
    private final RebuildingModels rebuilding;
    private final Republishing republishing;
    private final FactReplay replay;
    private final ParkedRecords parked;
    private final ParkedReplay parkedReplay;
    private final ObjectMapper mapper;

    OperatorRoutes(
            OperatorSecret secret,
            RebuildingModels rebuilding,
            Republishing republishing,
            FactReplay replay,
            ParkedRecords parked,
            ParkedReplay parkedReplay,
            ObjectMapper mapper) {
        this.secret = secret;
        this.rebuilding = rebuilding;
        this.republishing = republishing;
        this.replay = replay;
        this.parked = parked;
        this.parkedReplay = parkedReplay;
        this.mapper = mapper;
    }

    void register(@Observes ManagementInterface management) {
        Router router = management.router();
        // Before anything else below the path, known or not.
        router.route("/q/setu/*").handler(this::authenticate);
        route(router, HttpMethod.POST, "/q/setu/rebuild", request -> rebuilding.rebuild());
        route(router, HttpMethod.POST, "/q/setu/republish", request -> republishing.republish());
        route(router, HttpMethod.POST, "/q/setu/replay", request -> replay.replay());
        route(router, HttpMethod.GET, "/q/setu/parked", request -> parked.oldest(MOST_PARKED));
        route(router, HttpMethod.POST, "/q/setu/parked/:id/replay", this::replayParked);
    }

    private void authenticate(RoutingContext request) {
        if (secret.matches(request.request().getHeader("Authorization"))) {
            request.next();
            return;
        }
        request.response().putHeader("WWW-Authenticate", "Bearer realm=\"setu-operator\"");
        answer(
                request,
                ProblemType.UNAUTHENTICATED,
                "Operators send the installation's secret: Authorization: Bearer <secret>.");
    }

    private void route(
            Router router, HttpMethod method, String path, Function<RoutingContext, Object> work) {
        // On a worker, and not one after the other: the list must be there while a rebuild runs.
        router.route(method, path).blockingHandler(request -> handle(request, work), false);
    }

    private void handle(RoutingContext request, Function<RoutingContext, Object> work) {
        try {
            write(request, 200, "application/json", work.apply(request));
        } catch (ProblemException e) {
            write(request, e.problem().status(), Problem.MEDIA_TYPE, e.problem());
        } catch (RuntimeException e) {
            LOG.errorf(e, "the operator's %s failed", request.normalizedPath());
            answer(request, ProblemType.INTERNAL_ERROR, "It failed: " + e.getMessage());
        }
    }

    private Object replayParked(RoutingContext request) {
        return parkedReplay
                .replay(id(request.pathParam("id")))
                .orElseThrow(() -> ProblemException.notFound("parked record"));
    }

    private static long id(@Nullable String text) {
        try {
            return Long.parseLong(text == null ? "" : text);
        } catch (NumberFormatException e) {
            throw ProblemException.notFound("parked record");
        }
    }

    private void answer(RoutingContext request, ProblemType type, String detail) {
        write(request, type.status(), Problem.MEDIA_TYPE, Problem.of(type, detail));
    }

    private void write(RoutingContext request, int status, String mediaType, Object body) {
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", mediaType)
                    .putHeader("Cache-Control", "no-store")
                    .end(mapper.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
