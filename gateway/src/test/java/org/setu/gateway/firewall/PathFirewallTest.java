package org.setu.gateway.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathFirewallTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts",
                "/api/v1/accounts/",
                "/api/v1/accounts/01890a5d-ac96-774b-bcce-b302099a8057",
                "/api/v1/accounts?closeDate[gte]=2026-01-01&q=a%20b%26c%25",
                "/api/v1/accounts/by-external/sap/M%C3%BCller",
                "/api/v1/accounts/a.b/..c/d..",
                "/api/v1/accounts/a%2Eb",
                "/api/v1/accounts?path=/a//b/../c;d"
            })
    void whatHasOneMeaningPasses(String target) {
        assertThat(PathFirewall.objection(target)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "*",
                "http://setu.test/api",
                "//api",
                "/api//v1",
                "/api/v1//",
                "/.",
                "/..",
                "/./api",
                "/api/.",
                "/api/..",
                "/api/../v1",
                "/api/./v1",
                "/api/%2e",
                "/api/%2E%2E/v1",
                "/api/.%2e/v1",
                "/api/%2e./v1",
                "/api/..%20/v1",
                "/api;v=1",
                "/api/;/v1",
                "/api%3Bv",
                "/api%3bv",
                "/api%2Fv1",
                "/api%2fv1",
                "/api\\v1",
                "/api%5Cv1",
                "/api%5cv1",
                "/api%25",
                "/api%252e",
                "/api%00",
                "/api\0",
                "/api%0a",
                "/api%0d%0aX:1",
                "/api%7f",
                "/api%1f",
                "/api%09",
                "/api\t",
                "/api v1",
                "/api%",
                "/api%2",
                "/api%zz",
                "/api%c0%af",
                "/api%c0%ae",
                "/api%e0%80%af",
                "/api%ff",
                "/api%c3",
                "/api%ed%a0%80",
                "/api#x",
                "/api?x#y",
                "/api\u00fc",
                "/api?\u00fc",
                "/api?%00",
                "/api?%",
                "/api?%zz",
                "/api?a b",
                "/api?\\",
                "/api<",
                "/api|",
                "/api\"",
                "/api%c2%85",
                "/api{id}",
                "/api^",
                "/api`",
                "/api[0]"
            })
    void whatCouldBeReadTwoWaysIsRefused(String target) {
        assertThat(PathFirewall.objection(target)).isNotNull();
    }
}
