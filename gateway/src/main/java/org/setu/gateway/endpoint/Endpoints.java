package org.setu.gateway.endpoint;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.exchange.Exchange;
import org.setu.platform.problem.ProblemType;

/** All addresses that the gateway answers itself. */
@Singleton
public final class Endpoints {

    private static final Logger LOG = Logger.getLogger(Endpoints.class);

    private final List<Endpoint> all;

    Endpoints(@All List<Endpoint> all) {
        this.all = List.copyOf(all);
    }

    /** Who answers at a path without query, or null. */
    public @Nullable Endpoint find(String path) {
        for (Endpoint endpoint : all) {
            if (endpoint.covers(path)) {
                return endpoint;
            }
        }
        return null;
    }

    /** Answers, or refuses a method that is not known there. */
    public static void answer(Endpoint endpoint, Exchange exchange, ServiceCalls services) {
        HttpMethod method = exchange.request().method();
        Set<HttpMethod> methods = endpoint.methods();
        boolean known =
                methods.contains(method)
                        || (method == HttpMethod.HEAD && methods.contains(HttpMethod.GET));
        if (!known) {
            String allowed = allowed(methods);
            exchange.response().putHeader(HttpHeaders.ALLOW, allowed);
            exchange.refuse(ProblemType.METHOD_NOT_ALLOWED, "The methods are " + allowed + ".");
            return;
        }
        exchange.endWhenGone();
        try {
            endpoint.answer(exchange, services);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not answer", endpoint.name());
            exchange.refuse(ProblemType.INTERNAL_ERROR, null);
        }
    }

    private static String allowed(Set<HttpMethod> methods) {
        Set<String> names = new TreeSet<>();
        for (HttpMethod method : methods) {
            names.add(method.name());
        }
        if (methods.contains(HttpMethod.GET)) {
            names.add(HttpMethod.HEAD.name());
        }
        return String.join(", ", names);
    }
}
