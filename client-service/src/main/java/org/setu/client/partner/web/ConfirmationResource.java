package org.setu.client.partner.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.setu.client.partner.ConfirmingPartner;
import org.setu.client.partner.ConfirmingPartner.Invitation;
import org.setu.client.partner.InvitationToken;
import org.setu.platform.command.InSteps;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * Where the link in an invitation leads: for people without a login, so open to all. What it shows
 * is for browsers and not part of the API. The token is never in a path, for paths are logged.
 */
@Path(ConfirmationResource.PATH)
@RunOnVirtualThread
@PermitAll
class ConfirmationResource {

    static final String PATH = "/partner-confirmation";

    private static final int LONGEST_TOKEN = 100;

    private final ConfirmingPartner confirming;
    private final ConfirmationPage page;
    private final AttemptLimit limit;
    private final HttpServerRequest request;

    ConfirmationResource(
            ConfirmingPartner confirming,
            ConfirmationPage page,
            AttemptLimit limit,
            HttpServerRequest request) {
        this.confirming = confirming;
        this.page = page;
        this.limit = limit;
        this.request = request;
    }

    /** Mail programs open links by themselves, so nothing changes by opening this one. */
    @GET
    @Operation(hidden = true)
    public Response ask(@QueryParam("token") @Nullable String token, @Context HttpHeaders headers) {
        return answer(
                token,
                headers,
                confirming::invitation,
                found -> page.question(found, String.valueOf(token)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @InSteps(because = "the login is made at the identity provider")
    @Operation(hidden = true)
    public Response confirm(
            @FormParam("token") @Nullable String token, @Context HttpHeaders headers) {
        return answer(token, headers, confirming::confirm, page::confirmed);
    }

    private Response answer(
            @Nullable String token,
            HttpHeaders headers,
            Function<InvitationToken, Optional<Invitation>> step,
            Function<Invitation, String> good) {
        String language = headers.getAcceptableLanguages().getFirst().toLanguageTag();
        if (!limit.allows(address(headers))) {
            return html(ProblemType.TOO_MANY_REQUESTS, page.refused("limited", language))
                    .header(HttpHeaders.RETRY_AFTER, AttemptLimit.WINDOW.toSeconds())
                    .build();
        }
        Supplier<Response> refused =
                () -> html(ProblemType.NOT_FOUND, page.refused("refused", language)).build();
        if (token == null || token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return refused.get();
        }
        try {
            return step.apply(InvitationToken.given(token))
                    .map(found -> html(200, good.apply(found)).build())
                    .orElseGet(refused);
        } catch (ProblemException problem) {
            return failed(problem, language);
        }
    }

    private Response failed(ProblemException failure, String language) {
        return switch (failure.problem().kind()) {
            case CONFLICT -> html(ProblemType.CONFLICT, page.refused("taken", language)).build();
            case UNAVAILABLE ->
                    html(ProblemType.UNAVAILABLE, page.refused("away", language))
                            .header(HttpHeaders.RETRY_AFTER, "5")
                            .build();
            default -> throw failure;
        };
    }

    /** The gateway replaces what callers say of themselves; behind it nobody else can call. */
    private String address(HttpHeaders headers) {
        String forwarded = headers.getHeaderString("X-Forwarded-For");
        return forwarded == null ? request.remoteAddress().hostAddress() : forwarded;
    }

    private static Response.ResponseBuilder html(ProblemType type, String body) {
        return html(type.status(), body);
    }

    private static Response.ResponseBuilder html(int status, String body) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .entity(body);
    }
}
