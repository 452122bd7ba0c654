package org.setu.gateway.firewall;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
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

    /** One pass, because this is done for every request. */
    private static @Nullable Objection headers(MultiMap headers) {
        int hosts = 0;
        int lengths = 0;
        int codings = 0;
        int authorizations = 0;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey();
            String value = header.getValue();
            if (name.equalsIgnoreCase("Host")) {
                hosts += isAuthority(value) ? 1 : 2;
            } else if (name.equalsIgnoreCase("Content-Length")) {
                lengths++;
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                codings += "chunked".equalsIgnoreCase(value) ? 1 : 2;
            } else if (name.equalsIgnoreCase("Authorization")) {
                authorizations++;
            } else if (name.equalsIgnoreCase("Expect") && !"100-continue".equalsIgnoreCase(value)) {
                return Objection.malformed("The only expectation is 100-continue.");
            }
        }
        if (hosts != 1) {
            return Objection.malformed("There must be exactly one valid Host header.");
        }
        if (codings > 1) {
            return Objection.malformed("The only transfer coding is chunked.");
        }
        if (lengths + codings > 1) {
            return Objection.malformed(
                    "There must be one Content-Length or one Transfer-Encoding, not more.");
        }
        if (authorizations > 1) {
            return Objection.malformed("There must be at most one Authorization header.");
        }
        return null;
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
}
