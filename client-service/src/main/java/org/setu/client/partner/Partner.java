package org.setu.client.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/**
 * A person or a system of one account who may use Setu. Seen by the staff who see the account; the
 * partner himself sees no row of this kind.
 */
@Entity
public class Partner extends VisibleAggregate {

    /** How long an invitation can be confirmed. */
    static final Duration INVITATION = Duration.ofDays(7);

    /** The random end of the id: short enough to read out, long enough not to meet another. */
    private static final int CLIENT_ID_LENGTH = 12;

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PartnerState state;

    @Column(nullable = false)
    private String name;

    @Column(updatable = false)
    private @Nullable UUID contactId;

    private @Nullable String email;
    private byte @Nullable [] tokenHash;
    private @Nullable Instant expiresAt;

    @Column(updatable = false)
    private @Nullable String clientId;

    private @Nullable String keycloakSubject;

    @Column(nullable = false)
    private UUID invitedBy;

    private @Nullable Instant confirmedAt;
    private @Nullable Instant secretChangedAt;
    private @Nullable Instant revokedAt;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Partner() {}

    /** A contact who is invited. */
    static Partner invited(
            Account account, Invitee invitee, UUID by, InvitationToken token, Instant now) {
        Partner partner = new Partner(account, PartnerKind.PERSON, by, now);
        partner.contactId = invitee.contactId();
        partner.offer(invitee, by, token, now);
        return partner;
    }

    private Partner(Account account, PartnerKind kind, UUID by, Instant now) {
        this.accountId = account.id();
        this.kind = kind;
        this.invitedBy = by;
        this.createdAt = now;
        this.changedAt = now;
        follow(account.visibilityUnit());
    }

    /** A system that becomes a partner as soon as its client is there. */
    static Partner system(Account account, String name, UUID by, Instant now) {
        Partner partner = new Partner(account, PartnerKind.SYSTEM, by, now);
        partner.name = name;
        partner.clientId = clientIdOf(partner.id());
        partner.secretChangedAt = now;
        return partner;
    }

    /** How the client of a system is called at the identity provider. */
    static String clientIdOf(UUID partner) {
        String id = partner.toString();
        return "setu-partner-" + id.substring(id.length() - CLIENT_ID_LENGTH);
    }

    /** Sends another link; the one before is worth nothing from now on. */
    void inviteAgain(Invitee invitee, UUID by, InvitationToken token, Instant now) {
        require("invite-again");
        offer(invitee, by, token, now);
    }

    private void offer(Invitee invitee, UUID by, InvitationToken token, Instant now) {
        this.state = PartnerState.INVITED;
        this.name = invitee.name();
        this.email = invitee.email();
        this.tokenHash = token.hash();
        this.expiresAt = now.plus(INVITATION);
        this.invitedBy = by;
        this.changedAt = now;
    }

    /** Whether this token opens it now. */
    boolean opensWith(InvitationToken token, Instant now) {
        return state == PartnerState.INVITED
                && Arrays.equals(tokenHash, token.hash())
                && expiresAt != null
                && now.isBefore(expiresAt);
    }

    /** The login or client is there: from now on the partner is let in. */
    void confirm(String subject, Instant now) {
        this.state = PartnerState.CONFIRMED;
        this.keycloakSubject = subject;
        this.confirmedAt = now;
        this.changedAt = now;
        withdrawToken();
    }

    void secretChanged(Instant now) {
        require("rotate-secret");
        this.secretChangedAt = now;
        this.changedAt = now;
    }

    void revoke(Instant now) {
        require("revoke");
        this.state = PartnerState.REVOKED;
        this.revokedAt = now;
        this.changedAt = now;
        withdrawToken();
    }

    private void withdrawToken() {
        this.tokenHash = null;
        this.expiresAt = null;
    }

    /**
     * Checks a step.
     *
     * @throws ProblemException (409) naming the steps that are possible
     */
    void require(String step) {
        if (!state.steps(kind).contains(step)) {
            throw ProblemException.illegalTransition(
                    "The access is " + state + "; " + step + " is not possible.",
                    state.steps(kind));
        }
    }

    public UUID accountId() {
        return accountId;
    }

    public PartnerKind kind() {
        return kind;
    }

    public PartnerState state() {
        return state;
    }

    public String name() {
        return name;
    }

    public @Nullable UUID contactId() {
        return contactId;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable String clientId() {
        return clientId;
    }

    @Nullable String keycloakSubject() {
        return keycloakSubject;
    }

    public UUID invitedBy() {
        return invitedBy;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    public @Nullable Instant secretChangedAt() {
        return secretChangedAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
