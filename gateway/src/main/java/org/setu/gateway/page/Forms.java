package org.setu.gateway.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.exchange.WholeBody;
import org.setu.gateway.session.BrowserGate;

/**
 * Lets a form pass when it comes from a page of this host. A request with a bearer token needs no
 * proof: no browser sends one by itself.
 */
@Singleton
final class Forms {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final BrowserGate browsers;
    private final Writing writing;
    private final Duration within;
    private final Optional<URI> publicOrigin;

    Forms(BrowserGate browsers, Writing writing, GatewayConfig config) {
        this.browsers = browsers;
        this.writing = writing;
        this.within = config.timeouts().body();
        this.publicOrigin = config.publicOrigin();
    }

    /** Gives the form on, or refuses it. */
    void read(Visit visit, Consumer<Form> use) {
        Exchange exchange = visit.exchange();
        if (!isForm(exchange.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            writing.refuse(visit, 415, "The type is " + TYPE + ".");
            return;
        }
        if (!comesFromHere(exchange)) {
            writing.refuse(visit, 403, "The form does not come from a page of this host.");
            return;
        }
        WholeBody.read(
                exchange,
                MOST_BYTES,
                within,
                body -> {
                    Form form;
                    try {
                        form = Form.read(body);
                    } catch (Form.Malformed malformed) {
                        writing.malformed(visit, malformed);
                        return;
                    }
                    boolean session = exchange.sessionAuthorization() != null;
                    if (session && !BrowserGate.isProof(exchange, form.text(Frame.PROOF))) {
                        writing.refuse(
                                visit, 403, "The form is of another session; load the page again.");
                        return;
                    }
                    use.accept(form);
                });
    }

    /** The two forms that the gateway itself answers. */
    boolean tookOwn(Visit visit, Address address, Form form) {
        Exchange exchange = visit.exchange();
        switch (address.page()) {
            case "/app/sign-out" -> {
                browsers.signOut(exchange, () -> Writing.redirect(exchange, SignedOut.PATH));
                return true;
            }
            case "/app/language" -> {
                Optional<Language> chosen = Language.tagged(form.text("language"));
                if (chosen.isEmpty()) {
                    writing.refuse(visit, 400, "The language is en, hi or ru.");
                    return true;
                }
                Frames.choose(exchange, chosen.get());
                Writing.redirect(exchange, BrowserGate.local(form.text("back")));
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE);
    }

    /** What browsers say by themselves about where a request comes from. */
    private boolean comesFromHere(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals(own(exchange));
    }

    private String own(Exchange exchange) {
        return publicOrigin
                .map(URI::toString)
                .orElseGet(() ->
                        (exchange.isHttps() ? "https://" : "http://")
                                + exchange.request().getHeader(HttpHeaders.HOST));
    }
}
