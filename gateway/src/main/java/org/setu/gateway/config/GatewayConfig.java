package org.setu.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gateway's own settings. */
@ConfigMapping(prefix = "setu.gateway")
public interface GatewayConfig {

    /** Routes by name. */
    Map<String, RouteConfig> routes();

    /**
     * What callers see as the address of this installation, for example {@code
     * https://crm.example.org}. Empty: what the request's own connection and Host header say.
     */
    Optional<URI> publicOrigin();

    Limits limits();

    Timeouts timeouts();

    Tokens tokens();

    Openapi openapi();

    /** One line per request. */
    @WithDefault("true")
    boolean accessLog();

    /** How long requests in progress may take to end when the gateway stops. */
    @WithDefault("10S")
    Duration drainTimeout();

    /** One group of addresses and the service that answers them. */
    interface RouteConfig {

        /** Whole leading segments, for example {@code /api/v1/accounts}. */
        Optional<List<String>> pathPrefixes();

        /** Origin of the service, for example {@code http://127.0.0.1:8081}. */
        Optional<String> upstream();

        Optional<AuthMode> auth();

        /** Where the service publishes its OpenAPI document; empty: it has none. */
        Optional<URI> openapi();

        /** Largest request body; empty: the common limit. */
        Optional<MemorySize> maxBody();

        /** Time for the whole request body; empty: the common time-out. */
        Optional<Duration> bodyTimeout();

        /** Time until the service begins to answer; empty: the common time-out. */
        Optional<Duration> responseTimeout();

        /**
         * Whether answers may be event streams, which go on for as long as both sides like: they
         * leave the requests in progress when they begin and are counted apart.
         */
        @WithDefault("false")
        boolean stream();
    }

    /** Sizes. */
    interface Limits {

        @WithDefault("1M")
        MemorySize maxBody();

        /** All header lines together. */
        @WithDefault("16K")
        MemorySize maxHeaders();

        @WithDefault("8K")
        MemorySize maxRequestLine();

        /** Requests in progress per service; beyond it 503 at once. */
        @WithDefault("256")
        int maxInFlightPerUpstream();

        /** Event streams open per service; beyond it 503 at once. */
        @WithDefault("2000")
        int maxStreamsPerUpstream();

        /** Tokens being verified at the same time; beyond it 503 at once. */
        @WithDefault("64")
        int maxVerifications();

        Callers callers();
    }

    /** Requests of one caller, counted by each instance of the gateway for itself. */
    interface Callers {

        /** The time over which requests are counted. */
        @WithDefault("60S")
        Duration window();

        /** Requests of one known caller in that time. */
        @WithDefault("6000")
        int requests();

        /** Requests from one address in that time without a verified token. */
        @WithDefault("1200")
        int anonymousRequests();

        /** Callers that are remembered; beyond it those who were quiet longest are forgotten. */
        @WithDefault("100000")
        int mostKnown();
    }

    /** Times. */
    interface Timeouts {

        @WithDefault("2S")
        Duration connect();

        /** Until the service begins to answer, counted from the end of the request. */
        @WithDefault("30S")
        Duration response();

        /** Longest silence in the middle of a body, either way, either side. */
        @WithDefault("15S")
        Duration stall();

        /** Longest silence of an event stream: well above the sign of life that services give. */
        @WithDefault("45S")
        Duration streamStall();

        /** Time for all request headers. */
        @WithDefault("10S")
        Duration head();

        /** Time for the whole request body. */
        @WithDefault("30S")
        Duration body();

        /** An unused client connection is closed after this time. */
        @WithDefault("75S")
        Duration idle();
    }

    /** The cache of verified tokens. */
    interface Tokens {

        @WithDefault("10000")
        int cacheSize();

        /** Longest trust in a verification; capped at 60 s. */
        @WithDefault("60S")
        Duration cacheTime();
    }

    /** The merged OpenAPI document. */
    interface Openapi {

        @WithDefault("PUBLIC")
        AuthMode auth();

        @WithDefault("30S")
        Duration cacheTime();

        /** Per service. */
        @WithDefault("2S")
        Duration timeout();
    }
}
