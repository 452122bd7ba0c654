package org.setu.gateway.page;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.session.BrowserGate;
import org.setu.gateway.session.Cookies;

/** What every page has, from the request. */
final class Frames {

    private static final String LANGUAGE = "__Host-setu-language";
    private static final String DONE = "__Host-setu-done";

    private Frames() {}

    static Frame of(Exchange exchange) {
        Words words =
                Words.in(
                        Language.of(
                                Cookies.value(exchange.request(), LANGUAGE),
                                exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return new Frame(
                words,
                Person.of(exchange.subject() == null ? null : exchange.authorization()),
                exchange.request().uri(),
                BrowserGate.proof(exchange),
                done(exchange, words),
                Attempt.none(words));
    }

    /** Only what this host's own answer said a moment ago, and only what there are words for. */
    private static String done(Exchange exchange, Words words) {
        @Nullable String done = Cookies.value(exchange.request(), DONE);
        if (done == null) {
            return "";
        }
        Cookies.clear(exchange, DONE);
        String text = words.word("done", done);
        return text.equals(done) ? "" : text;
    }

    /** The next page says that a step was taken. */
    static void say(Exchange exchange, String done) {
        Cookies.set(exchange, DONE, done, Duration.ofMinutes(1));
    }

    static void choose(Exchange exchange, Language language) {
        Cookies.set(exchange, LANGUAGE, language.tag(), Duration.ofDays(365));
    }
}
