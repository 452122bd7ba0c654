package org.setu.platform.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
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

    /** The version with which this instance was read; what is new has none. */
    @Transient private long readVersion = -1;

    protected Aggregate() {}

    /** For derived state that shares the id of what it is derived from. */
    protected Aggregate(UUID id) {
        this.id = id;
    }

    @PostLoad
    void rememberReadVersion() {
        readVersion = version;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /**
     * Whether the version has moved since this instance was read, or the instance is new. Changes
     * count when they are flushed.
     */
    public boolean hasMoved() {
        return version != readVersion;
    }
}
