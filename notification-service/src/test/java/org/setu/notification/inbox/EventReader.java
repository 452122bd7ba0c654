package org.setu.notification.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a stream of events as a browser does. */
final class EventReader implements AutoCloseable {

    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Of its own: a connection on which a stream has just ended must not carry the next. */
    private final HttpClient client;

    private final HttpResponse<InputStream> response;

    private EventReader(HttpClient client, HttpResponse<InputStream> response) {
        this.client = client;
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static EventReader open(int port, String token, @Nullable Long last, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/inbox/stream"))
                        .header("Authorization", "Bearer " + token);
        if (last != null) {
            request.header("Last-Event-ID", last.toString());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpClient client = HttpClient.newHttpClient();
        return new EventReader(
                client, client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    List<Long> ids() {
        return ids;
    }

    List<String> data() {
        return data;
    }

    List<String> comments() {
        return comments;
    }

    boolean awaitEnd() throws InterruptedException {
        return ended.await(20, TimeUnit.SECONDS);
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                take(line);
                line = lines.readLine();
            }
        } catch (IOException gone) {
            // The end as well.
        } finally {
            ended.countDown();
        }
    }

    private void take(String line) {
        if (line.startsWith("data:")) {
            data.add(line.substring(5).strip());
        } else if (line.startsWith("id:")) {
            ids.add(Long.valueOf(line.substring(3).strip()));
        } else if (line.startsWith(":")) {
            comments.add(line);
        }
    }

    @Override
    public void close() throws IOException {
        response.body().close();
        client.shutdownNow();
    }
}
