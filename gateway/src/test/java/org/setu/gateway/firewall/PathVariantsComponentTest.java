package org.setu.gateway.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient.Answer;

@QuarkusTest
class PathVariantsComponentTest extends GatewayTest {

    /** What proxies have been fooled with; each is appended to or woven into a protected path. */
    private static List<String> variants(String route) {
        String name = route.substring("/api/v1/".length());
        List<String> variants = new ArrayList<>();
        for (String end :
                new String[] {
                    "",
                    "/",
                    "//",
                    "/.",
                    "/..",
                    "/./",
                    "/../" + name,
                    ";",
                    ";x=1",
                    ";/",
                    "/;/x",
                    "/..;/x",
                    "/%2e",
                    "/%2e%2e/" + name,
                    "%2f",
                    "%2F..",
                    "%5c",
                    "%00",
                    "%0a",
                    "%0d%0a",
                    "%09",
                    "%20",
                    "%23",
                    "%3f",
                    "%3b",
                    "%25",
                    "%252f",
                    "%252e%252e/",
                    "\\",
                    "/\\..\\",
                    "%c0%af",
                    "%e0%80%af",
                    "%ff",
                    "%",
                    "%2",
                    "%zz",
                    "?",
                    "?x=%00",
                    "#",
                    "#/x",
                    ".json",
                    "~",
                    "/x/../../" + name,
                    "/%2e%2e%2f",
                    "%u002f",
                    "/*",
                    "/.%00/"
                }) {
            variants.add(route + end);
        }
        variants.add("/" + route);
        variants.add("/." + route);
        variants.add("/x/.." + route);
        variants.add("/problems/.." + route);
        variants.add("/api/v1/open/../" + name);
        variants.add("/api/v1/open/..%2f" + name);
        variants.add("/api/v1/open;/../" + name);
        variants.add("/api//v1/" + name);
        variants.add("/api/./v1/" + name);
        variants.add("/api/v1;/" + name);
        variants.add("/api/v1/%" + Integer.toHexString(name.charAt(0)) + name.substring(1));
        variants.add("/API/V1/" + name);
        variants.add("http://setu.test" + route);
        variants.add("http://127.0.0.1" + route);
        variants.add("\\" + route);
        variants.add(route.substring(1));
        return variants;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts",
                "contacts",
                "staff",
                "territories",
                "leads",
                "qualification-criteria",
                "activities",
                "stakeholders",
                "cases",
                "contact-cadences",
                "account-cadences",
                "due-contacts",
                "today",
                "reorder-expectations",
                "health-assessments",
                "health-weights",
                "needs",
                "account-plans",
                "plan-accesses",
                "own-cases",
                "business-calendars",
                "service-levels",
                "competitors",
                "competitor-positions",
                "financial-statements",
                "payment-records",
                "risk-signals",
                "risk-signal-kinds",
                "reliability-assessments",
                "trade-events",
                "trade-event-invitations",
                "segments",
                "rfm",
                "custom-fields",
                "imports",
                "deals",
                "products",
                "price-books",
                "pipelines",
                "reports",
                "deal-imports",
                "contracts",
                "obligations",
                "orders",
                "messages",
                "inbox",
                "nobody"
            })
    void noVariantOfAProtectedPathSucceedsWithoutAToken(String name) throws IOException {
        int before = upstream.seen().size();
        List<String> variants = variants("/api/v1/" + name);
        assertThat(variants).hasSizeGreaterThan(30);
        for (String variant : variants) {
            for (String method : new String[] {"GET", "POST"}) {
                Answer answer = send(anonymous(method, variant));
                assertThat(answer.status()).as("%s %s", method, variant).isBetween(400, 405);
            }
        }
        assertThat(upstream.seen()).hasSize(before);
    }

    @Test
    void ambiguousPathsAreRefusedEvenWithAToken() throws IOException {
        for (String tail :
                new String[] {
                    "//x",
                    "/../x",
                    "/./x",
                    "/%2e%2e/x",
                    ";x",
                    "/%2fx",
                    "/%5cx",
                    "/%25x",
                    "/%00",
                    "\\x",
                    "/%c0%af",
                    "/%zz",
                    "/\u00e9",
                    "#x",
                    "/%0d%0ax"
                }) {
            refused(request("GET", "/api/v1/accounts" + tail), 400, "malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/accounts",
                "/api/internal",
                "/api/v1/internal/accounts/1",
                "/q/health",
                "/q/openapi",
                "/api",
                "/api/v1",
                "/api/v1/unknown",
                "/api/v1/accountsx",
                "/api/v1/account",
                "/favicon.ico"
            })
    void whatIsNotRoutedDoesNotExist(String path) throws IOException {
        refused(request("GET", path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "TRACE", "TRACK", "PROPFIND", "FOO", "get"})
    void otherMethodsAreRefused(String method) throws IOException {
        Answer answer = refused(request(method, PATH + "x"), 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("PATCH");
    }

    @Test
    void absoluteAndAuthorityFormsAreRefused() throws IOException {
        refused(request("GET", "http://setu.test/api/v1/accounts"), 400, "malformed-request");
        refused(request("OPTIONS", "*"), 400, "malformed-request");
        Answer connect = send(request("CONNECT", "setu.test:443"));
        assertThat(connect.status()).isEqualTo(405);
    }
}
