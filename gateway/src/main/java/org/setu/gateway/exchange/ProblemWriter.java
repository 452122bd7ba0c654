package org.setu.gateway.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import org.setu.platform.problem.Problem;

/** Problems as bytes. */
public final class ProblemWriter {

    private final ObjectMapper mapper = new ObjectMapper();

    Buffer write(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
