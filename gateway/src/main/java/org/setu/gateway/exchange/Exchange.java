package org.setu.gateway.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

/** One request and its answer. Confined to the event loop of its connection. */
public final class Exchange {

    /** In logs and metrics: the caller went away before there was an answer. */
    public static final int CLIENT_GONE = 499;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final ExchangeContext context;
    private final TraceContext trace;
    private final String requestId;
    private final long startedNanos = System.nanoTime();
    private String answeredBy = "none";
    private @Nullable String subject;
    private @Nullable String sessionAuthorization;
    private final long contentLength;
    private final boolean chunked;
    private boolean page;
    private boolean ended;
    private @Nullable List<Runnable> whenGone;

    public Exchange(HttpServerRequest request, ExchangeContext context) {
        this.request = request;
        this.response = request.response();
        this.context = context;
        this.contentLength = announced(request);
        this.chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        this.requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        this.trace =
                context.telemetry()
                        ? TraceContext.ofCurrentSpan()
                        : TraceContext.continuing(request.getHeader(TraceContext.HEADER));
    }

    public HttpServerRequest request() {
        return request;
    }

    public HttpServerResponse response() {
        return response;
    }

    public ExchangeContext context() {
        return context;
    }

    public String requestId() {
        return requestId;
    }

    public TraceContext trace() {
        return trace;
    }

    /** The name of the route or endpoint that the address belongs to, or "none". */
    public String answeredBy() {
        return answeredBy;
    }

    public void matched(String name) {
        answeredBy = name;
    }

    /** The verified subject of the caller, or null. */
    public @Nullable String subject() {
        return subject;
    }

    public void calledBy(String verifiedSubject) {
        subject = verifiedSubject;
    }

    /** The access token that the session of a browser brings. */
    public void carries(String accessToken) {
        sessionAuthorization = "Bearer " + accessToken;
    }

    /** The Authorization header that the session of a browser brings, or null. */
    public @Nullable String sessionAuthorization() {
        return sessionAuthorization;
    }

    /** The Authorization header as the services get it, or null. */
    public @Nullable String authorization() {
        return sessionAuthorization == null
                ? request.getHeader(HttpHeaders.AUTHORIZATION)
                : sessionAuthorization;
    }

    public long elapsedNanos() {
        return System.nanoTime() - startedNanos;
    }

    public boolean isHttps() {
        return context.https() || request.isSSL();
    }

    public boolean isEnded() {
        return ended;
    }

    /** The path without query: all of the address that may be logged. */
    public String path() {
        String uri = request.uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** Whether the caller announced a body. */
    public boolean hasBody() {
        return chunked || contentLength > 0;
    }

    /** The announced length of the body; -1 if none was announced. */
    public long contentLength() {
        return contentLength;
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Headers that every answer has. */
    public void putCommonHeaders() {
        response.headers()
                .add(RequestId.HEADER, requestId)
                .add(TraceContext.HEADER, trace.traceparent());
        SecurityHeaders.apply(response.headers(), isHttps(), page);
    }

    /** The answer is a page, for which a browser loads this host's own style and script. */
    public void becomesPage() {
        page = true;
    }

    /** Answers with a problem. */
    public void refuse(ProblemType type, @Nullable String detail) {
        refuse(Problem.of(type, detail));
    }

    /** Answers with a problem that says more than its detail. */
    public void refuse(Problem problem) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Problem here = problem.occurredAt(path(), trace.traceId());
        answer(problem.status(), context.problems().write(here), mustClose(problem.kind()));
    }

    /** Answers with a body that the gateway made itself; headers may have been put before. */
    public void answer(int status, Buffer body) {
        answer(status, body, false);
    }

    private void answer(int status, Buffer body, boolean close) {
        if (ended || response.ended()) {
            return;
        }
        RefusedBody rest = new RefusedBody(this, close);
        putCommonHeaders();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (rest.closes()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(body);
        end(status);
        rest.discard();
    }

    /** The answer is out although the request was not read; reads on a little, then closes. */
    public void discardRest() {
        new RefusedBody(this, true).discard();
    }

    /** From now on the exchange ends, and what waits for it too, when the caller goes away. */
    public void endWhenGone() {
        whenGone = new ArrayList<>();
        request.exceptionHandler(failure -> gone());
        response.exceptionHandler(failure -> gone());
        response.closeHandler(nothing -> gone());
    }

    /** What else is done when the caller goes away before there is an answer. */
    public void whenGone(Runnable action) {
        if (whenGone == null) {
            throw new IllegalStateException("Nobody watches whether the caller goes away");
        }
        whenGone.add(action);
    }

    private void gone() {
        if (!ended && whenGone != null) {
            end(CLIENT_GONE);
            whenGone.forEach(Runnable::run);
        }
    }

    /** The answer is complete, or will never be. Only the first call counts. */
    public void end(int status) {
        if (!ended) {
            ended = true;
            for (ExchangeObserver observer : context.observers()) {
                observer.ended(this, status);
            }
        }
    }

    /** After these, what follows on the connection cannot be trusted to be a request. */
    private static boolean mustClose(ProblemType type) {
        return type == ProblemType.MALFORMED_REQUEST
                || type == ProblemType.REQUEST_TIMEOUT
                || type == ProblemType.CONTENT_TOO_LARGE
                || type == ProblemType.HEADERS_TOO_LARGE;
    }
}
