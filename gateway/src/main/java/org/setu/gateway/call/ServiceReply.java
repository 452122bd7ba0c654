package org.setu.gateway.call;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What came of asking a service: an answer, whatever its status, or why there is none. */
public sealed interface ServiceReply {

    /**
     * The service answered.
     *
     * @param headers without those that end at the gateway
     */
    record Answer(int status, MultiMap headers, Buffer body) implements ServiceReply {

        /** Numbers stay as exact as they came. */
        private static final ObjectMapper MAPPER =
                JsonMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .build();

        /** Whether the service did what was asked. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The version of what was read, for {@link ServiceRequest#ifMatch}. */
        public @Nullable String entityTag() {
            return headers.get(HttpHeaders.ETAG);
        }

        /** The body as JSON; missing when it is none. */
        public JsonNode json() {
            try {
                return MAPPER.readTree(body.getBytes());
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }
    }

    /** The service gave no whole answer. */
    enum Failure implements ServiceReply {
        /** Too many requests are in progress there; it was not asked. */
        OVERLOADED,
        /** Nobody listens, so nothing was done. */
        UNREACHABLE,
        /** It took too long; what was asked may have been done. */
        TIMEOUT,
        /** The connection broke or the answer was none; what was asked may have been done. */
        BROKEN,
        /** The answer was longer than the caller wanted to read. */
        TOO_LARGE
    }
}
