package org.setu.platform.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace that a request belongs to; works whether or not spans are recorded. */
@ApplicationScoped
public class Trace {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final CurrentVertxRequest request;

    Trace(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The trace id, 32 hexadecimal digits, or the empty string if there is none. */
    public String id() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        String parent = header("traceparent");
        if (parent != null) {
            Matcher matcher = TRACEPARENT.matcher(parent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return "";
    }

    /** The W3C {@code traceparent} to hand on, or null. */
    public @Nullable String parent() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return "00-%s-%s-%s"
                    .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex());
        }
        String parent = header("traceparent");
        return parent != null && TRACEPARENT.matcher(parent).matches() ? parent : null;
    }

    private @Nullable String header(String name) {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext current = request.getCurrent();
        return current == null ? null : current.request().getHeader(name);
    }
}
