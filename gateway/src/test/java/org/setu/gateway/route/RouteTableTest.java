package org.setu.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.gateway.config.GatewayConfig;

class RouteTableTest {

    @Test
    void wholeSegmentsMatch() {
        RouteTable table =
                table(
                        "a",
                        "/api/v1/deals",
                        "http://h:1",
                        "BEARER",
                        "x",
                        "/x",
                        "http://h:1",
                        "PUBLIC");
        assertThat(table.find("/api/v1/deals")).isNotNull();
        assertThat(table.find("/api/v1/deals/1/win")).isNotNull();
        assertThat(table.find("/api/v1/deals-x")).isNull();
        assertThat(table.find("/api/v1")).isNull();
        assertThat(table.routes().get(0).upstream()).isSameAs(table.routes().get(1).upstream());
    }

    @Test
    void aRouteWithoutAuthenticationModeStopsTheStart() {
        assertThatThrownBy(
                        () -> create(Map.of("a.path-prefixes", "/a", "a.upstream", "http://h:1")))
                .isInstanceOf(InvalidRoutesException.class)
                .hasMessageContaining("a has no auth");
    }

    @Test
    void aRouteWithTheModeOfPagesStopsTheStart() {
        assertThatThrownBy(() ->
                        create(
                                Map.of(
                                        "a.path-prefixes",
                                        "/a",
                                        "a.upstream",
                                        "http://h:1",
                                        "a.auth",
                                        "PAGE")))
                .isInstanceOf(InvalidRoutesException.class)
                .hasMessageContaining("a has auth PAGE");
    }

    @Test
    void overlappingPrefixesStopTheStart() {
        assertThatThrownBy(() ->
                        table(
                                "a",
                                "/x/y",
                                "http://h:1",
                                "BEARER",
                                "b",
                                "/x",
                                "http://h:1",
                                "PUBLIC"))
                .hasMessageContaining("b '/x' overlaps a '/x/y'");
        assertThatThrownBy(() ->
                        table("a", "/x", "http://h:1", "BEARER", "b", "/x", "http://h:1", "PUBLIC"))
                .hasMessageContaining("overlaps");
    }

    @Test
    void reservedOrMalformedPrefixesStopTheStart() {
        for (String prefix :
                new String[] {
                    "/internal",
                    "/internal/accounts",
                    "/api/v1/internal",
                    "/q",
                    "/problems",
                    "/api/v1/openapi",
                    "/",
                    "api",
                    "/Api",
                    "/a/",
                    "/a//b",
                    "/a/../b",
                    "/a;b",
                    "/a*"
                }) {
            assertThatThrownBy(() ->
                            table(
                                    "a",
                                    prefix,
                                    "http://h:1",
                                    "BEARER",
                                    "b",
                                    "/b",
                                    "http://h:1",
                                    "PUBLIC"))
                    .as(prefix)
                    .isInstanceOf(InvalidRoutesException.class);
        }
    }

    @Test
    void wrongUpstreamsStopTheStart() {
        for (String upstream :
                new String[] {
                    "h:1",
                    "ftp://h",
                    "http://",
                    "http://h:1/path",
                    "http://u@h",
                    "http://h:99999",
                    "http://h?x",
                    " "
                }) {
            assertThatThrownBy(() ->
                            table("a", "/a", upstream, "BEARER", "b", "/b", "http://h:1", "PUBLIC"))
                    .as(upstream)
                    .isInstanceOf(InvalidRoutesException.class)
                    .hasMessageContaining("write http://host:port");
        }
    }

    @Test
    void aResponseTimeoutBeyondTheIdleTimeoutStopsTheStart() {
        assertThatThrownBy(() ->
                        create(
                                Map.of(
                                        "a.path-prefixes", "/a",
                                        "a.upstream", "http://h:1",
                                        "a.auth", "BEARER",
                                        "a.response-timeout", "80S")))
                .hasMessageContaining("not below timeouts.idle");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> create(Map.of("a.upstream", "nonsense")))
                .hasMessageContaining("no path-prefixes")
                .hasMessageContaining("nonsense")
                .hasMessageContaining("no auth");
        assertThatThrownBy(() -> create(Map.of())).hasMessageContaining("there is no route");
    }

    private static RouteTable table(String... values) {
        return create(
                Map.of(
                        values[0] + ".path-prefixes", values[1],
                        values[0] + ".upstream", values[2],
                        values[0] + ".auth", values[3],
                        values[4] + ".path-prefixes", values[5],
                        values[4] + ".upstream", values[6],
                        values[4] + ".auth", values[7]));
    }

    private static RouteTable create(Map<String, String> routes) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder()
                        .withMapping(GatewayConfig.class)
                        .withConverters(
                                new org.eclipse.microprofile.config.spi.Converter<?>[] {
                                    new MemorySizeConverter(),
                                    new io.quarkus.runtime.configuration.DurationConverter()
                                });
        routes.forEach(
                (key, value) -> builder.withDefaultValue("setu.gateway.routes." + key, value));
        return RouteTableFactory.create(builder.build().getConfigMapping(GatewayConfig.class));
    }
}
