package org.setu.platform.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Continues the trace of a record's cause, where the connector has not opened a span for it. */
final class RemoteTrace {

    private static final Pattern PARENT =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private RemoteTrace() {}

    static void within(@Nullable String parent, Runnable work) {
        Matcher matcher = PARENT.matcher(parent == null ? "" : parent);
        if (!matcher.matches() || Span.current().getSpanContext().isValid()) {
            work.run();
            return;
        }
        SpanContext remote =
                SpanContext.createFromRemoteParent(
                        matcher.group(1),
                        matcher.group(2),
                        TraceFlags.fromHex(matcher.group(3), 0),
                        TraceState.getDefault());
        Context.current().with(Span.wrap(remote)).wrap(work).run();
    }
}
