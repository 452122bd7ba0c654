package org.setu.gateway.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.session.BrowserGate;
import org.setu.platform.problem.ProblemType;

/** Puts pages, and why there is none, into answers. */
@Singleton
final class Writing {

    private static final Logger LOG = Logger.getLogger(Writing.class);

    void write(Visit visit, int status, TemplateInstance template) {
        Exchange exchange = visit.exchange();
        if (exchange.isEnded()) {
            return;
        }
        String html;
        try {
            html = template.render();
        } catch (RuntimeException e) {
            LOG.error("A page could not be written", e);
            exchange.refuse(ProblemType.INTERNAL_ERROR, null);
            return;
        }
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, visit.frame().tag());
        exchange.answer(status, Buffer.buffer(html));
    }

    static void redirect(Exchange exchange, String to) {
        exchange.response().putHeader(HttpHeaders.LOCATION, to);
        exchange.answer(303, Buffer.buffer());
    }

    /** Why a page cannot be shown. */
    void failed(Visit visit, Throwable failure) {
        if (!(failure instanceof NotShown shown)) {
            LOG.error("A page could not be made", failure);
            refuse(visit, 500, Part.nothing(visit.words()));
            return;
        }
        if (shown.status() == 401) {
            BrowserGate.askToSignIn(visit.exchange());
            return;
        }
        refuse(visit, shown.status(), new Part(shown.problem(), visit.words()));
    }

    void malformed(Visit visit, Form.Malformed form) {
        refuse(visit, 400, form.getMessage());
    }

    void refuse(Visit visit, int status, @Nullable String detail) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        if (detail != null) {
            problem.put("detail", detail);
        }
        refuse(visit, status, new Part(problem, visit.words()));
    }

    /** A page for who reads pages, the usual problem for who does not. */
    void refuse(Visit visit, int asked, Part problem) {
        int status = asked >= 400 && asked < 600 ? asked : 502;
        Exchange exchange = visit.exchange();
        if (status == 503) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        String detail = problem.text("detail");
        if (!wantsPage(exchange)) {
            exchange.refuse(type(status), detail.isEmpty() ? null : detail);
            return;
        }
        Words words = visit.words();
        String key =
                switch (status) {
                    case 400, 403, 404, 415, 503 -> "problem." + status;
                    default -> "problem.other";
                };
        // What cannot be seen and what does not exist are told in the same words.
        write(
                visit,
                status,
                Templates.message(
                        visit.frame(), words.say(key), status == 404 ? "" : detail, false));
    }

    private static boolean wantsPage(Exchange exchange) {
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static ProblemType type(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(ProblemType.INTERNAL_ERROR);
    }
}
