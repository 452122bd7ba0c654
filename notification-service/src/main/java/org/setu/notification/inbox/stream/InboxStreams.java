package org.setu.notification.inbox.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * The streams that are open in this process. They share one thread and one query: a stream costs a
 * connection and a few objects. A stream ends with the token that opened it, and as soon as its
 * caller may not read that inbox any more; he comes back with the id of the last entry he has.
 */
@ApplicationScoped
public class InboxStreams {

    private final Set<InboxStream> open = ConcurrentHashMap.newKeySet();
    private final ArrivalsReadModel arrivals;
    private final StaffDirectory staff;
    private final StreamConfiguration configuration;
    private final InstantSource clock;
    private volatile boolean closed;

    InboxStreams(
            ArrivalsReadModel arrivals,
            StaffDirectory staff,
            StreamConfiguration configuration,
            InstantSource clock,
            MeterRegistry meters) {
        this.arrivals = arrivals;
        this.staff = staff;
        this.configuration = configuration;
        this.clock = clock;
        meters.gaugeCollectionSize("setu.inbox.streams", List.of(), open);
    }

    /**
     * Opens a stream of everything after a position.
     *
     * @throws ProblemException (429) if the caller, or everybody together, has too many
     */
    public Multi<StreamedEntry> open(Listener listener, long after) {
        requireRoom(listener);
        InboxStream stream = new InboxStream(listener, after, clock.instant());
        return Multi.createFrom()
                .<StreamedEntry>emitter(
                        reader -> begin(stream, reader), BackPressureStrategy.BUFFER)
                .onItem()
                .invoke(stream::taken);
    }

    private void begin(InboxStream stream, MultiEmitter<? super StreamedEntry> reader) {
        stream.begin(reader);
        reader.onTermination(() -> open.remove(stream));
        open.add(stream);
        if (closed) {
            stream.end();
            return;
        }
        attend(List.of(stream));
    }

    private void requireRoom(Listener listener) {
        long own =
                open.stream()
                        .filter(stream -> stream.listener().login().equals(listener.login()))
                        .count();
        if (own >= configuration.perCaller() || open.size() >= configuration.inAll()) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.TOO_MANY_REQUESTS,
                            own >= configuration.perCaller()
                                    ? "You have %d streams open; close one.".formatted(own)
                                    : "Too many streams are open."));
        }
    }

    /** Writes what has arrived, and signs of life where nothing has. */
    void attend() {
        if (!open.isEmpty()) {
            attend(open);
        }
    }

    /** One at a time: whoever opens a stream does not wait for the next look at all of them. */
    private synchronized void attend(Collection<InboxStream> streams) {
        List<InboxStream> ready = streams.stream().filter(InboxStream::canTakeMore).toList();
        Map<InboxStream, List<StreamedEntry>> arrived = arrivals.arrived(ready);
        Instant now = clock.instant();
        for (InboxStream stream : streams) {
            List<StreamedEntry> entries = arrived.getOrDefault(stream, List.of());
            boolean beat = stream.beatsAt(now);
            if (!now.isBefore(stream.listener().until())) {
                stream.end();
            } else if ((!entries.isEmpty() || beat) && !mayRead(stream.listener(), now)) {
                stream.end();
            } else if (entries.isEmpty() && beat && stream.canTakeMore()) {
                stream.write(StreamedEntry.HEARTBEAT, now.plus(configuration.heartbeat()));
            } else {
                entries.forEach(e -> stream.write(e, now.plus(configuration.heartbeat())));
            }
        }
    }

    /** Ends all streams; new ones end at once. */
    void close() {
        closed = true;
        open.forEach(InboxStream::end);
    }

    /** The login is there still, and still himself or allowed to act for the recipient. */
    private boolean mayRead(Listener listener, Instant now) {
        return staff.byLogin(listener.login())
                .filter(self ->
                        listener.actingFor() == null
                                ? self.id().equals(listener.recipient())
                                : self.mayActFor(listener.actingFor(), now))
                .isPresent();
    }
}
