package org.setu.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.route.Route;
import org.setu.gateway.route.RouteTable;
import org.setu.platform.problem.ProblemType;

/** Answers with the merged OpenAPI document of all services that can be asked. */
public final class OpenApiAggregator {

    public static final String PATH = "/api/v1/openapi";

    private static final Logger LOG = Logger.getLogger(OpenApiAggregator.class);

    private record Asked(Route service, CompletableFuture<JsonNode> document) {}

    private record Document(Buffer body, long validUntil) {}

    private final RouteTable routes;
    private final DocumentReader reader;
    private final long cacheNanos;
    private final JsonNode own = OwnDocument.read();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable CompletableFuture<Document> current;

    public OpenApiAggregator(RouteTable routes, GatewayConfig.Openapi config) {
        this.routes = routes;
        this.reader = new DocumentReader(config.timeout());
        this.cacheNanos = config.cacheTime().toNanos();
    }

    /** Called on an event loop; answers on it. */
    public void answer(Exchange exchange) {
        Context context = Vertx.currentContext();
        document()
                .whenComplete((document, failure) ->
                        context.runOnContext(nothing -> {
                            if (failure != null) {
                                LOG.error("OpenAPI cannot be merged", failure);
                                exchange.refuse(ProblemType.INTERNAL_ERROR, null);
                                return;
                            }
                            exchange.response()
                                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
                            exchange.answer(200, document.body);
                        }));
    }

    /** Everybody who asks at the same time waits for the same document. */
    private synchronized CompletableFuture<Document> document() {
        CompletableFuture<Document> known = current;
        boolean usable =
                known != null
                        && !known.isCompletedExceptionally()
                        && (!known.isDone() || known.join().validUntil - System.nanoTime() > 0);
        if (known != null && usable) {
            return known;
        }
        CompletableFuture<Document> next = CompletableFuture.supplyAsync(this::merge, threads);
        current = next;
        return next;
    }

    private Document merge() {
        Map<URI, Route> services = new LinkedHashMap<>();
        for (Route route : routes.routes()) {
            URI url = route.openapi();
            if (url != null) {
                services.putIfAbsent(url, route);
            }
        }
        List<Asked> asked = new ArrayList<>();
        services.forEach((url, service) ->
                asked.add(
                        new Asked(
                                service, CompletableFuture.supplyAsync(() -> read(url), threads))));
        OpenApiMerge merge = new OpenApiMerge();
        asked.forEach(each -> add(merge, each));
        merge.add(OwnDocument.NAME, own, any -> true);
        return new Document(Buffer.buffer(merge.bytes()), System.nanoTime() + cacheNanos);
    }

    private void add(OpenApiMerge merge, Asked asked) {
        Route service = asked.service;
        try {
            merge.add(service.name(), asked.document.join(), path -> isRouted(path, service));
        } catch (CompletionException e) {
            LOG.warnf("%s gave no OpenAPI document: %s", service.name(), e.getCause());
            merge.missing(service.name());
        }
    }

    private JsonNode read(URI url) {
        try {
            return reader.read(url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private boolean isRouted(String path, Route service) {
        Route route = routes.find(path);
        return route != null && route.upstream().equals(service.upstream());
    }
}
