package org.setu.gateway.call;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Something to ask of a service.
 *
 * @param uri address within the API, for example {@code /api/v1/deals?limit=10}
 * @param body the JSON that is sent
 * @param contentType media type of the body
 * @param ifMatch the version that is to be changed
 * @param idempotencyKey by which a repetition is recognised
 * @param within time from the first byte to the last; empty: what the route allows
 * @param mostBytes longest answer that is read
 */
public record ServiceRequest(
        HttpMethod method,
        String uri,
        Optional<Buffer> body,
        String contentType,
        Optional<String> ifMatch,
        Optional<String> idempotencyKey,
        Optional<Duration> within,
        int mostBytes) {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final int MOST_BYTES = 1024 * 1024;

    /** Reads what is at an address. */
    public static ServiceRequest get(String uri) {
        return of(HttpMethod.GET, uri, Optional.empty(), JSON);
    }

    /** Posts without a body. */
    public static ServiceRequest post(String uri) {
        return of(HttpMethod.POST, uri, Optional.empty(), JSON);
    }

    /** Posts JSON. */
    public static ServiceRequest post(String uri, Buffer json) {
        return of(HttpMethod.POST, uri, Optional.of(json), JSON);
    }

    /** Changes what is at an address by a merge patch. */
    public static ServiceRequest patch(String uri, Buffer json) {
        return of(HttpMethod.PATCH, uri, Optional.of(json), MERGE_PATCH);
    }

    private static ServiceRequest of(
            HttpMethod method, String uri, Optional<Buffer> body, String contentType) {
        return new ServiceRequest(
                method,
                uri,
                body,
                contentType,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MOST_BYTES);
    }

    /** The same with one more query parameter. */
    public ServiceRequest query(String name, String value) {
        String pair =
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return at(uri + (uri.indexOf('?') < 0 ? '?' : '&') + pair);
    }

    private ServiceRequest at(String there) {
        return new ServiceRequest(
                method, there, body, contentType, ifMatch, idempotencyKey, within, mostBytes);
    }

    /** The same, of this version only. */
    public ServiceRequest ifMatch(String version) {
        return new ServiceRequest(
                method,
                uri,
                body,
                contentType,
                Optional.of(version),
                idempotencyKey,
                within,
                mostBytes);
    }

    /** The same, done once however often it is asked with this key. */
    public ServiceRequest idempotencyKey(String key) {
        return new ServiceRequest(
                method, uri, body, contentType, ifMatch, Optional.of(key), within, mostBytes);
    }

    /** The same with less patience. */
    public ServiceRequest within(Duration time) {
        return new ServiceRequest(
                method,
                uri,
                body,
                contentType,
                ifMatch,
                idempotencyKey,
                Optional.of(time),
                mostBytes);
    }

    /** The same, but an answer longer than this is given up. */
    public ServiceRequest mostBytes(int bytes) {
        return new ServiceRequest(
                method, uri, body, contentType, ifMatch, idempotencyKey, within, bytes);
    }

    /** The address without its query, by which the service is found. */
    String path() {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
