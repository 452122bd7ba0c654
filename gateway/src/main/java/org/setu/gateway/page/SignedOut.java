package org.setu.gateway.page;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.config.AuthMode;
import org.setu.gateway.endpoint.Endpoint;
import org.setu.gateway.exchange.Exchange;

/** The one page for everybody: where signing out ends. */
@Singleton
final class SignedOut implements Endpoint {

    static final String PATH = "/app/signed-out";

    private final Writing writing;

    SignedOut(Writing writing) {
        this.writing = writing;
    }

    @Override
    public String name() {
        return "signed-out-page";
    }

    @Override
    public AuthMode auth() {
        return AuthMode.PUBLIC;
    }

    @Override
    public boolean covers(String path) {
        return path.equals(PATH);
    }

    @Override
    public Set<HttpMethod> methods() {
        return Set.of(HttpMethod.GET);
    }

    @Override
    public void answer(Exchange exchange, ServiceCalls services) {
        exchange.becomesPage();
        Visit visit = new Visit(exchange, services, Frames.of(exchange));
        Words words = visit.words();
        writing.write(
                visit, 200, Templates.message(visit.frame(), words.say("signedOut"), "", true));
    }
}
