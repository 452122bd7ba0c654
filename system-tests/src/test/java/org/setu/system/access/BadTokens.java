package org.setu.system.access;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.setu.system.stack.TestStack;

/** Tokens that look like one that Keycloak gave for this API, and must not pass. */
final class BadTokens {

    private static final String PAYLOAD_END = "}";

    private BadTokens() {}

    /** By what is wrong with them. */
    static Map<String, String> of(String good) {
        String[] parts = good.split("\\.");
        String header = text(parts[0]);
        String payload = text(parts[1]);
        String unsigned = header.replaceFirst("\"alg\"\\s*:\\s*\"RS256\"", "\"alg\":\"none\"");
        String hmac = header.replaceFirst("\"alg\"\\s*:\\s*\"RS256\"", "\"alg\":\"HS256\"");
        String admin = payload.replace("account-manager", "data-steward");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("not signed", base64(unsigned) + "." + parts[1] + ".");
        bad.put("not signed, with a signature", base64(unsigned) + "." + parts[1] + "." + parts[2]);
        bad.put("signed with the public key", hmac(base64(hmac) + "." + parts[1], publicKey()));
        bad.put("signed by another key", foreign(parts[0] + "." + parts[1]));
        bad.put("with other roles", parts[0] + "." + base64(admin) + "." + parts[2]);
        bad.put("prolonged", changed(parts, payload, "exp", "4102444800"));
        bad.put("expired", changed(parts, payload, "exp", "1000000000"));
        bad.put("for another audience", changed(parts, payload, "aud", "\"other\""));
        bad.put("of another issuer, signed", masterRealm());
        bad.put("an ID token, signed", idToken());
        bad.put("without signature", parts[0] + "." + parts[1]);
        bad.put("with an empty signature", parts[0] + "." + parts[1] + ".");
        bad.put("cut off", good.substring(0, good.length() - 8));
        bad.put("no token", "nonsense");
        return bad;
    }

    /** What Keycloak signed for this API, but not as an access token. */
    private static String idToken() {
        return given().baseUri(keycloak())
                .auth()
                .preemptive()
                .basic("setu-deal-service", TestStack.get().secret("deal-service-client"))
                .formParam("grant_type", "client_credentials")
                .formParam("scope", "openid")
                .post("/realms/setu/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("id_token");
    }

    private static String changed(String[] parts, String payload, String claim, String value) {
        // The last of two equal claims wins, where duplicates are not refused.
        String end = ",\"%s\":%s}".formatted(claim, value);
        String other = payload.substring(0, payload.lastIndexOf(PAYLOAD_END)) + end;
        return parts[0] + "." + base64(other) + "." + parts[2];
    }

    private static String keycloak() {
        return "http://127.0.0.1:" + TestStack.get().port("keycloak");
    }

    private static String masterRealm() {
        return given().baseUri(keycloak())
                .auth()
                .preemptive()
                .basic("setu-operator", TestStack.get().secret("keycloak-service-account"))
                .formParam("grant_type", "client_credentials")
                .post("/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static byte[] publicKey() {
        String key =
                given().baseUri(keycloak())
                        .get("/realms/setu")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("public_key");
        return key.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hmac(String content, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return content + "." + base64(mac.doFinal(bytes(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String foreign(String content) {
        try {
            PrivateKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(bytes(content));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return base64(bytes(text));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
