package org.setu.bench.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Inbox streams that many people hold open, and when what arrived on them. */
final class OpenStreams implements AutoCloseable {

    private static final Pattern ABOUT = Pattern.compile("\"about\":\\{[^}]*\"id\":\"([^\"]+)\"");

    private final URI address;
    private final HttpClient browser;
    private final Map<String, Queue<Long>> arrivals = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closing;

    OpenStreams(String gateway) {
        address = URI.create(gateway + "/api/v1/inbox/stream");
        browser =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /** Opens one; returns when its head is there. */
    void open(String token) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build();
        CountDownLatch begun = new CountDownLatch(1);
        Thread.startVirtualThread(() -> listen(request, begun));
        if (!begun.await(20, TimeUnit.SECONDS)) {
            throw new IOException("A stream does not open");
        }
    }

    private void listen(HttpRequest request, CountDownLatch begun) {
        try {
            HttpResponse<Stream<String>> answer =
                    browser.send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                return;
            }
            open.incrementAndGet();
            begun.countDown();
            try (Stream<String> lines = answer.body()) {
                lines.forEach(this::line);
            } finally {
                open.decrementAndGet();
            }
        } catch (IOException | UncheckedIOException e) {
            if (!closing) {
                System.err.println("A stream broke: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void line(String line) {
        if (line.startsWith("data:")) {
            long now = System.nanoTime();
            Matcher about = ABOUT.matcher(line);
            if (about.find()) {
                arrivals.computeIfAbsent(about.group(1), any -> new ConcurrentLinkedQueue<>())
                        .add(now);
            }
        }
    }

    /** How many are open now. */
    int count() {
        return open.get();
    }

    /** When (by {@link System#nanoTime}) what is about this id arrived, on each stream. */
    Queue<Long> arrivals(String id) {
        return arrivals.getOrDefault(id, new ConcurrentLinkedQueue<>());
    }

    @Override
    public void close() {
        closing = true;
        browser.shutdownNow();
    }
}
