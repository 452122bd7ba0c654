package org.setu.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.setu.local.keycloak.AdminApi;
import org.setu.local.keycloak.KeycloakUsers;
import org.setu.local.keycloak.UserStore;
import org.setu.local.stack.Stack;

/** Who takes part. The people of the demonstration data are there; others are taken on. */
final class Cast {

    private final Stack stack;
    private final URI gateway;
    private final Consumer<String> log;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Cast(Stack stack, URI gateway, Consumer<String> log) {
        this.stack = stack;
        this.gateway = gateway;
        this.log = log;
    }

    Actor person(String username) {
        return new Actor(
                username,
                gateway,
                () -> tokens.computeIfAbsent(username, stack.identity()::token),
                log);
    }

    /** A staff member with a login; taken on by the administrator unless he is there. */
    Actor staff(String first, String last, String role) {
        String username = (first + "." + last).toLowerCase(java.util.Locale.ROOT);
        UserStore.LocalUser user =
                users().ensure(
                                new KeycloakUsers.Person(
                                        username,
                                        first,
                                        last,
                                        username + "@setu.example",
                                        List.of(role)));
        Actor administrator = person("admin");
        Actor actor = person(username);
        if (actor.get("/staff/me").text("/staff/id").isEmpty()) {
            administrator.create(
                    "/staff",
                    Map.of(
                            "name",
                            first + " " + last,
                            "email",
                            username + "@setu.example",
                            "roles",
                            List.of(role),
                            "keycloakSubject",
                            user.subject()));
        }
        return actor;
    }

    /** A partner's system, by client credentials. */
    Actor system(String name, String clientId, String secret) {
        return new Actor(
                name,
                gateway,
                () -> tokens.computeIfAbsent(clientId, any -> credentials(clientId, secret)),
                log);
    }

    private String credentials(String clientId, String secret) {
        String form =
                "grant_type=client_credentials&client_id="
                        + URLEncoder.encode(clientId, StandardCharsets.UTF_8)
                        + "&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        stack.ports().url("keycloak")
                                                + "/realms/setu/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            HttpResponse<String> response = Actor.http().send(request, BodyHandlers.ofString());
            JsonNode token =
                    new com.fasterxml.jackson.databind.ObjectMapper()
                            .readTree(response.body())
                            .path("access_token");
            if (!token.isTextual()) {
                throw new StoryFailure("no token for " + clientId + ": " + response.body());
            }
            return token.asText();
        } catch (IOException e) {
            throw new StoryFailure("no token for " + clientId, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailure("interrupted", e);
        }
    }

    private KeycloakUsers users() {
        AdminApi admin =
                new AdminApi(
                        URI.create(stack.ports().url("keycloak")),
                        stack.secrets().get("keycloak-service-account"));
        return new KeycloakUsers(admin, "setu", new UserStore(stack.checkout().users()));
    }
}
