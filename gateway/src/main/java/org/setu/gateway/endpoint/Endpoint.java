package org.setu.gateway.endpoint;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.config.AuthMode;
import org.setu.gateway.exchange.Exchange;

/**
 * Addresses that the gateway answers itself. They go before the routes, so one may lie below a
 * prefix of a service; firewall, authentication and limits apply as to a route. Implementations are
 * beans, shared by all event loops.
 */
public interface Endpoint {

    /** What metrics and the access log call it, beside the names of the routes. */
    String name();

    /** Who may pass; said by each, as by each route. */
    AuthMode auth();

    /** Whether a path without query, which the firewall has let pass, is one of its addresses. */
    boolean covers(String path);

    /** What may be done there; whoever may GET may HEAD. */
    Set<HttpMethod> methods();

    /**
     * Answers, now or later, but never by blocking: this is an event loop.
     *
     * @param services to ask services as the caller of the exchange
     */
    void answer(Exchange exchange, ServiceCalls services);
}
