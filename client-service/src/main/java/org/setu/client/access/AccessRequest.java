package org.setu.client.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/** A request for access to one account, seen by those who see the account. */
@Entity
public class AccessRequest extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID enquiryId;

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    private UUID requesterId;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AccessState state = AccessState.OPEN;

    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    protected AccessRequest() {}

    /** An account is its own visibility unit. */
    AccessRequest(AccessEnquiry enquiry, UUID accountId) {
        this.enquiryId = enquiry.id();
        this.accountId = accountId;
        this.requesterId = enquiry.requesterId();
        this.name = enquiry.name();
        this.reason = enquiry.reason();
        this.createdAt = enquiry.createdAt();
        follow(accountId);
    }

    void grant(String actor, Instant now) {
        answer(AccessState.GRANTED, actor, now);
    }

    void refuse(String actor, Instant now) {
        answer(AccessState.REFUSED, actor, now);
    }

    private void answer(AccessState answer, String actor, Instant now) {
        if (state != AccessState.OPEN) {
            throw ProblemException.illegalTransition(
                    "The request is answered already: " + state + ".", List.of());
        }
        this.state = answer;
        this.answeredBy = actor;
        this.answeredAt = now;
    }

    public UUID enquiryId() {
        return enquiryId;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID requesterId() {
        return requesterId;
    }

    public String name() {
        return name;
    }

    public String reason() {
        return reason;
    }

    public AccessState state() {
        return state;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
