package org.setu.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.setu.local.keycloak.UserStore.LocalUser;
import org.setu.local.process.Secrets;

/** Makes the users of the local stack; every step may be repeated. */
public final class KeycloakUsers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final AdminApi admin;
    private final UserStore store;
    private final String users;
    private final String roles;

    /** A person who shall be able to sign in. */
    public record Person(
            String username, String firstName, String lastName, String email, List<String> roles) {}

    public KeycloakUsers(AdminApi admin, String realm, UserStore store) {
        this.admin = admin;
        this.store = store;
        this.users = "/" + AdminApi.encode(realm) + "/users";
        this.roles = "/" + AdminApi.encode(realm) + "/roles";
    }

    /**
     * Makes the user with a random password, or adapts the one that is there. A password changes
     * only if nobody knows it any more.
     *
     * @return the user with the subject that tokens will carry
     */
    public LocalUser ensure(Person person) {
        Optional<LocalUser> known = store.find(person.username());
        String password = known.map(LocalUser::password).orElseGet(Secrets::random);
        Optional<String> subject = subject(person.username());
        if (subject.isEmpty()) {
            admin.post(users, representation(person, password));
        } else if (known.isEmpty()) {
            admin.put(users + "/" + subject.get() + "/reset-password", credential(password));
        }
        String id =
                subject.or(() -> subject(person.username()))
                        .orElseThrow(() ->
                                new KeycloakException(person.username() + " was not created"));
        grant(id, person.roles());
        LocalUser user =
                new LocalUser(
                        person.username(),
                        password,
                        person.firstName() + " " + person.lastName(),
                        List.copyOf(person.roles()),
                        id);
        if (!known.equals(Optional.of(user))) {
            store.put(user);
        }
        return user;
    }

    private Optional<String> subject(String username) {
        JsonNode found = admin.require(users + "?exact=true&username=" + AdminApi.encode(username));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).path("id").asText());
    }

    private static ObjectNode representation(Person person, String password) {
        ObjectNode user =
                NODES.objectNode()
                        .put("username", person.username())
                        .put("firstName", person.firstName())
                        .put("lastName", person.lastName())
                        .put("email", person.email())
                        .put("emailVerified", true)
                        .put("enabled", true);
        user.putArray("credentials").add(credential(password));
        return user;
    }

    private static ObjectNode credential(String password) {
        return NODES.objectNode()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
    }

    private void grant(String id, List<String> wanted) {
        String mapping = users + "/" + id + "/role-mappings/realm";
        Set<String> present = new TreeSet<>();
        admin.require(mapping).forEach(role -> present.add(role.path("name").asText()));
        ArrayNode missing = NODES.arrayNode();
        for (String role : wanted) {
            if (!present.contains(role)) {
                missing.add(admin.require(roles + "/" + AdminApi.encode(role)));
            }
        }
        if (!missing.isEmpty()) {
            admin.post(mapping, missing);
        }
    }
}
