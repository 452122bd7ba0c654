package org.setu.local.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.setu.local.keycloak.AdminApi;
import org.setu.local.keycloak.CodeFlow;
import org.setu.local.keycloak.KeycloakException;
import org.setu.local.keycloak.KeycloakUsers;
import org.setu.local.keycloak.KeycloakUsers.Person;
import org.setu.local.keycloak.RealmFile;
import org.setu.local.keycloak.RealmReconciler;
import org.setu.local.keycloak.UserStore;
import org.setu.local.keycloak.UserStore.LocalUser;

/** The realm and the people of the local stack. */
public final class Identity {

    private static final String REALM = "setu";

    private static final List<Person> ALWAYS =
            List.of(
                    new Person(
                            "steward",
                            "Data",
                            "Steward",
                            "steward@setu.example",
                            List.of("data-steward")),
                    new Person(
                            "admin",
                            "Setu",
                            "Administrator",
                            "admin@setu.example",
                            List.of("administrator")),
                    new Person(
                            "auditor",
                            "Internal",
                            "Auditor",
                            "auditor@setu.example",
                            List.of("auditor")));

    private final Checkout checkout;
    private final Ports ports;
    private final SecretStore secrets;
    private final UserStore store;

    public Identity(Checkout checkout, Ports ports, SecretStore secrets) {
        this.checkout = checkout;
        this.ports = ports;
        this.secrets = secrets;
        this.store = new UserStore(checkout.users());
    }

    /** Brings the realm to its file and makes the users that every stack has. */
    void prepare(Progress progress) {
        AdminApi admin = admin();
        Map<String, String> values =
                Map.of(
                        "gateway.url",
                        ports.url("gateway"),
                        "gateway.secret",
                        secrets.get("gateway-client"),
                        "deal.secret",
                        secrets.get("deal-service-client"),
                        "client.secret",
                        secrets.get("client-service-client"),
                        "smtp.host",
                        "127.0.0.1",
                        "smtp.port",
                        Integer.toString(ports.port("smtp")),
                        "smtp.from",
                        "sign-in@setu.example",
                        "contract.secret",
                        secrets.get("contract-service-client"));
        List<String> changes =
                new RealmReconciler(admin, RealmFile.read(checkout.realm(), values)).reconcile();
        changes.forEach(change -> System.out.println("Realm: " + change));
        KeycloakUsers users = new KeycloakUsers(admin, REALM, store);
        ALWAYS.forEach(users::ensure);
        progress.note(
                changes.isEmpty()
                        ? "realm as it should be"
                        : "realm: %d changes".formatted(changes.size()));
    }

    KeycloakUsers users() {
        return new KeycloakUsers(admin(), REALM, store);
    }

    /** All local users by name. */
    public Map<String, LocalUser> all() {
        return store.all();
    }

    /**
     * A bearer token of a local user.
     *
     * @throws KeycloakException if there is no such user, or the sign-in is refused
     */
    public String token(String username) {
        LocalUser user =
                store.find(username)
                        .orElseThrow(() ->
                                new KeycloakException(
                                        "There is no user %s; there are: %s"
                                                .formatted(
                                                        username,
                                                        String.join(", ", store.all().keySet()))));
        return new CodeFlow(URI.create(ServiceLaunches.issuer(ports)))
                .accessToken(username, user.password());
    }

    /**
     * Signs a local user in where the gateway has sent his browser.
     *
     * @return where Keycloak sends the browser back to
     */
    public URI signIn(URI authorization, String username) {
        LocalUser user = store.find(username).orElseThrow();
        return new CodeFlow(URI.create(ServiceLaunches.issuer(ports)))
                .signIn(authorization, URI.create(ports.url("gateway")), username, user.password());
    }

    private AdminApi admin() {
        return new AdminApi(
                URI.create(ports.url("keycloak")), secrets.get("keycloak-service-account"));
    }
}
