package org.setu.system.story;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.setu.local.keycloak.AdminApi;
import org.setu.local.keycloak.CodeFlow;
import org.setu.local.keycloak.KeycloakUsers;
import org.setu.local.keycloak.UserStore;
import org.setu.local.stack.Stack;

/** Who takes part. The people of the demonstration data are there; others are taken on. */
final class Cast {

    private final Stack stack;
    private final URI gateway;
    private final Narrator narrator;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Cast(Stack stack, URI gateway, Narrator narrator) {
        this.stack = stack;
        this.gateway = gateway;
        this.narrator = narrator;
    }

    /** A member of staff with a login. */
    Actor person(String username) {
        return actor(
                username,
                "$(./setu token " + username + ")",
                () -> stack.identity().token(username));
    }

    /** A member of staff; taken on by the administrator unless he is there. */
    Actor staff(String first, String last, String role) {
        String username = (first + "." + last).toLowerCase(Locale.ROOT);
        String email = username + "@setu.example";
        UserStore.LocalUser user =
                users().ensure(
                                new KeycloakUsers.Person(
                                        username, first, last, email, List.of(role)));
        Actor administrator = person("admin");
        Actor actor = person(username);
        if (actor.quietly().get("/staff/me").text("/staff/id").isEmpty()) {
            administrator.create(
                    "/staff",
                    Map.of(
                            "name",
                            first + " " + last,
                            "email",
                            email,
                            "roles",
                            List.of(role),
                            "keycloakSubject",
                            user.subject()));
        }
        return actor;
    }

    /** A person of a client, who signs in with the password that he chose. */
    Actor partner(String name, String login, String password) {
        return actor(
                name,
                "<the token of " + login + " after signing in>",
                () -> new CodeFlow(issuer()).accessToken(login, password));
    }

    /** A client's system, by client credentials. */
    Actor system(String name, String clientId, String secret) {
        String command =
                "$(curl -s -d grant_type=client_credentials -d client_id=%s -d client_secret=\"$SECRET\" %s | jq -r .access_token)"
                        .formatted(clientId, tokenEndpoint());
        return actor(name, command, () -> credentials(clientId, secret));
    }

    /** The realm at the identity provider. */
    URI issuer() {
        return URI.create(stack.ports().url("keycloak") + "/realms/setu");
    }

    private Actor actor(String name, String command, Supplier<String> token) {
        Supplier<String> once = () -> tokens.computeIfAbsent(name, any -> token.get());
        return new Actor(new Actor.Login(name, command, once), gateway, narrator);
    }

    private String credentials(String clientId, String secret) {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(encoded(clientId), encoded(secret));
        String answer =
                Wire.send(
                                HttpRequest.newBuilder(tokenEndpoint())
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form))
                                        .build())
                        .body();
        String token = Wire.read(answer).path("access_token").asText();
        if (token.isEmpty()) {
            throw new StoryFailure("no token for " + clientId + ": " + answer);
        }
        return token;
    }

    private URI tokenEndpoint() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private KeycloakUsers users() {
        AdminApi admin =
                new AdminApi(
                        URI.create(stack.ports().url("keycloak")),
                        stack.secrets().get("keycloak-service-account"));
        return new KeycloakUsers(admin, "setu", new UserStore(stack.checkout().users()));
    }
}
