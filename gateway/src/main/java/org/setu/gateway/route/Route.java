package org.setu.gateway.route;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.AuthMode;

/**
 * One group of addresses and the service that answers them.
 *
 * @param maxBody largest request body in bytes
 * @param bodyNanos time for the whole request body
 * @param responseNanos time from the end of the request until the answer begins
 * @param stream whether answers may be event streams
 * @param openapi where the service publishes its OpenAPI document
 */
public record Route(
        String name,
        List<String> prefixes,
        Upstream upstream,
        AuthMode auth,
        long maxBody,
        long bodyNanos,
        long responseNanos,
        boolean stream,
        @Nullable URI openapi) {}
