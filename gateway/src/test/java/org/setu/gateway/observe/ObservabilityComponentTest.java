package org.setu.gateway.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient.Answer;

@QuarkusTest
class ObservabilityComponentTest extends GatewayTest {

    @Inject MeterRegistry registry;

    private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
    private final Handler collector =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    lines.add((ExtLogRecord) line);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void collect() {
        Logger.getLogger(AccessLog.CATEGORY).addHandler(collector);
    }

    @AfterEach
    void stopCollecting() {
        Logger.getLogger(AccessLog.CATEGORY).removeHandler(collector);
    }

    @Test
    void theAccessLogSaysWhoDidWhatAndNothingSecret() throws IOException {
        String token = issuer.token().sign();
        Answer answer =
                send(
                        anonymous(
                                        "POST",
                                        PATH + "x?q=secret-query",
                                        "Authorization: Bearer " + token,
                                        "Content-Length: 11")
                                + "secret-body");
        ExtLogRecord line = line();
        assertThat(line.getMdcCopy())
                .containsEntry("method", "POST")
                .containsEntry("route", "client")
                .containsEntry("path", PATH + "x")
                .containsEntry("status", "200")
                .containsEntry("bytes", "5")
                .containsEntry("requestId", answer.header("X-Request-Id"))
                .containsEntry("subject", "8f14e45f-0000-7000-8000-000000000001")
                .containsKeys("durationMicros", "traceId");
        assertThat(line.getMessage() + line.getMdcCopy())
                .doesNotContain("secret")
                .doesNotContain(token)
                .doesNotContain(token.split("\\.")[2]);
    }

    @Test
    void refusalsAreLoggedWithoutASubject() throws IOException {
        send(anonymous("GET", PATH + "x"));
        assertThat(line().getMdcCopy()).containsEntry("status", "401").doesNotContainKey("subject");
    }

    @Test
    void requestsAndFailuresOfServicesAreCounted() throws IOException {
        send(request("GET", "/api/v1/nobody/x"));
        // The caller has the answer a moment before it is counted.
        Awaitility.await()
                .until(() ->
                        registry.find("http.server.request.duration")
                                        .tag("http.route", "nobody")
                                        .tag("http.response.status_code", "503")
                                        .timer()
                                != null);
        assertThat(
                        registry.get("gateway.upstream.errors")
                                .tag("route", "nobody")
                                .tag("kind", "connect")
                                .counter()
                                .count())
                .isPositive();
        assertThat(registry.find("gateway.upstream.in_flight").gauges()).isNotEmpty();
    }

    private ExtLogRecord line() {
        Awaitility.await().until(() -> !lines.isEmpty());
        return lines.getFirst();
    }
}
