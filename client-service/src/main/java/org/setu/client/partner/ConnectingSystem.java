package org.setu.client.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.setu.client.account.Accounts;
import org.setu.client.partner.keycloak.SystemLogins;
import org.setu.client.partner.keycloak.SystemLogins.Credentials;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * Gives systems of an account their client credentials. In steps, for no transaction is open while
 * Keycloak is asked: {@link #prepare} notes that the client is taken back unless {@link #connect}
 * comes soon.
 */
@ApplicationScoped
public class ConnectingSystem {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Partners partners;
    private final Accounts accounts;
    private final SystemLogins logins;
    private final LettingIn lettingIn;
    private final KeycloakTasks tasks;
    private final CurrentCaller caller;
    private final InstantSource clock;

    /** A system that has its client and is not let in yet. */
    public record Prepared(Partner partner, Credentials credentials) {}

    ConnectingSystem(
            Partners partners,
            Accounts accounts,
            SystemLogins logins,
            LettingIn lettingIn,
            KeycloakTasks tasks,
            CurrentCaller caller,
            InstantSource clock) {
        this.partners = partners;
        this.accounts = accounts;
        this.logins = logins;
        this.lettingIn = lettingIn;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Makes the client; outside of a transaction.
     *
     * @throws ProblemException 404 if the account is not visible, 409 if a system of it has the
     *     name, 503 if Keycloak does not answer
     */
    public Prepared prepare(UUID accountId, String name) {
        Partner partner = QuarkusTransaction.requiringNew().call(() -> intend(accountId, name));
        String clientId = Objects.requireNonNull(partner.clientId());
        return new Prepared(partner, logins.make(partner.id(), clientId, name));
    }

    private Partner intend(UUID accountId, String name) {
        Instant now = clock.instant();
        Partner partner =
                Partner.system(
                        InvitingPartner.open(accounts.get(accountId)),
                        name,
                        caller.get().requireStaff(),
                        now);
        if (partners.hasSystem(accountId, name)) {
            throw ProblemException.duplicate("/name", "is taken by another system of the account");
        }
        tasks.intend(partner.id(), now.plus(PATIENCE));
        return partner;
    }

    /** Lets the system in. Joins the caller's transaction. */
    public Partner connect(Prepared prepared) {
        Partner partner = prepared.partner();
        accounts.get(partner.accountId());
        if (!tasks.fulfilled(partner.id())) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNAVAILABLE, "It took too long; nothing was changed."));
        }
        partner.confirm(prepared.credentials().subject(), clock.instant());
        partners.persistAndFlush(partner);
        lettingIn.follow(partner);
        return partner;
    }

    /**
     * Replaces the secret; outside of a transaction.
     *
     * @param check whether the caller may, of the row as it is now
     * @throws ProblemException 409 if the system is revoked, 503 if Keycloak does not answer
     */
    public String newSecret(UUID accountId, UUID id, Consumer<Partner> check) {
        String clientId =
                QuarkusTransaction.requiringNew()
                        .call(() -> {
                            Partner partner = partners.of(accountId, id);
                            check.accept(partner);
                            partner.require("rotate-secret");
                            return Objects.requireNonNull(partner.clientId());
                        });
        return logins.rotate(clientId);
    }

    /** Writes down that the secret was replaced. Joins the caller's transaction. */
    public void secretChanged(Partner partner) {
        partner.secretChanged(clock.instant());
    }
}
