package org.setu.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.exchange.RequestId;
import org.setu.gateway.exchange.SecurityHeaders;
import org.setu.gateway.exchange.TraceContext;
import org.setu.gateway.route.Upstream;

/**
 * Which headers cross the gateway. Hop-by-hop headers end here in both directions, what callers say
 * about themselves is dropped, and what services need to know is said by the gateway alone.
 */
public final class HeaderPolicy {

    /** RFC 9110 section 7.6.1, and what old software sends. */
    private static final String[] HOP_BY_HOP = {
        "Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate",
        "Proxy-Authorization", "Proxy-Authentication-Info", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade", "HTTP2-Settings"
    };

    private static final HeaderNames REQUEST_DROPPED =
            new HeaderNames(
                    with(
                            HOP_BY_HOP,
                            "Host",
                            "Content-Length",
                            "Expect",
                            "Cookie",
                            "Setu-CSRF",
                            "Forwarded",
                            "Via",
                            "X-Real-IP",
                            "X-Client-IP",
                            "X-Cluster-Client-IP",
                            "True-Client-IP",
                            "X-Original-URL",
                            "X-Original-Host",
                            "X-Rewrite-URL",
                            "X-HTTP-Method",
                            "X-HTTP-Method-Override",
                            "X-Method-Override",
                            RequestId.HEADER));

    /** What a caller says of himself; the rest of a request is about what he himself asked for. */
    private static final HeaderNames OF_CALLER =
            new HeaderNames(
                    "Authorization",
                    "Setu-Acting-For",
                    "Accept-Language",
                    "User-Agent",
                    "tracestate");

    private static final HeaderNames RESPONSE_DROPPED =
            new HeaderNames(
                    with(
                            with(HOP_BY_HOP, SecurityHeaders.names()),
                            "Server",
                            "X-Powered-By",
                            "X-AspNet-Version",
                            "Via",
                            "Set-Cookie",
                            "Alt-Svc",
                            "X-Forwarded-For",
                            "Forwarded",
                            RequestId.HEADER,
                            TraceContext.HEADER,
                            "tracestate"));

    private static final String PROXY_PREFIX = "proxy-";
    private static final String FORWARDED_PREFIX = "x-forwarded-";
    private static final String INTERNAL_PREFIX = "setu-internal-";
    private static final String CORS_PREFIX = "access-control-";

    private static final CharSequence CONTENT_LOCATION =
            HttpHeaders.createOptimized("Content-Location");

    private final @Nullable String publicProto;
    private final @Nullable String publicHost;
    private final @Nullable String publicPrefix;

    public HeaderPolicy(Optional<URI> publicOrigin) {
        publicProto = publicOrigin.map(URI::getScheme).orElse(null);
        publicHost = publicOrigin.map(URI::getRawAuthority).orElse(null);
        publicPrefix =
                publicOrigin.map(URI::getRawPath).filter(path -> path.length() > 1).orElse(null);
    }

    /** Copies what may go to a service and adds what the gateway says. */
    void toUpstream(Exchange exchange, MultiMap target) {
        copy(exchange, name -> true, target);
        say(exchange, target);
    }

    /** The same for what the gateway itself asks of a service as the caller. */
    public void toUpstreamAsCaller(Exchange exchange, MultiMap target) {
        copy(exchange, OF_CALLER::contains, target);
        say(exchange, target);
    }

    private static void copy(Exchange exchange, Predicate<String> wanted, MultiMap target) {
        MultiMap source = exchange.request().headers();
        Set<String> named = namedByConnection(source);
        for (Map.Entry<String, String> header : source) {
            String name = header.getKey();
            if (wanted.test(name)
                    && !REQUEST_DROPPED.contains(name)
                    && !startsWith(name, FORWARDED_PREFIX)
                    && !startsWith(name, INTERNAL_PREFIX)
                    && !startsWith(name, PROXY_PREFIX)
                    && !isTrace(exchange, name)
                    && !isNamed(named, name)) {
                target.add(name, header.getValue());
            }
        }
    }

    private void say(Exchange exchange, MultiMap target) {
        String fromSession = exchange.sessionAuthorization();
        if (fromSession != null) {
            target.set(HttpHeaders.AUTHORIZATION, fromSession);
        }
        forwarded(exchange, target);
        target.add(RequestId.HEADER, exchange.requestId());
        if (!exchange.context().telemetry()) {
            target.add(TraceContext.HEADER, exchange.trace().traceparent());
        }
    }

    /** Copies what may go to the caller and adds what the gateway says. */
    void toClient(Exchange exchange, Upstream upstream, MultiMap source, MultiMap target) {
        fromUpstream(exchange, upstream, source, target);
        exchange.putCommonHeaders();
    }

    /** Copies what of a service's answer means something outside. */
    public void fromUpstream(
            Exchange exchange, Upstream upstream, MultiMap source, MultiMap target) {
        Set<String> named = namedByConnection(source);
        for (Map.Entry<String, String> header : source) {
            String name = header.getKey();
            if (!RESPONSE_DROPPED.contains(name)
                    && !startsWith(name, INTERNAL_PREFIX)
                    && !startsWith(name, CORS_PREFIX)
                    && !startsWith(name, PROXY_PREFIX)
                    && !isNamed(named, name)) {
                target.add(name, header.getValue());
            }
        }
        relative(exchange, upstream, HttpHeaders.LOCATION, target);
        relative(exchange, upstream, CONTENT_LOCATION, target);
    }

    private void forwarded(Exchange exchange, MultiMap target) {
        HttpServerRequest request = exchange.request();
        String client = request.remoteAddress().hostAddress();
        String proto = publicProto != null ? publicProto : exchange.isHttps() ? "https" : "http";
        String host = publicHost != null ? publicHost : request.getHeader(HttpHeaders.HOST);
        target.add("X-Forwarded-For", client)
                .add("X-Forwarded-Proto", proto)
                .add("X-Forwarded-Host", host);
        if (publicPrefix != null) {
            target.add("X-Forwarded-Prefix", publicPrefix);
        }
        String node = client.indexOf(':') >= 0 ? "\"[" + client + "]\"" : client;
        target.add("Forwarded", "for=" + node + ";proto=" + proto + ";host=\"" + host + "\"");
    }

    /** A service's own address means nothing to callers; its path does. */
    private void relative(
            Exchange exchange, Upstream upstream, CharSequence name, MultiMap target) {
        String location = target.get(name);
        if (location == null || !location.regionMatches(true, 0, "http", 0, 4)) {
            return;
        }
        int slashes = location.indexOf("://");
        if (slashes < 0) {
            return;
        }
        int path = location.indexOf('/', slashes + 3);
        String authority =
                path < 0 ? location.substring(slashes + 3) : location.substring(slashes + 3, path);
        boolean own =
                authority.equalsIgnoreCase(upstream.authority())
                        || authority.equalsIgnoreCase(publicHost)
                        || authority.equalsIgnoreCase(
                                exchange.request().getHeader(HttpHeaders.HOST));
        if (own) {
            target.set(name, path < 0 ? "/" : location.substring(path));
        }
    }

    /** With OpenTelemetry, the tracer writes these itself. */
    private static boolean isTrace(Exchange exchange, String name) {
        return name.equalsIgnoreCase(TraceContext.HEADER)
                || (exchange.context().telemetry() && name.equalsIgnoreCase("tracestate"));
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        String first = headers.get(HttpHeaders.CONNECTION);
        if (first == null || first.equalsIgnoreCase("keep-alive")) {
            List<String> all = first == null ? List.of() : headers.getAll(HttpHeaders.CONNECTION);
            if (all.size() < 2) {
                return Set.of();
            }
        }
        Set<String> named = new HashSet<>();
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }

    private static boolean isNamed(Set<String> named, String name) {
        return !named.isEmpty() && named.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean startsWith(String name, String lowerCasePrefix) {
        return name.regionMatches(true, 0, lowerCasePrefix, 0, lowerCasePrefix.length());
    }

    private static String[] with(String[] names, String... more) {
        String[] all = new String[names.length + more.length];
        System.arraycopy(names, 0, all, 0, names.length);
        System.arraycopy(more, 0, all, names.length, more.length);
        return all;
    }
}
