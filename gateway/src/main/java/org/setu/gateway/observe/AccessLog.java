package org.setu.gateway.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.exchange.ExchangeObserver;

/**
 * One log record per request, its fields in the record's context, so that the JSON formatter writes
 * them as fields. Has no query, header, token or body: those may hold personal data.
 */
public final class AccessLog implements ExchangeObserver {

    /** The category, to be routed or silenced by configuration. */
    public static final String CATEGORY = "org.setu.gateway.access";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final String CALLER = AccessLog.class.getName();

    @Override
    public void ended(Exchange exchange, int status) {
        if (!LOG.isLoggable(Level.INFO)) {
            return;
        }
        String method = exchange.request().method().name();
        Map<String, String> fields = LinkedHashMap.newLinkedHashMap(9);
        fields.put("method", method);
        fields.put("route", exchange.answeredBy());
        fields.put("path", exchange.path());
        fields.put("status", Integer.toString(status));
        fields.put("bytes", Long.toString(exchange.response().bytesWritten()));
        fields.put("durationMicros", Long.toString(exchange.elapsedNanos() / 1000));
        fields.put("requestId", exchange.requestId());
        fields.put("traceId", exchange.trace().traceId());
        String subject = exchange.subject();
        if (subject != null) {
            fields.put("subject", subject);
        }
        ExtLogRecord line =
                new ExtLogRecord(Level.INFO, "request", ExtLogRecord.FormatStyle.NO_FORMAT, CALLER);
        line.setLoggerName(CATEGORY);
        // Finding the caller would walk the stack for every request.
        line.disableCallerCalculation();
        line.setMdc(fields);
        LOG.logRaw(line);
    }
}
