package org.setu.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Keycloak's Admin API where a test needs it to fail at a certain point: keeps users
 * and clients as it does, writes down what it is asked, and refuses on demand. That the real one
 * answers alike is shown by the system test of invitations.
 */
public final class KeycloakFixture implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ObjectNode> USERS = new ConcurrentHashMap<>();
    private static final Map<String, ObjectNode> CLIENTS = new ConcurrentHashMap<>();
    private static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static volatile Predicate<String> failing = request -> false;

    private @Nullable HttpServer server;

    /** Whatever matches, as {@code METHOD path}, is answered with 503 until {@link #mend}. */
    public static void fail(Predicate<String> requests) {
        failing = requests;
    }

    public static void mend() {
        failing = request -> false;
    }

    /** The user of a partner, or a missing node. */
    public static JsonNode userOf(String partnerId) {
        return first(USERS.values(), user -> attribute(user).equals(partnerId));
    }

    /** The client, or a missing node. */
    public static JsonNode client(String clientId) {
        return first(CLIENTS.values(), one -> one.path("clientId").asText().equals(clientId));
    }

    /** How many clients have this name. */
    public static long clientsCalled(String name) {
        return CLIENTS.values().stream()
                .filter(one -> one.path("name").asText().equals(name))
                .count();
    }

    /** Somebody has this address already; not by an invitation. */
    public static void colleague(String email) {
        store(USERS, JSON.createObjectNode().put("username", email).put("email", email));
    }

    /** All requests that contain a text. */
    public static List<String> asked(String text) {
        return ASKED.stream().filter(request -> request.contains(text)).toList();
    }

    @Override
    public Map<String, String> start() {
        HttpServer started = listening();
        this.server = started;
        started.createContext("/token", exchange -> answer(exchange, 200, token()));
        started.createContext("/admin", KeycloakFixture::admin);
        started.start();
        String address = "http://127.0.0.1:" + started.getAddress().getPort();
        return Map.of(
                "setu.identity.admin-url", address + "/admin",
                "setu.identity.token-url", address + "/token",
                "setu.identity.client-secret", "only-for-this-test-run",
                "setu.identity.timeout", "2s",
                "setu.identity.failures-until-pause", "1000",
                "setu.partner.tasks.every", "off");
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
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

    private static JsonNode token() {
        return JSON.createObjectNode().put("access_token", "t").put("expires_in", 300);
    }

    private static void admin(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/admin".length());
        String query = exchange.getRequestURI().getRawQuery();
        String request =
                exchange.getRequestMethod() + " " + path + (query == null ? "" : "?" + query);
        ASKED.add(request);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (failing.test(request)) {
            answer(exchange, 503, JSON.createObjectNode());
            return;
        }
        String[] parts = path.substring(1).split("/");
        Map<String, ObjectNode> all = parts[0].equals("users") ? USERS : CLIENTS;
        String last = parts.length < 3 ? "" : parts[2];
        switch (last) {
            case "logout", "execute-actions-email" -> answer(exchange, 204, null);
            case "client-secret" ->
                    answer(
                            exchange,
                            200,
                            JSON.createObjectNode().put("value", "secret-" + UUID.randomUUID()));
            case "service-account-user" ->
                    answer(exchange, 200, JSON.createObjectNode().put("id", "sa-" + parts[1]));
            default -> resource(exchange, all, parts, decoded(query), body);
        }
    }

    private static void resource(
            HttpExchange exchange,
            Map<String, ObjectNode> all,
            String[] parts,
            String query,
            byte[] body)
            throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" ->
                    answer(exchange, 200, parts.length > 1 ? all.get(parts[1]) : found(all, query));
            case "POST" -> {
                ObjectNode made = (ObjectNode) JSON.readTree(body);
                String name = name(made);
                boolean taken = all.values().stream().anyMatch(one -> name(one).equals(name));
                if (!taken) {
                    store(all, made);
                }
                answer(exchange, taken ? 409 : 201, null);
            }
            case "PUT" -> {
                all.put(parts[1], (ObjectNode) JSON.readTree(body));
                answer(exchange, 204, null);
            }
            default -> answer(exchange, all.remove(parts[1]) == null ? 404 : 204, null);
        }
    }

    private static ArrayNode found(Map<String, ObjectNode> all, String query) {
        ArrayNode found = JSON.createArrayNode();
        all.values().stream()
                .filter(one ->
                        query.equals("q=setu_partner_id:" + attribute(one))
                                || query.equals("exact=true&email=" + one.path("email").asText())
                                || query.equals("clientId=" + name(one)))
                .forEach(found::add);
        return found;
    }

    private static void store(Map<String, ObjectNode> all, ObjectNode made) {
        String id = UUID.randomUUID().toString();
        all.put(id, made.put("id", id));
    }

    private static String name(JsonNode one) {
        return one.path("username").asText(one.path("clientId").asText());
    }

    private static String attribute(JsonNode one) {
        JsonNode value = one.path("attributes").path("setu_partner_id");
        return value.isArray() ? value.path(0).asText() : value.asText("none");
    }

    private static JsonNode first(Iterable<ObjectNode> all, Predicate<ObjectNode> condition) {
        for (ObjectNode one : all) {
            if (condition.test(one)) {
                return one;
            }
        }
        return JSON.missingNode();
    }

    private static String decoded(@Nullable String query) {
        return query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, @Nullable JsonNode body)
            throws IOException {
        byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
