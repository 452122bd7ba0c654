package org.setu.local.cli;

import java.util.Map;
import org.setu.local.keycloak.UserStore.LocalUser;
import org.setu.local.stack.Ports;
import org.setu.local.stack.Stack;

/** What one needs to know to begin: addresses, users, passwords. */
record Summary(Stack stack) {

    private static final int USERS_SHOWN = 12;

    String text() {
        Ports ports = stack.ports();
        StringBuilder text = new StringBuilder();
        text.append("\nSetu is up.\n\n");
        text.append("  Setu          %s%n".formatted(ports.url("gateway")));
        text.append(
                "  Keycloak      %s  (console: admin, password in .setu/data/secrets.json)%n"
                        .formatted(ports.url("keycloak")));
        text.append("  PostgreSQL    127.0.0.1:%d%n".formatted(ports.port("postgres")));
        text.append("  Kafka         127.0.0.1:%d%n".formatted(ports.port("kafka")));
        text.append(
                "  Mail          SMTP 127.0.0.1:%d, IMAP 127.0.0.1:%d%n"
                        .formatted(ports.port("smtp"), ports.port("imap")));
        Map<String, LocalUser> users = stack.identity().all();
        if (!users.isEmpty()) {
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
