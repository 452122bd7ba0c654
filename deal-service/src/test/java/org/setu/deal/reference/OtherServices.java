package org.setu.deal.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Client-service's internal routes and a token endpoint, as far as this service asks them. */
public final class OtherServices implements QuarkusTestResourceLifecycleManager {

    static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    static final List<String> ASKED = new CopyOnWriteArrayList<>();
    static volatile boolean away;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", OtherServices::answer);
            started.start();
            this.server = started;
            String address = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "setu.reference.client-url", address,
                    "setu.reference.token-url", address + "/token",
                    "setu.reference.client-secret", "only-for-this-test-run",
                    "setu.reference.timeout", "5s",
                    "setu.reference.failures-until-pause", "1000");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body =
                path.equals("/token")
                        ? "{\"access_token\":\"t\",\"expires_in\":300}"
                        : ANSWERS.get(path);
        boolean allowed =
                path.equals("/token")
                        || "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        ASKED.add(path);
        int status = away ? 500 : !allowed ? 401 : body == null ? 404 : 200;
        byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
