package org.setu.gateway.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.exchange.ExchangeObserver;
import org.setu.gateway.proxy.UpstreamErrors;
import org.setu.gateway.route.Route;
import org.setu.gateway.route.RouteTable;

/** Metrics of the traffic, named as OpenTelemetry's semantic conventions name them. */
@Singleton
public final class RequestMetrics implements ExchangeObserver, UpstreamErrors {

    private static final int STATUSES = 600;

    /** The buckets of the semantic conventions, so that dashboards fit. */
    private static final Duration[] BUCKETS =
            LongStream.of(5, 10, 25, 50, 75, 100, 250, 500, 1000, 2500, 5000, 10000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<String, AtomicReferenceArray<Timer>> timers = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Publishes how busy each service is. */
    public void watch(RouteTable routes) {
        routes.routes().stream()
                .map(Route::upstream)
                .distinct()
                .forEach(upstream ->
                        Gauge.builder(
                                        "gateway.upstream.in_flight",
                                        upstream.admission(),
                                        admission -> admission.inFlight())
                                .tag("upstream", upstream.authority())
                                .register(registry));
    }

    @Override
    public void ended(Exchange exchange, int status) {
        String name = exchange.answeredBy();
        AtomicReferenceArray<Timer> ofRoute = timers.get(name);
        if (ofRoute == null) {
            ofRoute = timers.computeIfAbsent(name, any -> new AtomicReferenceArray<>(STATUSES));
        }
        int index = status > 0 && status < STATUSES ? status : 0;
        Timer timer = ofRoute.get(index);
        if (timer == null) {
            timer = register(name, status);
            ofRoute.set(index, timer);
        }
        timer.record(exchange.elapsedNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void count(Route route, String kind) {
        registry.counter("gateway.upstream.errors", "route", route.name(), "kind", kind)
                .increment();
    }

    private Timer register(String route, int status) {
        return Timer.builder("http.server.request.duration")
                .tag("http.route", route)
                .tag("http.response.status_code", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
