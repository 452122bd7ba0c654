package org.setu.client.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.contact.Contacts;
import org.setu.client.partner.keycloak.Login;
import org.setu.client.partner.keycloak.PersonLogins;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * Lets in whoever brings the token of an invitation. In three steps, for no transaction is open
 * while Keycloak is asked: the intention, the login, the confirmation. Whatever fails between, the
 * invitation stays good and the login is taken back or found again.
 */
@ApplicationScoped
public class ConfirmingPartner {

    /** Far more than the calls may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String REASON = "partner confirmation";

    private final Partners partners;
    private final Accounts accounts;
    private final Contacts contacts;
    private final PersonLogins logins;
    private final LettingIn lettingIn;
    private final PartnerNotices notices;
    private final KeycloakTasks tasks;
    private final InstantSource clock;

    /**
     * What an invitation is about.
     *
     * @param language of the person, or null if nobody said
     */
    public record Invitation(String name, String accountName, @Nullable String language) {}

    private record Intention(Invitation invitation, Login login) {}

    ConfirmingPartner(
            Partners partners,
            Accounts accounts,
            Contacts contacts,
            PersonLogins logins,
            LettingIn lettingIn,
            PartnerNotices notices,
            KeycloakTasks tasks,
            InstantSource clock) {
        this.partners = partners;
        this.accounts = accounts;
        this.contacts = contacts;
        this.logins = logins;
        this.lettingIn = lettingIn;
        this.notices = notices;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The invitation that a token opens now; empty if it is wrong, used or too old. */
    public Optional<Invitation> invitation(InvitationToken token) {
        return transaction(() -> partners.opening(token, clock.instant()).map(this::describe));
    }

    /**
     * Confirms.
     *
     * @return empty if the token opens nothing
     * @throws ProblemException 409 if the address has somebody else's login, 503 if Keycloak does
     *     not answer; the invitation stays good
     */
    public Optional<Invitation> confirm(InvitationToken token) {
        Optional<Intention> intention = transaction(() -> intend(token));
        if (intention.isEmpty()) {
            return Optional.empty();
        }
        String subject = logins.ensure(intention.get().login(), this::isRevoked);
        return transaction(() -> complete(token, subject));
    }

    private Optional<Intention> intend(InvitationToken token) {
        Instant now = clock.instant();
        return partners.opening(token, now)
                .map(partner -> {
                    require(tasks.intend(partner.id(), now.plus(PATIENCE)));
                    Invitation invitation = describe(partner);
                    return new Intention(
                            invitation,
                            new Login(
                                    partner.id(),
                                    partner.name(),
                                    Objects.requireNonNull(partner.email()),
                                    invitation.language()));
                });
    }

    private Optional<Invitation> complete(InvitationToken token, String subject) {
        Instant now = clock.instant();
        return partners.openingLocked(token, now)
                .map(partner -> {
                    require(tasks.fulfilled(partner.id()));
                    partner.confirm(subject, now);
                    partners.flush();
                    lettingIn.follow(partner);
                    notices.confirmed(partner, account(partner));
                    tasks.note(partner.id(), KeycloakTask.Kind.SEND_PASSWORD_LINK, now);
                    return describe(partner);
                });
    }

    private Invitation describe(Partner partner) {
        Account account = account(partner);
        String language =
                contacts.findByIdOptional(Objects.requireNonNull(partner.contactId()))
                        .map(contact -> contact.details().language())
                        .orElse(null);
        return new Invitation(
                partner.name(),
                account.name(),
                language != null ? language : account.details().profile().language());
    }

    private Account account(Partner partner) {
        return accounts.get(partner.accountId());
    }

    private boolean isRevoked(UUID id) {
        return transaction(() ->
                partners.findByIdOptional(id)
                        .map(other -> other.state() == PartnerState.REVOKED)
                        .orElse(true));
    }

    private static void require(boolean undisturbed) {
        if (!undisturbed) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.UNAVAILABLE,
                            "An earlier attempt is being cleared away; try again soon."));
        }
    }

    /** The person has no login yet, so the platform acts for him. */
    private static <T> T transaction(java.util.concurrent.Callable<T> work) {
        return SystemWork.call(REASON, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
