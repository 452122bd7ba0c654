package org.setu.gateway.firewall;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemType;

/** Refuses methods, versions and message framing that the services are not meant to see. */
public final class RequestFirewall {

    /** What an API of resources needs. CONNECT and TRACE are never forwarded. */
    public static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private static final Set<HttpMethod> ALLOWED =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE,
                    HttpMethod.OPTIONS);

    private RequestFirewall() {}

    /** Why the request must not go on, or null. */
    public static @Nullable Objection objection(HttpServerRequest request) {
        if (!ALLOWED.contains(request.method())) {
            return new Objection(
                    ProblemType.METHOD_NOT_ALLOWED, "The methods are " + METHODS + ".");
        }
        String target = PathFirewall.objection(request.uri());
        if (target != null) {
            return Objection.malformed(target);
        }
        if (request.version() != HttpVersion.HTTP_1_1) {
            // An answer of unknown length cannot be told from a broken one in HTTP/1.0.
            return Objection.malformed("HTTP/1.1 is required.");
        }
        return headers(request.headers());
    }

    /** Goes into forwarding headers, so nothing but host, port and IPv6 brackets may be in it. */
    private static boolean isAuthority(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && ".-:[]_".indexOf(c) < 0) {
                return false;
            }
        }
        return !host.isEmpty();
    }

    private static @Nullable Objection headers(MultiMap headers) {
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        if (hosts.size() != 1 || !isAuthority(hosts.getFirst())) {
            return Objection.malformed("There must be exactly one Host header.");
        }
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
            if (codings.size() != 1 || !"chunked".equalsIgnoreCase(codings.getFirst())) {
                return Objection.malformed("The only transfer coding is chunked.");
            }
            if (headers.contains(HttpHeaders.CONTENT_LENGTH)) {
                return Objection.malformed(
                        "Content-Length and Transfer-Encoding exclude each other.");
            }
        }
        if (headers.getAll(HttpHeaders.CONTENT_LENGTH).size() > 1) {
            return Objection.malformed("There must be at most one Content-Length header.");
        }
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return Objection.malformed("There must be at most one Authorization header.");
        }
        String expect = headers.get(HttpHeaders.EXPECT);
        if (expect != null && !"100-continue".equalsIgnoreCase(expect)) {
            return Objection.malformed("The only expectation is 100-continue.");
        }
        return null;
    }
}
