package org.setu.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.SystemWork;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventType;

/** What a use case would do, for tests that need no HTTP. */
@ApplicationScoped
class ParcelWork {

    static final EventType WEIGHED =
            EventType.of("setu.contract.fact", "org.setu.sample.parcel-weighed.v1");

    record Weighed(int weight, @Nullable String label, @Nullable Long version) {}

    private final EntityManager entityManager;
    private final Outbox outbox;

    ParcelWork(EntityManager entityManager, Outbox outbox) {
        this.entityManager = entityManager;
        this.outbox = outbox;
    }

    static <T> T inTransaction(Callable<T> work) {
        return SystemWork.call("test", () -> QuarkusTransaction.requiringNew().call(work));
    }

    UUID create() {
        return inTransaction(() -> {
            Parcel parcel = new Parcel();
            entityManager.persist(parcel);
            return parcel.id();
        });
    }

    /** Announces without a change; the event carries the version in its body. */
    long announce(UUID id) {
        return inTransaction(() -> {
            Parcel parcel = entityManager.find(Parcel.class, id);
            outbox.append(Event.stating(WEIGHED, parcel, version -> new Weighed(0, null, version)));
            return parcel.version();
        });
    }

    /** Tells of two parcels at once, in this order. */
    void announceAll(List<UUID> ids) {
        inTransaction(() -> {
            outbox.appendAll(
                    ids.stream()
                            .map(id -> entityManager.find(Parcel.class, id))
                            .map(parcel ->
                                    Event.stating(
                                            WEIGHED,
                                            parcel,
                                            version -> new Weighed(0, null, version)))
                            .toList());
            return null;
        });
    }

    /** Changes the parcel, appends an event with this label, and perhaps fails after it. */
    void weigh(UUID id, @Nullable String label, int grams, boolean fail) {
        inTransaction(() -> {
            Parcel parcel = entityManager.find(Parcel.class, id);
            parcel.weigh(grams);
            outbox.append(Event.of(WEIGHED, parcel, new Weighed(grams, label, null)));
            if (fail) {
                throw new IllegalStateException("after the append");
            }
            return null;
        });
    }

    /** Within the transaction of the caller. */
    void weighHere(UUID id, int grams) {
        Parcel parcel = entityManager.find(Parcel.class, id);
        parcel.weigh(grams);
        outbox.append(Event.of(WEIGHED, parcel, new Weighed(grams, null, null)));
    }
}
