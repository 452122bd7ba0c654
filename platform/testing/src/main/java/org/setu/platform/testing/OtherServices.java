package org.setu.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Client-service's internal routes and a token endpoint, as far as this service asks them. Tests
 * talk to it over HTTP, because they live in another class loader: PUT stores what a path answers,
 * POST to {@code /away} or {@code /back} ends or begins its work, and HEAD tells in {@code Asked}
 * how often a path was asked for.
 */
public final class OtherServices implements QuarkusTestResourceLifecycleManager {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::handle);
            started.start();
            this.server = started;
            String address = "http://127.0.0.1:" + started.getAddress().getPort();
            answers.put("/token", "{\"access_token\":\"t\",\"expires_in\":300}");
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

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                answers.put(path, new String(body, StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            }
            case "HEAD" -> {
                int times = Collections.frequency(asked, path);
                exchange.getResponseHeaders().add("Asked", String.valueOf(times));
                exchange.sendResponseHeaders(204, -1);
            }
            case "POST" -> {
                if (path.equals("/token")) {
                    answer(exchange, path);
                } else {
                    away = path.equals("/away");
                    exchange.sendResponseHeaders(204, -1);
                }
            }
            default -> answer(exchange, path);
        }
        exchange.close();
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        asked.add(path);
        String body = answers.get(path);
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        boolean allowed = path.equals("/token") || "Bearer t".equals(token);
        int status = away ? 500 : !allowed ? 401 : body == null ? 404 : 200;
        byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
