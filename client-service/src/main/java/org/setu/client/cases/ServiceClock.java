package org.setu.client.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.client.servicelevel.Promise;
import org.setu.client.servicelevel.WorkingTime;

/**
 * The times that were promised for a case. They go on in working time only, and stand still while
 * the client owes an answer.
 */
@Embeddable
public class ServiceClock {

    @Embedded private @Nullable Promise promise;

    @Embedded
    @AttributeOverride(name = "warnAt", column = @Column(name = "response_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "response_due_at"))
    @AttributeOverride(name = "told", column = @Column(name = "response_told"))
    @AttributeOverride(name = "metAt", column = @Column(name = "responded_at"))
    private @Nullable Deadline response;

    @Embedded
    @AttributeOverride(name = "warnAt", column = @Column(name = "resolution_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "resolution_due_at"))
    @AttributeOverride(name = "told", column = @Column(name = "resolution_told"))
    @AttributeOverride(name = "metAt", column = @Column(name = "resolution_met_at"))
    private @Nullable Deadline resolution;

    @Column(nullable = false)
    private Instant startedAt;

    @Column(name = "paused_seconds", nullable = false)
    private long paused;

    private @Nullable Instant waitingSince;

    /** When the owner must be told of a deadline; null if he need not. */
    private @Nullable Instant tellAt;

    protected ServiceClock() {}

    /** Starts; without a promise it only knows whether the client is waited for. */
    ServiceClock(@Nullable Promise promise, @Nullable WorkingTime time, Instant start) {
        this.startedAt = start;
        promise(promise, time, start);
    }

    /** Another promise holds, from the start on. */
    final void promise(@Nullable Promise next, @Nullable WorkingTime time, Instant now) {
        if (Objects.equals(next, promise)) {
            return;
        }
        this.promise = next;
        reckon(time, now);
    }

    /** The client has our first answer. */
    void respond(Instant now) {
        this.response = response == null ? null : response.met(now);
        settle();
    }

    /** The client owes an answer. */
    void pause(Instant now) {
        this.waitingSince = now;
        settle();
    }

    /** He has given it, or we do without. */
    void goOn(@Nullable WorkingTime time, Instant now) {
        Instant since = waitingSince;
        this.waitingSince = null;
        if (since != null && time != null) {
            this.paused += time.between(since, now).toSeconds();
        }
        reckon(time, now);
    }

    /** It is resolved, or nothing will be done. */
    void stop(@Nullable WorkingTime time, Instant now) {
        if (waitingSince != null) {
            goOn(time, now);
        }
        respond(now);
        this.resolution = resolution == null ? null : resolution.met(now);
        settle();
    }

    /** It is to be resolved once more, in as much time as the first time. */
    void restart(@Nullable WorkingTime time, Instant now) {
        this.startedAt = now;
        this.paused = 0;
        this.resolution = null;
        reckon(time, now);
    }

    private void reckon(@Nullable WorkingTime time, Instant now) {
        if (promise == null || time == null) {
            this.response = null;
            this.resolution = null;
        } else {
            this.response = reckoned(response, promise.firstResponse(), time, now);
            this.resolution = reckoned(resolution, promise.resolution(), time, now);
        }
        settle();
    }

    private Deadline reckoned(
            @Nullable Deadline before, Duration allowed, WorkingTime time, Instant now) {
        Duration waited = Duration.ofSeconds(paused);
        Instant warnAt = time.plus(startedAt, allowed.multipliedBy(3).dividedBy(4).plus(waited));
        Instant dueAt = time.plus(startedAt, allowed.plus(waited));
        return before == null ? Deadline.of(warnAt, dueAt) : before.moved(warnAt, dueAt, now);
    }

    private void settle() {
        this.tellAt =
                waitingSince != null
                        ? null
                        : Stream.of(response, resolution)
                                .filter(Objects::nonNull)
                                .map(Deadline::next)
                                .filter(Objects::nonNull)
                                .min(Instant::compareTo)
                                .orElse(null);
    }

    /** What the owner must be told of by now, and is taken to know from now on. */
    Tidings tell(Instant now) {
        if (waitingSince != null) {
            return Tidings.NONE;
        }
        Tidings tidings = new Tidings(news(response, now), news(resolution, now));
        this.response = response == null ? null : response.told(response.toTell(now));
        this.resolution = resolution == null ? null : resolution.told(resolution.toTell(now));
        settle();
        return tidings;
    }

    private static Deadline.Told news(@Nullable Deadline deadline, Instant now) {
        if (deadline == null || deadline.toTell(now) == deadline.told()) {
            return Deadline.Told.NOTHING;
        }
        return deadline.toTell(now);
    }

    /** What is new about each deadline. */
    record Tidings(Deadline.Told response, Deadline.Told resolution) {

        static final Tidings NONE = new Tidings(Deadline.Told.NOTHING, Deadline.Told.NOTHING);
    }

    public @Nullable Promise promise() {
        return promise;
    }

    /** When somebody must have answered; null if nothing is promised. */
    public @Nullable Deadline response() {
        return response;
    }

    /** When it must be resolved; null if nothing is promised. */
    public @Nullable Deadline resolution() {
        return resolution;
    }

    /** Since when the client owes an answer; null if he does not. */
    public @Nullable Instant waitingSince() {
        return waitingSince;
    }
}
