package org.setu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.setu.local.keycloak.KeycloakUsers;
import org.setu.local.keycloak.KeycloakUsers.Person;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Takes on the managers and their agents, each with a login of his own. */
final class Staff {

    private final Api administrator;
    private final KeycloakUsers users;
    private final Map<String, String> idsByLogin = new ConcurrentHashMap<>();

    Staff(Api administrator, KeycloakUsers users) {
        this.administrator = administrator;
        this.users = users;
    }

    /** How many people there are. */
    int ensure(CrmSales data, Map<String, String> territories) {
        for (JsonNode member : administrator.all("/staff")) {
            if (member.path("keycloakSubject").isTextual()) {
                idsByLogin.put(member.path("keycloakSubject").asText(), member.path("id").asText());
            }
        }
        Map<String, String> managers = new HashMap<>();
        InParallel.map(
                        data.managers().keySet(),
                        name ->
                                Map.entry(
                                        name,
                                        ensure(name, "sales-head", null, territories.get(name))))
                .forEach(made -> managers.put(made.getKey(), made.getValue()));
        List<String> agents =
                InParallel.map(
                        data.agents(),
                        agent ->
                                ensure(
                                        agent.name(),
                                        "account-manager",
                                        managers.get(agent.manager()),
                                        territories.get(agent.manager())));
        return managers.size() + agents.size();
    }

    private String ensure(
            String name, String role, @Nullable String manager, @Nullable String territory) {
        int space = name.lastIndexOf(' ');
        String subject =
                users.ensure(
                                new Person(
                                        login(name),
                                        name.substring(0, space),
                                        name.substring(space + 1),
                                        mail(name),
                                        List.of(role)))
                        .subject();
        String known = idsByLogin.get(subject);
        if (known != null) {
            return known;
        }
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("email", mail(name));
        body.put("roles", List.of(role));
        body.put("territoryId", Objects.requireNonNull(territory));
        body.put("keycloakSubject", subject);
        if (manager != null) {
            body.put("managerId", manager);
        }
        return administrator.post("/staff", body).path("id").asText();
    }

    /** {@code darcel.schlecht} for Darcel Schlecht. */
    static String login(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]+", ".")
                .toLowerCase(Locale.ROOT);
    }

    static String mail(String name) {
        return login(name) + "@setu.example";
    }
}
