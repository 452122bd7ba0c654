package org.setu.gateway.exchange;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace of a request.
 *
 * @param traceparent the header for the next hop
 */
public record TraceContext(String traceparent) {

    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;

    /** The trace id, 32 hexadecimal digits. */
    public String traceId() {
        return traceparent.substring(3, 35);
    }

    /** The trace that OpenTelemetry has begun or continued for this request. */
    public static TraceContext ofCurrentSpan() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? new TraceContext(
                        "00-"
                                + span.getTraceId()
                                + "-"
                                + span.getSpanId()
                                + "-"
                                + span.getTraceFlags())
                : continuing(null);
    }

    /** Without OpenTelemetry: the caller's trace if its header is valid, a new one otherwise. */
    public static TraceContext continuing(@Nullable String sent) {
        return sent != null && isValid(sent) ? new TraceContext(sent) : begin();
    }

    private static TraceContext begin() {
        byte[] header = new byte[LENGTH];
        Hex.write(header, 3, Hex.random());
        Hex.write(header, 19, Hex.random());
        Hex.write(header, 36, Hex.random());
        header[0] = '0';
        header[1] = '0';
        header[2] = '-';
        header[35] = '-';
        header[52] = '-';
        // Not sampled: nobody upstream has decided to record it.
        header[53] = '0';
        header[54] = '0';
        return new TraceContext(new String(header, StandardCharsets.ISO_8859_1));
    }

    private static boolean isValid(String sent) {
        if (sent.length() != LENGTH || !sent.startsWith("00-")) {
            return false;
        }
        for (int i = 3; i < LENGTH; i++) {
            char c = sent.charAt(i);
            boolean dash = i == 35 || i == 52;
            if (dash ? c != '-' : !Hex.isLower(c)) {
                return false;
            }
        }
        return !sent.startsWith("0".repeat(32), 3) && !sent.startsWith("0".repeat(16), 36);
    }
}
