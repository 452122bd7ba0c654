package org.setu.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A service behind the gateway.
 *
 * @param authority host and port as in a Host header
 * @param admission requests in progress, shared by all routes to this service
 * @param streams event streams that have begun, shared likewise
 */
public record Upstream(
        String host,
        int port,
        boolean tls,
        String authority,
        Admission admission,
        Admission streams) {

    /** A request to this service. */
    public RequestOptions at(HttpMethod method, String uri) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setURI(uri);
    }

    /** Reads an origin such as {@code http://127.0.0.1:8081}; null when it is none. */
    static @Nullable URI origin(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare =
                    !uri.isOpaque()
                            && uri.getRawPath().isEmpty()
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null
                            && uri.getRawUserInfo() == null;
            boolean port = uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() < 65536);
            return web && bare && port && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Upstream of(URI origin, Admission admission, Admission streams) {
        boolean tls = "https".equals(origin.getScheme());
        int port = origin.getPort() == -1 ? (tls ? 443 : 80) : origin.getPort();
        String authority = origin.getHost() + ":" + port;
        return new Upstream(origin.getHost(), port, tls, authority, admission, streams);
    }
}
