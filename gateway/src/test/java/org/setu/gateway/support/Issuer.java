package org.setu.gateway.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An identity provider: publishes keys over HTTP and signs tokens with them. */
public final class Issuer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger reads = new AtomicInteger();
    private volatile RsaJsonWebKey key = newKey();
    private volatile boolean away;
    private final List<Reply> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Reply, @Nullable String> endpoint = any -> "";
    private volatile String refusal = "";

    public Issuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/certs",
                exchange -> {
                    reads.incrementAndGet();
                    byte[] body =
                            new JsonWebKeySet(key)
                                    .toJson(OutputControlLevel.PUBLIC_ONLY)
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(away ? 500 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.createContext("/protocol/openid-connect/", this::answer);
        server.start();
    }

    /** The endpoints of a browser's sign-in, as Keycloak has them. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Reply reply = new Reply(path.substring(path.lastIndexOf('/') + 1), form);
        asked.add(reply);
        String body = away ? null : endpoint.apply(reply);
        if (away) {
            exchange.sendResponseHeaders(503, -1);
        } else if (body == null) {
            byte[] error = refusal.getBytes(UTF_8);
            exchange.sendResponseHeaders(400, error.length == 0 ? -1 : error.length);
            exchange.getResponseBody().write(error);
        } else {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            if (!exchange.getRequestMethod().equals("HEAD") && bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
        exchange.close();
    }

    /**
     * What was asked at an endpoint.
     *
     * @param endpoint its last path segment
     */
    public record Reply(String endpoint, String form) {

        public String field(String name) {
            for (String pair : form.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
                }
            }
            return "";
        }
    }

    /** From now on endpoints answer so; null is a refusal. */
    public void answering(Function<Reply, @Nullable String> answers) {
        endpoint = answers;
        refusal = "";
    }

    /** From now on endpoints refuse, in these words. */
    public void refusing(String words) {
        endpoint = any -> null;
        refusal = words;
    }

    /** Everything that was asked at the endpoints. */
    public List<Reply> asked() {
        return asked;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public RsaJsonWebKey key() {
        return key;
    }

    /** From now on there is another key, and the old one is void. */
    public void rotate() {
        key = newKey();
    }

    /** From now on no key can be read, or again. */
    public void away(boolean isAway) {
        away = isAway;
    }

    public int reads() {
        return reads.get();
    }

    public Token token() {
        return new Token(this);
    }

    public static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
