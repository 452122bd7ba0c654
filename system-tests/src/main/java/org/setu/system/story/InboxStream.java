package org.setu.system.story;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** An inbox that is watched as it fills (server-sent events). */
final class InboxStream implements AutoCloseable {

    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> open;
    private volatile @Nullable Stream<String> lines;

    /** Opens it; with the id of the last event that was seen, what came since is sent first. */
    InboxStream(Actor actor, @Nullable String lastEventId) {
        HttpRequest.Builder request =
                actor.request("/inbox/stream").header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        open = Actor.http().sendAsync(request.build(), BodyHandlers.ofLines());
        Thread.startVirtualThread(this::read);
        await("the stream of " + actor.name() + " is open", () -> lines != null);
    }

    private void read() {
        HttpResponse<Stream<String>> response = open.join();
        if (response.statusCode() != 200) {
            return;
        }
        Stream<String> arriving = response.body();
        lines = arriving;
        try {
            arriving.forEach(line -> {
                if (line.startsWith("id:")) {
                    ids.add(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    data.add(line.substring(5).strip());
                }
            });
        } catch (java.io.UncheckedIOException closed) {
            // By us.
        }
    }

    /** The id of the newest event; null if none came. */
    @Nullable String lastEventId() {
        return ids.isEmpty() ? null : ids.getLast();
    }

    /** Waits until an event with these texts has come. */
    void awaitEvent(String... texts) {
        await(
                "an event with " + List.of(texts),
                () -> data.stream().anyMatch(event -> Stream.of(texts).allMatch(event::contains)));
    }

    static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    @Override
    public void close() {
        Stream<String> arriving = lines;
        if (arriving != null) {
            arriving.close();
        }
    }
}
