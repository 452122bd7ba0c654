package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.system.stack.TestStack;

/** Every protected list in more than thirty spellings: never an answer without a token. */
class NoPathLeadsAroundTheGuardIT {

    private static final String API = "/api/v1";

    static Stream<String> protectedPaths() {
        return Operation.all().stream()
                .filter(operation -> operation.reads() && !operation.isOpen())
                .map(Operation::target)
                .distinct();
    }

    static List<String> variantsOf(String path) {
        String whole = API + path;
        String last = path.substring(path.lastIndexOf('/') + 1);
        String above = whole.substring(0, whole.lastIndexOf('/') + 1);
        List<String> variants = new ArrayList<>();
        for (String end :
                List.of(
                        ";",
                        ";x",
                        ";x=1",
                        ";jsessionid=1",
                        "%3B",
                        "%3bx",
                        "/",
                        "//",
                        "/.",
                        "/..",
                        "/./",
                        "/;/",
                        ".",
                        "..",
                        "...",
                        ".json",
                        "%20",
                        "%09",
                        "%00",
                        "%2e",
                        "%2F",
                        "%2f",
                        "%5C",
                        "\\",
                        "%23",
                        "%3F",
                        "%252e",
                        "%c0%af",
                        "?",
                        "??x",
                        "#x",
                        "~")) {
            variants.add(whole + end);
        }
        variants.addAll(
                List.of(
                        "/" + whole,
                        "//" + whole,
                        "/." + whole,
                        "/./" + whole.substring(1),
                        "/x/.." + whole,
                        "/%2e%2e" + whole,
                        "/q/.." + whole,
                        "/q/health/..;" + whole,
                        "/q;/.." + whole,
                        whole.replace("/api/v1/", "/api/v1//"),
                        whole.replace("/api/v1/", "/api/v1/./"),
                        whole.replace("/api/v1/", "/api/v1/x/../"),
                        whole.replace("/api/v1/", "/api/v1/x/%2e%2e/"),
                        whole.replace("/api/v1/", "/api%2Fv1/"),
                        whole.replace("/api/v1/", "/api/v1%2f"),
                        whole.replace("/api/v1/", "/api/v1;x/"),
                        whole.replace("/api/v1/", "/api;/v1/"),
                        whole.replace("/api/v1/", "/API/V1/"),
                        whole.replace("/api/v1/", "/%61pi/v1/"),
                        whole.replace("/api/v1/", "/api\\v1\\"),
                        whole.toUpperCase(java.util.Locale.ROOT),
                        above + "%%%02x".formatted((int) last.charAt(0)) + last.substring(1),
                        above + Character.toUpperCase(last.charAt(0)) + last.substring(1),
                        "http://localhost" + whole,
                        "http://127.0.0.1:8081" + whole,
                        "/internal" + path));
        return variants;
    }

    @Test
    void thereAreMoreThanThirtySpellings() {
        assertThat(variantsOf("/accounts").stream().distinct()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("protectedPaths")
    void noSpellingIsAnsweredWithoutToken(String path) {
        URI gateway = TestStack.get().gateway();
        SoftAssertions softly = new SoftAssertions();
        for (String variant : variantsOf(path)) {
            softly.assertThat(RawRequest.status(gateway, "GET", variant))
                    .as(variant)
                    .matches(status -> status == 0 || status / 100 == 4, "refused");
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("protectedPaths")
    void noHeaderTakesThePlaceOfAToken(String path) {
        URI gateway = TestStack.get().gateway();
        SoftAssertions softly = new SoftAssertions();
        for (String header :
                List.of(
                        "X-Original-URL: /q/health",
                        "X-Rewrite-URL: /q/health",
                        "X-Forwarded-Prefix: /q",
                        "X-Forwarded-For: 127.0.0.1",
                        "X-HTTP-Method-Override: OPTIONS",
                        "Setu-Acting-For: 01980000-0000-7000-8000-000000000001",
                        "X-User: admin",
                        "Authorization: Basic YWRtaW46YWRtaW4=",
                        "Authorization: Bearer x",
                        "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
                        "Cookie: access_token=x")) {
            softly.assertThat(RawRequest.status(gateway, "GET", API + path, header))
                    .as(header)
                    .isIn(400, 401);
        }
        softly.assertAll();
    }
}
