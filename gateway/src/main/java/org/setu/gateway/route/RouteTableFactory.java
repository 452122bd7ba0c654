package org.setu.gateway.route;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.AuthMode;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.config.GatewayConfig.RouteConfig;

/** Makes the route table from the configuration, or says everything that is wrong with it. */
public final class RouteTableFactory {

    private static final Pattern PREFIX = Pattern.compile("(/[a-z0-9][a-z0-9-]*)+");
    private static final Pattern RESERVED =
            Pattern.compile("/(internal|q|problems|login|logout|session)(/.*)?|.*/internal(/.*)?");
    private static final String DOCUMENT = "/api/v1/openapi";

    private final GatewayConfig config;
    private final List<String> errors = new ArrayList<>();
    private final Map<String, String> ownerOfPrefix = new TreeMap<>();
    private final Map<URI, Upstream> upstreams = new HashMap<>();

    private RouteTableFactory(GatewayConfig config) {
        this.config = config;
    }

    /**
     * @throws InvalidRoutesException when a route has no authentication mode, no or a wrong
     *     upstream, no, wrong, reserved or overlapping prefixes, or a limit that is not positive
     */
    public static RouteTable create(GatewayConfig config) {
        return new RouteTableFactory(config).build();
    }

    private RouteTable build() {
        List<Route> routes = new ArrayList<>();
        if (config.routes().isEmpty()) {
            errors.add("there is no route (setu.gateway.routes.<name>.path-prefixes)");
        }
        new TreeMap<>(config.routes()).forEach((name, route) -> add(routes, name, route));
        if (!errors.isEmpty()) {
            throw new InvalidRoutesException(errors);
        }
        return new RouteTable(routes);
    }

    private void add(List<Route> routes, String name, RouteConfig route) {
        List<String> prefixes = prefixes(name, route.pathPrefixes().orElse(List.of()));
        Upstream upstream = upstream(name, route.upstream().orElse(""));
        AuthMode auth = route.auth().orElse(null);
        if (auth == null) {
            errors.add(name + " has no auth: say BEARER or PUBLIC");
        } else if (auth == AuthMode.PAGE) {
            errors.add(name + " has auth PAGE, which checks no Setu-CSRF: say BEARER or PUBLIC");
        }
        long maxBody = route.maxBody().orElse(config.limits().maxBody()).asLongValue();
        long body = route.bodyTimeout().orElse(config.timeouts().body()).toNanos();
        long response = route.responseTimeout().orElse(config.timeouts().response()).toNanos();
        if (maxBody < 0 || body <= 0 || response <= 0) {
            errors.add(name + " has a limit or time-out that is not positive");
        }
        if (route.stream()
                && config.timeouts().streamStall().compareTo(config.timeouts().idle()) >= 0) {
            errors.add(name + " streams, but timeouts.stream-stall is not below timeouts.idle");
        }
        if (response >= config.timeouts().idle().toNanos()) {
            // Otherwise the waiting caller's connection would count as unused and be closed.
            errors.add(name + " has a response-timeout that is not below timeouts.idle");
        }
        if (upstream != null && auth != null) {
            URI openapi = route.openapi().orElse(null);
            routes.add(
                    new Route(
                            name,
                            prefixes,
                            upstream,
                            auth,
                            maxBody,
                            body,
                            response,
                            route.stream(),
                            openapi));
        }
    }

    private List<String> prefixes(String name, List<String> prefixes) {
        if (prefixes.isEmpty()) {
            errors.add(name + " has no path-prefixes");
        }
        for (String prefix : prefixes) {
            if (!PREFIX.matcher(prefix).matches()) {
                errors.add(
                        name
                                + " has the prefix '"
                                + prefix
                                + "': write /segment/segment, lower case");
            } else if (RESERVED.matcher(prefix).matches() || prefix.equals(DOCUMENT)) {
                errors.add(name + " has the prefix '" + prefix + "', which is never routed");
            }
            checkOverlap(name, prefix);
        }
        return List.copyOf(prefixes);
    }

    private void checkOverlap(String name, String prefix) {
        ownerOfPrefix.forEach((other, owner) -> {
            if (RouteTable.covers(other, prefix) || RouteTable.covers(prefix, other)) {
                errors.add(name + " '" + prefix + "' overlaps " + owner + " '" + other + "'");
            }
        });
        ownerOfPrefix.put(prefix, name);
    }

    private @Nullable Upstream upstream(String name, String text) {
        URI origin = Upstream.origin(text);
        if (origin == null) {
            errors.add(name + " has the upstream '" + text + "': write http://host:port");
            return null;
        }
        int limit = config.limits().maxInFlightPerUpstream();
        int streams = config.limits().maxStreamsPerUpstream();
        return upstreams.computeIfAbsent(
                origin, key -> Upstream.of(key, new Admission(limit), new Admission(streams)));
    }
}
