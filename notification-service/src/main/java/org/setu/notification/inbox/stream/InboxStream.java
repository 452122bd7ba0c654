package org.setu.notification.inbox.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One open stream. Written to by one thread at a time. */
final class InboxStream {

    /** More than this is not read ahead for a reader that is slow. */
    private static final int MOST_WAITING = 100;

    private final Listener listener;
    private volatile @Nullable MultiEmitter<? super StreamedEntry> emitter;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long after;
    private volatile Instant nextBeat;

    InboxStream(Listener listener, long after, Instant firstBeat) {
        this.listener = listener;
        this.after = after;
        this.nextBeat = firstBeat;
    }

    void begin(MultiEmitter<? super StreamedEntry> reader) {
        this.emitter = reader;
    }

    Listener listener() {
        return listener;
    }

    /** The last position that was written. */
    long after() {
        return after;
    }

    boolean canTakeMore() {
        return waiting.get() < MOST_WAITING;
    }

    boolean beatsAt(Instant now) {
        return !now.isBefore(nextBeat);
    }

    void write(StreamedEntry entry, Instant followingBeat) {
        waiting.incrementAndGet();
        if (entry.position() > after) {
            after = entry.position();
        }
        nextBeat = followingBeat;
        MultiEmitter<? super StreamedEntry> reader = emitter;
        if (reader != null) {
            reader.emit(entry);
        }
    }

    /** The reader has one more. */
    void taken() {
        waiting.decrementAndGet();
    }

    void end() {
        MultiEmitter<? super StreamedEntry> reader = emitter;
        if (reader != null) {
            reader.complete();
        }
    }
}
