package org.setu.client.partner.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/**
 * The users of partners who are persons. Each carries the partner's id, and only users who do are
 * ever touched: a colleague's login of the same address stays what it is. Every step may be
 * repeated. Passwords are between the person and Keycloak.
 */
@ApplicationScoped
public class PersonLogins {

    private static final String USERS = "/users";
    private static final String PARTNER_ID = "setu_partner_id";

    /** Its members have the role partner; see the realm. */
    private static final String GROUP = "/partners";

    /** Keycloak takes none of these in a name. */
    private static final String FORBIDDEN_IN_NAMES =
            "[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]+";

    private final KeycloakAdmin admin;
    private final KeycloakConfiguration configuration;
    private final ObjectMapper mapper;
    private final String publicUrl;

    PersonLogins(
            KeycloakAdmin admin,
            KeycloakConfiguration configuration,
            ObjectMapper mapper,
            @ConfigProperty(name = "setu.public-url") String publicUrl) {
        this.admin = admin;
        this.configuration = configuration;
        this.mapper = mapper;
        this.publicUrl = publicUrl;
    }

    /**
     * Makes the user, or finds the one made before for the same partner.
     *
     * @param free whether another partner's login of this address may go, because he was revoked
     * @return the subject that tokens will carry
     * @throws ProblemException 409 if the address belongs to somebody else's login, 503 if Keycloak
     *     does not answer
     */
    public String ensure(Login login, Predicate<UUID> free) {
        JsonNode mine = of(login.partnerId());
        if (!mine.isMissingNode()) {
            return mine.path("id").asText();
        }
        JsonNode other = of(login.email());
        if (!other.isMissingNode()) {
            requireFree(other, free);
            // A login that was shut is not opened again: the new one has a subject of its own.
            admin.delete(USERS + "/" + other.path("id").asText());
        }
        KeycloakAdmin.Answer made = admin.post(USERS, representation(login));
        if (!made.good()) {
            throw taken();
        }
        JsonNode fresh = of(login.partnerId());
        if (fresh.isMissingNode()) {
            throw new IllegalStateException("the realm does not keep " + PARTNER_ID + " of users");
        }
        return fresh.path("id").asText();
    }

    /** Sends the mail whose link lets the person choose a password. */
    public void sendPasswordLink(UUID partnerId) {
        JsonNode user = of(partnerId);
        if (user.isMissingNode()) {
            return;
        }
        admin.required(
                "PUT",
                USERS
                        + "/"
                        + user.path("id").asText()
                        + "/execute-actions-email?client_id="
                        + KeycloakAdmin.encoded(configuration.browserClientId())
                        + "&redirect_uri="
                        + KeycloakAdmin.encoded(publicUrl + "/app")
                        + "&lifespan="
                        + configuration.passwordLink().toSeconds(),
                List.of("UPDATE_PASSWORD"));
    }

    /** Nobody signs in by it any more, and whoever is signed in is not any more. */
    public void disable(UUID partnerId) {
        JsonNode user = of(partnerId);
        if (user.isMissingNode()) {
            return;
        }
        String path = USERS + "/" + user.path("id").asText();
        if (admin.required("GET", path, null) instanceof ObjectNode whole) {
            admin.put(path, whole.put("enabled", false));
        }
        admin.required("POST", path + "/logout", null);
    }

    /** Takes back a login that was made for nothing. */
    public void withdraw(UUID partnerId) {
        JsonNode user = of(partnerId);
        if (!user.isMissingNode()) {
            admin.delete(USERS + "/" + user.path("id").asText());
        }
    }

    private static void requireFree(JsonNode user, Predicate<UUID> free) {
        String owner = user.path("attributes").path(PARTNER_ID).path(0).asText();
        if (owner.isEmpty() || !free.test(UUID.fromString(owner))) {
            throw taken();
        }
    }

    private static ProblemException taken() {
        return ProblemException.conflict("The address cannot be used: it has a login already.");
    }

    private JsonNode of(UUID partnerId) {
        return admin.required("GET", USERS + "?q=" + PARTNER_ID + ":" + partnerId, null).path(0);
    }

    private JsonNode of(String email) {
        return admin.required(
                        "GET", USERS + "?exact=true&email=" + KeycloakAdmin.encoded(email), null)
                .path(0);
    }

    private ObjectNode representation(Login login) {
        String name = login.name().replaceAll(FORBIDDEN_IN_NAMES, " ").strip();
        int lastSpace = name.lastIndexOf(' ');
        ObjectNode user =
                mapper.createObjectNode()
                        .put("username", login.email())
                        .put("email", login.email())
                        .put("emailVerified", true)
                        .put("enabled", true)
                        .put("firstName", lastSpace < 0 ? "" : name.substring(0, lastSpace))
                        .put("lastName", name.substring(lastSpace + 1));
        user.putArray("groups").add(GROUP);
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray(PARTNER_ID).add(login.partnerId().toString());
        attributes.putArray("locale").add(locale(login.language()));
        return user;
    }

    /** Keycloak's pages and mails speak these languages of ours; Hindi is not among them. */
    private static String locale(@Nullable String language) {
        return language != null && Locale.forLanguageTag(language).getLanguage().equals("ru")
                ? "ru"
                : "en";
    }
}
