package org.setu.notification.preference.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.setu.notification.preference.UnsubscribeLinks;
import org.setu.notification.preference.UnsubscribeLinks.Unsubscription;
import org.setu.notification.preference.Wish;
import org.setu.notification.preference.Wishes;
import org.setu.notification.topic.Channel;
import org.setu.platform.access.SystemWork;
import org.setu.platform.command.Command;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * Switches mails about a topic off without a login: the signed link in the mail is the permission.
 * Looking at the page changes nothing, for mail scanners look at every link.
 */
@Path("/api/v1/unsubscribe/{token}")
@Tag(name = "Unsubscribe")
@PermitAll
@RunOnVirtualThread
public class UnsubscribeResource {

    private static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final UnsubscribeLinks links;
    private final UnsubscribePages pages;
    private final UnsubscribeRate rate;
    private final Wishes wishes;

    UnsubscribeResource(
            UnsubscribeLinks links, UnsubscribePages pages, UnsubscribeRate rate, Wishes wishes) {
        this.links = links;
        this.pages = pages;
        this.rate = rate;
        this.wishes = wishes;
    }

    @GET
    @Produces(PAGE)
    @Operation(
            operationId = "askToUnsubscribe",
            summary = "The page that asks for confirmation; changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "A page in the language of the recipient",
            content =
                    @Content(
                            mediaType = PAGE,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "<!doctype html>..."))
    public Response ask(@PathParam("token") String token) {
        Unsubscription asked = read(token);
        return page(pages.asking(asked.language(), asked.topic()));
    }

    @POST
    @Command
    @Consumes(MediaType.WILDCARD)
    @Produces(PAGE)
    @Operation(
            operationId = "unsubscribe",
            summary = "Send no more mails about the topic of this link",
            description = "Also the one-click form of RFC 8058. Repeating it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A page in the language of the recipient",
            content =
                    @Content(
                            mediaType = PAGE,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "<!doctype html>..."))
    public Response unsubscribe(@PathParam("token") String token) {
        Unsubscription asked = read(token);
        if (!rate.admits()) {
            throw new ProblemException(
                    Problem.of(ProblemType.TOO_MANY_REQUESTS, "Try again in a few seconds."));
        }
        // Nobody is logged in: the system does it, in a transaction that says so.
        SystemWork.run(
                "unsubscribe link",
                () -> QuarkusTransaction.requiringNew().run(() -> switchOff(asked)));
        return page(pages.done(asked.language(), asked.topic()));
    }

    private void switchOff(Unsubscription asked) {
        wishes.switchOffToo(asked.recipient(), new Wish(asked.topic(), Channel.EMAIL));
    }

    private Unsubscription read(String token) {
        return links.read(token).orElseThrow(() -> ProblemException.notFound("subscription"));
    }

    private static Response page(String html) {
        return Response.ok(html, PAGE)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                                + " frame-ancestors 'none'")
                .build();
    }
}
