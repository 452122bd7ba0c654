package org.setu.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads one service's OpenAPI document. */
final class DocumentReader {

    private static final int LARGEST = 8 * 1024 * 1024;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client;
    private final Duration timeout;

    DocumentReader(Duration timeout) {
        this.timeout = timeout;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeout)
                        .build();
    }

    /** Blocks; throws when there is no document within the time-out. */
    JsonNode read(URI url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(timeout)
                        .header("Accept", "application/json")
                        .GET()
                        .build();
        HttpResponse<InputStream> response =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            JsonNode document = mapper.readTree(body.readNBytes(LARGEST));
            if (response.statusCode() != 200 || !document.path("paths").isObject()) {
                throw new IOException("no OpenAPI document, status " + response.statusCode());
            }
            return document;
        }
    }
}
