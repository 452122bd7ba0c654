package org.setu.system.story;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An inbox that is watched as it fills (server-sent events). */
final class InboxStream implements AutoCloseable {

    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> open;
    private final Narrator narrator;
    private final String name;
    private volatile @Nullable Stream<String> lines;

    /** Opens it; with the id of the last event that was seen, what came since is sent first. */
    InboxStream(Actor actor, @Nullable String lastEventId, Narrator narrator) {
        this.narrator = narrator;
        this.name = actor.name();
        URI target = actor.address("/inbox/stream");
        HttpRequest.Builder request = actor.request(target).header("Accept", "text/event-stream");
        Curl curl = actor.curl("GET", target).header("Accept", "text/event-stream").streaming();
        actor.introduce();
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
            curl.header("Last-Event-ID", lastEventId);
        }
        long begin = System.nanoTime();
        open = Wire.HTTP.sendAsync(request.build(), BodyHandlers.ofLines());
        Thread.startVirtualThread(this::read);
        Waiting.until("the stream of " + name + " is open", () -> lines != null);
        narrator.request(200, (System.nanoTime() - begin) / 1_000_000, curl + " &");
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
        } catch (UncheckedIOException closed) {
            // By us.
        }
    }

    /** The ids of the events that came, in order. */
    List<String> eventIds() {
        return List.copyOf(ids);
    }

    /** The id of the newest event; one must have come. */
    String lastEventId() {
        return ids.getLast();
    }

    /** Waits until an event of a topic about something has come. */
    void awaitEvent(String topic, String about) {
        Waiting.until(
                "%s hears of %s".formatted(name, topic),
                () ->
                        data.stream()
                                .map(Wire::read)
                                .anyMatch(event ->
                                        event.path("topic").asText().equals(topic)
                                                && event.at("/about/id").asText().equals(about)));
        String title =
                data.stream()
                        .map(Wire::read)
                        .filter(event -> event.at("/about/id").asText().equals(about))
                        .filter(event -> event.path("topic").asText().equals(topic))
                        .map(event -> event.path("title").asText())
                        .findFirst()
                        .orElseThrow();
        narrator.note("on the open stream of %s: %s", name, title);
    }

    @Override
    public void close() {
        Stream<String> arriving = lines;
        if (arriving != null) {
            arriving.close();
        }
    }
}
