package org.setu.gateway.proxy;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

/** Whether the end of an answer can be told from a connection that broke. */
public final class Framing {

    private Framing() {}

    /** An answer whose end only the closing of the connection tells could be a truncated one. */
    public static boolean isFramed(HttpMethod method, HttpClientResponse response) {
        int status = response.statusCode();
        if (status < 200) {
            return false;
        }
        return method == HttpMethod.HEAD
                || status == 204
                || status == 304
                || response.getHeader(HttpHeaders.CONTENT_LENGTH) != null
                || "chunked".equalsIgnoreCase(response.getHeader(HttpHeaders.TRANSFER_ENCODING));
    }
}
