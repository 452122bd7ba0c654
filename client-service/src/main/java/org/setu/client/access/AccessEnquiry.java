package org.setu.client.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.setu.platform.entity.VisibleAggregate;

/**
 * What somebody asks who was told that there are accounts of a name that he does not see. He alone
 * sees it, and of the answers only what has become of it.
 */
@Entity
public class AccessEnquiry extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID requesterId;

    @Column(nullable = false, updatable = false)
    private String name;

    /** By which one open enquiry for one name is recognised. */
    @Column(nullable = false, updatable = false)
    private String nameKey;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AccessState state = AccessState.OPEN;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    protected AccessEnquiry() {}

    AccessEnquiry(UUID requesterId, String name, String nameKey, String reason, Instant now) {
        this.requesterId = requesterId;
        this.name = name;
        this.nameKey = nameKey;
        this.reason = reason;
        this.createdAt = now;
    }

    /** One of its requests was granted, or all were refused. */
    void become(AccessState next) {
        this.state = next;
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

    public Instant createdAt() {
        return createdAt;
    }
}
