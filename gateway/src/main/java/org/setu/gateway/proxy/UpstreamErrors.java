package org.setu.gateway.proxy;

import org.setu.gateway.route.Route;

/** Told about every failure of a service. */
@FunctionalInterface
public interface UpstreamErrors {

    /**
     * @param kind connect, overload, response-timeout, stall, closed or invalid
     */
    void count(Route route, String kind);
}
