package org.setu.platform.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.setu.platform.id.Ids;

/** Anything with an identity and a version of its own. */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id = Ids.next();

    /** Grows with every change; the ETag. */
    @Version
    @Column(nullable = false)
    private long version;

    protected Aggregate() {}

    /** For derived state that shares the id of what it is derived from. */
    protected Aggregate(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }
}
