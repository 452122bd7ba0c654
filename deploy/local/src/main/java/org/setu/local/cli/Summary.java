package org.setu.local.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.setu.local.keycloak.UserStore.LocalUser;
import org.setu.local.stack.ComponentStatus;
import org.setu.local.stack.Ports;
import org.setu.local.stack.Stack;

/** What one needs to know to begin: addresses, users, passwords. */
record Summary(Stack stack) {

    private static final int USERS_SHOWN = 12;

    String text() {
        Ports ports = stack.ports();
        Set<String> names =
                stack.status().stream()
                        .flatMap(status -> status.components().stream())
                        .map(ComponentStatus::name)
                        .collect(Collectors.toSet());
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("gateway", "Setu          %s".formatted(ports.url("gateway")));
        addresses.put(
                "keycloak",
                "Keycloak      %s  (console: user admin, password in .setu/data/secrets.json)"
                        .formatted(ports.url("keycloak")));
        addresses.put("postgres", "PostgreSQL    127.0.0.1:%d".formatted(ports.port("postgres")));
        addresses.put("kafka", "Kafka         127.0.0.1:%d".formatted(ports.port("kafka")));
        addresses.put(
                "mail",
                "Mail          SMTP 127.0.0.1:%d, IMAP 127.0.0.1:%d (any password)"
                        .formatted(ports.port("smtp"), ports.port("imap")));
        StringBuilder text = new StringBuilder("\nSetu is up.\n\n");
        addresses.forEach((name, address) -> {
            if (names.contains(name)) {
                text.append("  ").append(address).append('\n');
            }
        });
        Map<String, LocalUser> users = stack.identity().all();
        if (names.contains("realm") && !users.isEmpty()) {
            text.append(
                    "\n  %-16s %-26s %-22s %s%n".formatted("user", "password", "name", "roles"));
            users.values().stream().limit(USERS_SHOWN).forEach(user -> text.append(line(user)));
            if (users.size() > USERS_SHOWN) {
                text.append(
                        "  and %d more in .setu/data/users.json%n"
                                .formatted(users.size() - USERS_SHOWN));
            }
            text.append("\n  A bearer token: ./setu token steward\n");
        }
        return text.toString();
    }

    private static String line(LocalUser user) {
        return "  %-16s %-26s %-22s %s%n"
                .formatted(
                        user.username(),
                        user.password(),
                        user.name(),
                        String.join(", ", user.roles()));
    }
}
