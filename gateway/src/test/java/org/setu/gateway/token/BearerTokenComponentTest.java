package org.setu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.Issuer;
import org.setu.gateway.support.RawClient.Answer;
import org.setu.gateway.support.Token;

@QuarkusTest
class BearerTokenComponentTest extends GatewayTest {

    @AfterEach
    void theIssuerIsBack() {
        issuer.away(false);
    }

    @Test
    void aGoodTokenPassesAndIsForwardedAsItIs() throws IOException {
        String token = issuer.token().sign();
        Answer answer = send(with(token));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(upstream.last().all("Authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void psAlgorithmsAreAccepted() throws IOException {
        Token token =
                issuer.token()
                        .algorithm(
                                AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                                issuer.key().getPrivateKey());
        assertThat(send(with(token.sign())).status()).isEqualTo(200);
    }

    @Test
    void withoutATokenThereIsAChallengeWithoutAnError() throws IOException {
        Answer answer = refused(anonymous("GET", PATH + "x"), 401, "unauthenticated");
        assertThat(answer.all("WWW-Authenticate")).containsExactly("Bearer realm=\"setu\"");
        refused(anonymous("GET", PATH + "x", "Authorization: Basic YTpi"), 401, "unauthenticated");
        refused(
                anonymous("GET", PATH + "x?access_token=" + issuer.token().sign()),
                401,
                "unauthenticated");
        refused(anonymous("GET", PATH + "x", "Cookie: access_token=a"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Bearer a",
                "Bearer a.b",
                "Bearer a.b.c",
                "Bearer ....",
                "Bearer \"x\"",
                "bearer e30.e30."
            })
    void nonsenseIsAnInvalidToken(String header) throws IOException {
        Answer answer =
                refused(
                        anonymous("GET", PATH + "x", "Authorization: " + header),
                        401,
                        "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void twoAuthorizationHeadersAreRefused() throws IOException {
        refused(request("GET", PATH + "x", "Authorization: Bearer x"), 400, "malformed-request");
        refused(request("GET", PATH + "x", "authorization: Basic x"), 400, "malformed-request");
    }

    @Test
    void eachWrongClaimIsNamed() throws IOException {
        invalid(issuer.token().expired(), "The token has expired");
        invalid(issuer.token().claim("iss", "https://evil.example"), "another issuer");
        invalid(issuer.token().without("iss"), "another issuer");
        invalid(issuer.token().claim("aud", "account"), "another audience");
        invalid(issuer.token().claim("aud", List.of("setu-api-x", "account")), "another audience");
        invalid(issuer.token().without("aud"), "another audience");
        invalid(issuer.token().without("exp"), "not valid");
        invalid(issuer.token().without("sub"), "not valid");
        invalid(issuer.token().claim("exp", "soon"), "");
        invalid(issuer.token().claim("nbf", System.currentTimeMillis() / 1000 + 600), "not valid");
    }

    @Test
    void onlyAccessTokensPass() throws IOException {
        invalid(issuer.token().claim("typ", "ID"), "not an access token");
        invalid(issuer.token().claim("typ", "Refresh"), "not an access token");
        invalid(issuer.token().claim("typ", "Offline"), "not an access token");
        invalid(issuer.token().without("typ"), "not an access token");
        invalid(issuer.token().header("typ", "logout+jwt"), "not an access token");
    }

    @Test
    void unsignedAndHmacTokensAreRefused() throws IOException {
        String payload = issuer.token().sign().split("\\.")[1];
        String none = base64("{\"alg\":\"none\",\"kid\":\"" + issuer.key().getKeyId() + "\"}");
        refusedToken(none + "." + payload + ".", "algorithm");
        refusedToken(base64("{\"alg\":\"None\"}") + "." + payload + ".", "algorithm");
        byte[] publicKey = issuer.key().getPublicKey().getEncoded();
        invalid(issuer.token().algorithm("HS256", new HmacKey(publicKey)), "algorithm");
        invalid(issuer.token().algorithm("RS384", issuer.key().getPrivateKey()), "algorithm");
        invalid(issuer.token().algorithm("RS512", issuer.key().getPrivateKey()), "algorithm");
    }

    @Test
    void foreignAndBrokenSignaturesAreRefused() throws IOException {
        invalid(issuer.token().algorithm("RS256", Issuer.newKey().getPrivateKey()), "signature");
        String good = issuer.token().sign();
        String[] parts = good.split("\\.");
        refusedToken(parts[0] + "." + parts[1] + ".", "");
        String other = issuer.token().claim("sub", "somebody-else").sign().split("\\.")[1];
        refusedToken(parts[0] + "." + other + "." + parts[2], "signature");
    }

    @Test
    void keysNamedByTheTokenItselfAreNotUsed() throws IOException {
        invalid(issuer.token().keyId("unknown"), "unknown key");
        invalid(
                issuer.token().header("jku", "http://127.0.0.1:1/").keyId("unknown"),
                "unknown key");
    }

    @Test
    void aTokenThatWasGoodIsRefusedOnceItsKeyIsGone() throws IOException {
        String old = issuer.token().sign();
        assertThat(send(with(old)).status()).isEqualTo(200);
        assertThat(send(with(old)).status()).isEqualTo(200);
        issuer.rotate();
        // A token with the new key makes the gateway read the keys, which voids the cache.
        assertThat(send(with(issuer.token().sign())).status()).isEqualTo(200);
        refusedToken(old, "unknown key");
    }

    @Test
    void knownKeysServeWhileTheIssuerIsAway() throws IOException {
        assertThat(send(with(issuer.token().sign())).status()).isEqualTo(200);
        issuer.away(true);
        assertThat(send(with(issuer.token().sign())).status()).isEqualTo(200);
        Answer answer = refused(with(issuer.token().keyId("newer").sign()), 503, "unavailable");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void aCachedTokenAsksNobody() throws IOException {
        String token = issuer.token().sign();
        send(with(token));
        int reads = issuer.reads();
        for (int i = 0; i < 10; i++) {
            assertThat(send(with(token)).status()).isEqualTo(200);
        }
        assertThat(issuer.reads()).isEqualTo(reads);
    }

    @Test
    void publicRoutesNeedNoToken() throws IOException {
        assertThat(send(anonymous("GET", "/api/v1/open/x")).status()).isEqualTo(200);
    }

    private void invalid(Token token, String reason) throws IOException {
        refusedToken(token.sign(), reason);
    }

    private void refusedToken(String token, String reason) throws IOException {
        Answer answer = refused(with(token), 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate"))
                .contains("error=\"invalid_token\"")
                .contains(reason);
    }

    private static String with(String token) {
        return anonymous("GET", PATH + "x", "Authorization: Bearer " + token);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
