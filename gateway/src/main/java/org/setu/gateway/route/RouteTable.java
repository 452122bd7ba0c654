package org.setu.gateway.route;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a path. Built by {@link RouteTableFactory}, which checks the configuration.
 */
public final class RouteTable {

    private final List<Route> routes;
    private final String[] prefixes;
    private final Route[] owners;

    RouteTable(Collection<Route> routes) {
        this.routes = List.copyOf(routes);
        int count = routes.stream().mapToInt(route -> route.prefixes().size()).sum();
        prefixes = new String[count];
        owners = new Route[count];
        int next = 0;
        for (Route route : this.routes) {
            for (String prefix : route.prefixes()) {
                prefixes[next] = prefix;
                owners[next++] = route;
            }
        }
    }

    public List<Route> routes() {
        return routes;
    }

    /** The route of a path without query, or null. Only whole segments match. */
    public @Nullable Route find(String path) {
        for (int i = 0; i < prefixes.length; i++) {
            if (covers(prefixes[i], path)) {
                return owners[i];
            }
        }
        return null;
    }

    static boolean covers(String prefix, String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
