package org.setu.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** What stands behind the gateway in component tests, with time-outs short enough to wait for. */
public final class Backends implements QuarkusTestResourceLifecycleManager {

    /** A port that is reserved and on which nobody listens. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private final Issuer issuer = new Issuer();
    private final ScriptedUpstream upstream = new ScriptedUpstream();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("setu.keycloak.issuer", issuer.url());
        config.put("setu.keycloak.jwks-url", issuer.url() + "/certs");
        config.put("setu.keycloak.jwks-min-interval", "0S");
        config.put("quarkus.http.port", "0");
        config.put("quarkus.management.test-port", "0");
        for (String service : new String[] {"client", "deal", "contract", "notification"}) {
            config.put("setu.services." + service, upstream.origin());
            config.put("setu.management." + service, upstream.origin() + "/" + service);
        }
        config.put("setu.management.notification", NOBODY);
        config.put("setu.gateway.routes.nobody.path-prefixes", "/api/v1/nobody");
        config.put("setu.gateway.routes.nobody.upstream", NOBODY);
        config.put("setu.gateway.routes.nobody.auth", "BEARER");
        config.put("setu.gateway.routes.open.path-prefixes", "/api/v1/open");
        config.put("setu.gateway.routes.open.upstream", upstream.origin());
        config.put("setu.gateway.routes.open.auth", "PUBLIC");
        config.put("setu.gateway.routes.huge.path-prefixes", "/api/v1/huge");
        config.put("setu.gateway.routes.huge.upstream", upstream.origin());
        config.put("setu.gateway.routes.huge.auth", "BEARER");
        config.put("setu.gateway.routes.huge.max-body", "200M");
        config.put("setu.gateway.limits.callers.anonymous-requests", "1000000");
        config.put("setu.gateway.limits.max-in-flight-per-upstream", "24");
        config.put("setu.gateway.timeouts.connect", "1S");
        config.put("setu.gateway.timeouts.response", "1S");
        config.put("setu.gateway.timeouts.stall", "1S");
        config.put("setu.gateway.timeouts.stream-stall", "3S");
        config.put("setu.gateway.limits.max-streams-per-upstream", "12");
        config.put("setu.gateway.timeouts.body", "2S");
        config.put("setu.gateway.timeouts.head", "1S");
        config.put("setu.gateway.overview.part-timeout", "500MS");
        config.put("setu.gateway.openapi.cache-time", "0S");
        config.put("setu.gateway.openapi.timeout", "5S");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer, new TestInjector.MatchesType(Issuer.class));
        injector.injectIntoFields(upstream, new TestInjector.MatchesType(ScriptedUpstream.class));
    }

    @Override
    public void stop() {
        issuer.close();
        try {
            upstream.close();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
