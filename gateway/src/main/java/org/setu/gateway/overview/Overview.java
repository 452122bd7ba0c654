package org.setu.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.call.ServiceReply;
import org.setu.gateway.call.ServiceReply.Answer;
import org.setu.gateway.call.ServiceReply.Failure;
import org.setu.gateway.call.ServiceRequest;
import org.setu.gateway.exchange.Exchange;
import org.setu.platform.problem.ProblemType;

/**
 * One overview on its way. Everything is asked at the same time; the account decides whether there
 * is an answer at all, and any other part may be missing from it.
 */
final class Overview {

    private static final String ACCOUNTS = "/api/v1/accounts/";

    private static final List<String> PASSED_ON =
            List.of("Content-Type", "WWW-Authenticate", "Retry-After");

    private final Exchange exchange;
    private final ServiceCalls services;
    private final UUID id;
    private final Duration patience;
    private final Map<OverviewPart, ServiceReply> replies = new EnumMap<>(OverviewPart.class);
    private @Nullable JsonNode account;

    Overview(Exchange exchange, ServiceCalls services, UUID id, Duration patience) {
        this.exchange = exchange;
        this.services = services;
        this.id = id;
        this.patience = patience;
    }

    void begin() {
        services.ask(exchange, ServiceRequest.get(ACCOUNTS + id)).onSuccess(this::decided);
        for (OverviewPart part : OverviewPart.values()) {
            services.ask(exchange, part.request(id).within(patience))
                    .onSuccess(reply -> {
                        replies.put(part, reply);
                        answerWhenComplete();
                    });
        }
    }

    private void decided(ServiceReply reply) {
        switch (reply) {
            case Answer answer when answer.isSuccess() -> {
                JsonNode read = answer.json();
                if (!read.isObject()) {
                    exchange.refuse(ProblemType.BAD_GATEWAY, "The service gave no valid answer.");
                    return;
                }
                account = read;
                answerWhenComplete();
            }
            case Answer answer when answer.status() < 500 -> passOn(answer);
            case Answer _, Failure _ -> {
                exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
                exchange.refuse(ProblemType.UNAVAILABLE, "The account cannot be read right now.");
            }
        }
    }

    /** What the account's service refuses is refused here, and where it sends, this sends. */
    private void passOn(Answer answer) {
        for (String name : PASSED_ON) {
            String value = answer.headers().get(name);
            if (value != null) {
                exchange.response().putHeader(name, value);
            }
        }
        String there = answer.headers().get(HttpHeaders.LOCATION);
        if (there != null) {
            exchange.response().putHeader(HttpHeaders.LOCATION, there + "/overview");
        }
        if (answer.json() instanceof ObjectNode problem && problem.has("instance")) {
            problem.put("instance", exchange.path());
            exchange.answer(answer.status(), Json.bytes(problem));
            return;
        }
        exchange.answer(answer.status(), answer.body());
    }

    private void answerWhenComplete() {
        if (exchange.isEnded()
                || account == null
                || replies.size() < OverviewPart.values().length) {
            return;
        }
        ObjectNode parts = Json.object();
        boolean partial = false;
        for (OverviewPart part : OverviewPart.values()) {
            PartView view = view(part);
            partial |= view.status() == PartView.Status.UNAVAILABLE;
            parts.set(part.word(), view.json());
        }
        ObjectNode body = Json.object();
        body.set("account", account);
        body.put("partial", partial);
        body.set("parts", parts);
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        exchange.answer(200, Json.bytes(body));
    }

    private PartView view(OverviewPart part) {
        String address = part.address(id);
        return switch (replies.get(part)) {
            case Answer answer when answer.isSuccess() -> PartView.ok(address, answer.json());
            case Answer answer when answer.status() == ProblemType.FORBIDDEN.status() ->
                    PartView.forbidden(address);
            case Answer answer ->
                    PartView.unavailable(
                            address,
                            ProblemType.BAD_GATEWAY,
                            "The service answered with status %d.".formatted(answer.status()));
            case Failure.TIMEOUT ->
                    PartView.unavailable(
                            address,
                            ProblemType.GATEWAY_TIMEOUT,
                            "The service did not answer in time.");
            case Failure.UNREACHABLE, Failure.OVERLOADED ->
                    PartView.unavailable(
                            address, ProblemType.UNAVAILABLE, "The service cannot be reached.");
            case Failure.BROKEN, Failure.TOO_LARGE ->
                    PartView.unavailable(
                            address, ProblemType.BAD_GATEWAY, "The service gave no valid answer.");
            case null -> throw new IllegalStateException(part + " was not waited for");
        };
    }
}
