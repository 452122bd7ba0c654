package org.setu.gateway.overview;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.config.AuthMode;
import org.setu.gateway.endpoint.Endpoint;
import org.setu.gateway.exchange.Exchange;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

/** {@code GET /api/v1/accounts/{id}/overview}. */
@Singleton
final class OverviewEndpoint implements Endpoint {

    private static final Pattern PATH = Pattern.compile("/api/v1/accounts/([^/]+)/overview");
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final OverviewConfig config;

    OverviewEndpoint(OverviewConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public AuthMode auth() {
        return AuthMode.BEARER;
    }

    @Override
    public boolean covers(String path) {
        return path.endsWith("/overview") && PATH.matcher(path).matches();
    }

    @Override
    public Set<HttpMethod> methods() {
        return Set.of(HttpMethod.GET);
    }

    @Override
    public void answer(Exchange exchange, ServiceCalls services) {
        String query = exchange.request().query();
        if (query != null && !query.isEmpty()) {
            refuse(exchange, query);
            return;
        }
        Matcher path = PATH.matcher(exchange.path());
        if (!path.matches() || !ID.matcher(path.group(1)).matches()) {
            exchange.refuse(ProblemType.NOT_FOUND, "There is no such account.");
            return;
        }
        UUID account = UUID.fromString(path.group(1));
        new Overview(exchange, services, account, config.partTimeout()).begin();
    }

    /** Names the parameters as they came; nothing of them is needed, so nothing is decoded. */
    private static void refuse(Exchange exchange, String query) {
        List<FieldProblem> unknown =
                Stream.of(query.split("&", -1))
                        .map(pair -> pair.split("=", 2)[0])
                        .map(name -> FieldProblem.parameter(name, "is not known here"))
                        .toList();
        exchange.refuse(
                Problem.of(ProblemType.INVALID_INPUT, "The overview takes no parameters.")
                        .withErrors(unknown));
    }
}
