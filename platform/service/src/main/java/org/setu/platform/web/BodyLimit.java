package org.setu.platform.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.setu.platform.command.RequestBody;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Bounds JSON bodies and remembers what was read, for idempotency. */
@Provider
class BodyLimit implements ReaderInterceptor {

    private static final int JSON_LIMIT = 1 << 20;
    private static final int UPLOAD_LIMIT = 25 << 20;

    private final RequestBody body;

    BodyLimit(RequestBody body) {
        this.body = body;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        int limit = isJson(context.getMediaType()) ? JSON_LIMIT : UPLOAD_LIMIT;
        byte[] bytes = context.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.CONTENT_TOO_LARGE,
                            "The body is larger than " + (limit >> 20) + " MiB."));
        }
        if (bytes.length == 0 && isJson(context.getMediaType())) {
            throw ProblemException.invalid("", "a JSON body is required");
        }
        body.remember(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes));
        Object read = context.proceed();
        if (read == null && isJson(context.getMediaType())) {
            throw ProblemException.invalid("", "must not be null");
        }
        return read;
    }

    private static boolean isJson(MediaType type) {
        return type == null || type.getSubtype().endsWith("json");
    }
}
