package org.setu.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Turns a problem into a response of this request. */
@ApplicationScoped
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final RequestPath path;
    private final Trace trace;

    Problems(RequestPath path, Trace trace) {
        this.path = path;
        this.trace = trace;
    }

    Response respond(ProblemException refusal) {
        Response response = respond(refusal.problem());
        return refusal.retryAfter()
                .map(wait ->
                        Response.fromResponse(response)
                                .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                                .build())
                .orElse(response);
    }

    Response respond(ProblemType type, String detail) {
        return respond(Problem.of(type, detail));
    }

    Response respond(Problem problem) {
        String traceId = trace.id();
        Problem occurrence = problem.occurredAt(path.current(), traceId.isEmpty() ? null : traceId);
        Response.ResponseBuilder response =
                Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(occurrence);
        if (problem.kind() == ProblemType.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"setu\"");
        }
        if (problem.kind() == ProblemType.TOO_MANY_REQUESTS) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        if (problem.kind() == ProblemType.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return response.build();
    }

    /** A fault of ours: logged with its cause, told without it. */
    Response fault(Throwable cause) {
        LOG.errorf(cause, "unexpected failure of %s, trace %s", path.current(), trace.id());
        return respond(ProblemType.INTERNAL_ERROR, "The failure is logged; nothing was changed.");
    }
}
