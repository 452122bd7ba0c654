package org.setu.gateway.exchange;

import io.vertx.core.http.HttpConnection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Connections that are about to be closed although the caller may still send. What arrives there
 * after a refused request could be its smuggled rest, so it is not treated as a request. Confined
 * to one event loop.
 */
public final class ClosingConnections {

    private final Set<HttpConnection> closing = Collections.newSetFromMap(new IdentityHashMap<>());

    public boolean contains(HttpConnection connection) {
        return !closing.isEmpty() && closing.contains(connection);
    }

    void add(HttpConnection connection) {
        if (closing.add(connection)) {
            connection.closeHandler(nothing -> closing.remove(connection));
        }
    }
}
