package org.setu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.setu.platform.access.CallerAugmentor;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Every exception becomes a problem response here, and only here. */
class ProblemMappers {

    private final Problems problems;
    private final JsonProblems json;
    private final DatabaseProblems database;
    private final SecurityIdentity identity;

    ProblemMappers(
            Problems problems,
            JsonProblems json,
            DatabaseProblems database,
            SecurityIdentity identity) {
        this.problems = problems;
        this.json = json;
        this.database = database;
        this.identity = identity;
    }

    @ServerExceptionMapper
    Response refusal(ProblemException refusal) {
        return problems.respond(refusal);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, ResourceInfo resource) {
        String refusal = identity.getAttribute(CallerAugmentor.REFUSAL);
        return problems.respond(
                Problem.of(
                                ProblemType.FORBIDDEN,
                                refusal == null ? "None of your roles allows this." : refusal)
                        .withWhoCan(RolesOf.operation(resource)));
    }

    @ServerExceptionMapper
    Response parameterRules(ResteasyReactiveViolationException e) {
        return problems.respond(ProblemException.invalid(Violations.of(e)));
    }

    @ServerExceptionMapper
    Response rules(ConstraintViolationException e) {
        return problems.respond(ProblemException.invalid(Violations.of(e)));
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e) {
        return problems.respond(json.problem(e));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return problems.respond(json.problem(e));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException unreadable) {
                return problems.respond(json.problem(unreadable));
            }
            if (cause instanceof ProblemException refusal) {
                return problems.respond(refusal);
            }
        }
        return switch (e.getResponse().getStatus()) {
            case 400 -> problems.respond(ProblemType.MALFORMED_REQUEST, "It cannot be read.");
            case 401 -> unauthenticated();
            case 403 -> problems.respond(ProblemType.FORBIDDEN, "You may not do this.");
            case 404 -> problems.respond(ProblemType.NOT_FOUND, "There is nothing here.");
            case 405 -> methodNotAllowed(e);
            case 406 -> problems.respond(ProblemType.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 -> problems.respond(ProblemType.CONTENT_TOO_LARGE, "Send less at once.");
            case 415 ->
                    problems.respond(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "The Content-Type is missing or not one that this operation takes.");
            case 503 -> problems.respond(ProblemType.UNAVAILABLE, "Try again soon.");
            default -> problems.fault(e);
        };
    }

    @ServerExceptionMapper
    Response anythingElse(Exception e) {
        return database.problem(e).map(problems::respond).orElseGet(() -> problems.fault(e));
    }

    private Response methodNotAllowed(WebApplicationException e) {
        Response response =
                problems.respond(
                        ProblemType.METHOD_NOT_ALLOWED, "The address does not take this method.");
        List<Object> allow = e.getResponse().getHeaders().get("Allow");
        return allow == null || allow.isEmpty()
                ? response
                : Response.fromResponse(response).header("Allow", allow.getFirst()).build();
    }

    private Response unauthenticated() {
        return problems.respond(
                ProblemType.UNAUTHENTICATED, "The access token is missing, expired or not valid.");
    }
}
