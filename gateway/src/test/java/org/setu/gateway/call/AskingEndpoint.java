package org.setu.gateway.call;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.setu.gateway.call.ServiceReply.Answer;
import org.setu.gateway.call.ServiceReply.Failure;
import org.setu.gateway.config.AuthMode;
import org.setu.gateway.endpoint.Endpoint;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.exchange.WholeBody;

/**
 * Asks deal-service at the address below its own, although that lies below a prefix of
 * client-service, and tells what came of it.
 */
@Singleton
final class AskingEndpoint implements Endpoint {

    static final String PREFIX = "/api/v1/accounts/asking/";
    static final int MOST_BYTES = 100;

    @Override
    public String name() {
        return "asking";
    }

    @Override
    public AuthMode auth() {
        return AuthMode.BEARER;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(PREFIX);
    }

    @Override
    public Set<HttpMethod> methods() {
        return Set.of(HttpMethod.GET, HttpMethod.POST);
    }

    @Override
    public void answer(Exchange exchange, ServiceCalls services) {
        String there = "/api/v1/deals/" + exchange.path().substring(PREFIX.length());
        boolean reading = exchange.request().method() != HttpMethod.POST;
        WholeBody.read(
                exchange,
                MOST_BYTES,
                Duration.ofSeconds(1),
                body -> {
                    ServiceRequest request =
                            reading
                                    ? ServiceRequest.get(there).query("q", "a&b ü")
                                    : ServiceRequest.patch(there, body)
                                            .ifMatch("\"7\"")
                                            .idempotencyKey("once");
                    services.ask(
                                    exchange,
                                    request.within(Duration.ofMillis(600)).mostBytes(MOST_BYTES))
                            .onSuccess(reply -> tell(exchange, reply));
                });
    }

    private static void tell(Exchange exchange, ServiceReply reply) {
        exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain");
        switch (reply) {
            case Answer answer ->
                    exchange.answer(
                            200,
                            Buffer.buffer(
                                    answer.status()
                                            + " "
                                            + answer.entityTag()
                                            + " "
                                            + answer.json()));
            case Failure failure -> exchange.answer(200, Buffer.buffer(failure.name()));
        }
    }
}
