package org.setu.gateway.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.setu.platform.problem.ProblemType;

/** Reads a body that the gateway itself needs as a whole. */
public final class WholeBody {

    private final Exchange exchange;
    private final int most;
    private final Consumer<Buffer> use;
    private final Deadline deadline;
    private final Buffer body = Buffer.buffer();
    private boolean over;

    private WholeBody(Exchange exchange, int most, Consumer<Buffer> use) {
        this.exchange = exchange;
        this.most = most;
        this.use = use;
        this.deadline =
                exchange.context()
                        .deadlines()
                        .create(() ->
                                refuse(
                                        ProblemType.REQUEST_TIMEOUT,
                                        "The body did not arrive in time."));
    }

    /**
     * Gives the body on, or refuses it when it is longer than {@code most} bytes or takes longer
     * than {@code within}.
     */
    public static void read(Exchange exchange, int most, Duration within, Consumer<Buffer> use) {
        new WholeBody(exchange, most, use).start(within);
    }

    private void start(Duration within) {
        if (!exchange.hasBody()) {
            use.accept(body);
            return;
        }
        if (exchange.contentLength() > most) {
            tooLarge();
            return;
        }
        HttpServerRequest request = exchange.request();
        deadline.in(within.toNanos());
        exchange.whenGone(this::finish);
        request.handler(this::chunk);
        request.endHandler(nothing -> ended());
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            exchange.response().writeContinue();
        }
        request.resume();
    }

    private void chunk(Buffer chunk) {
        if (over) {
            return;
        }
        if (body.length() + chunk.length() > most) {
            tooLarge();
            return;
        }
        body.appendBuffer(chunk);
    }

    private void ended() {
        if (!over) {
            finish();
            use.accept(body);
        }
    }

    private void tooLarge() {
        refuse(ProblemType.CONTENT_TOO_LARGE, "The limit here is " + most + " bytes.");
    }

    private void refuse(ProblemType type, String detail) {
        finish();
        exchange.refuse(type, detail);
    }

    private void finish() {
        over = true;
        deadline.clear();
    }
}
