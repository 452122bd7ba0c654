package org.setu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient.Answer;

/** Three requests in an hour, so that nothing comes back while the test runs. */
@QuarkusTest
@TestProfile(CallerLimitsComponentTest.ThreeInAnHour.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class CallerLimitsComponentTest extends GatewayTest {

    public static final class ThreeInAnHour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "setu.gateway.limits.callers.window", "3600S",
                    "setu.gateway.limits.callers.requests", "3",
                    "setu.gateway.limits.callers.anonymous-requests", "40");
        }
    }

    @Test
    void aCallerIsToldWhatIsLeftAndRefusedWhenNothingIs() throws IOException {
        String token = issuer.token().claim("sub", "busy").sign();
        for (int left = 2; left >= 0; left--) {
            Answer answer = send(with(token));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"caller\";q=3;w=3600");
            assertThat(answer.header("RateLimit")).startsWith("\"caller\";r=" + left + ";t=");
        }

        Answer refused = refused(with(token), 429, "too-many-requests");

        assertThat(refused.header("RateLimit")).startsWith("\"caller\";r=0;t=");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1100, 1200);
        assertThat(refused.body()).contains("At most 3 requests in 3600 seconds");
    }

    @Test
    void aNewTokenOfTheSameCallerDoesNotHelpAndOthersAreNotTouched() throws IOException {
        for (int i = 0; i < 3; i++) {
            send(with(issuer.token().claim("sub", "many-tokens").claim("jti", i + "").sign()));
        }

        refused(
                with(issuer.token().claim("sub", "many-tokens").claim("jti", "x").sign()),
                429,
                "too-many-requests");
        assertThat(send(with(issuer.token().claim("sub", "quiet").sign())).status()).isEqualTo(200);
    }

    /** Last by name: it uses up what its address has. */
    @Test
    void whoGuessesTokensIsStopped() throws IOException {
        int last = 0;
        for (int i = 0; i < 45 && last != 429; i++) {
            last = send(with("a.b" + i + ".c")).status();
            assertThat(last).isIn(401, 429);
        }

        Answer refused = refused(anonymous("GET", PATH + "x"), 429, "too-many-requests");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"address\";q=40;w=3600");
        refused(anonymous("GET", "/api/v1/open/x"), 429, "too-many-requests");
    }

    private static String with(String token) {
        return anonymous("GET", PATH + "x", "Authorization: Bearer " + token);
    }
}
