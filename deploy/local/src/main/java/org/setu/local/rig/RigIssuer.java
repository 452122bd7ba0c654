package org.setu.local.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands in for Keycloak where a run is not about signing in: tokens as Keycloak makes them, keys
 * that live as long as the rig, the tokens by which services call each other, and those for a
 * browser that comes back from signing in.
 */
public final class RigIssuer implements AutoCloseable {

    private static final String KEY_ID = "rig";
    private static final Duration LIFE = Duration.ofHours(4);

    private final HttpServer server;
    private final KeyPair keys;

    private RigIssuer(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
    }

    static RigIssuer start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RigIssuer issuer = new RigIssuer(server, generator.generateKeyPair());
            server.createContext("/certs", exchange -> answer(exchange, any -> issuer.keySet()));
            server.createContext(
                    "/token", exchange -> answer(exchange, any -> issuer.serviceToken()));
            // Where a browser is sent: only asked whether it is there.
            server.createContext(
                    "/protocol/openid-connect/auth", exchange -> answer(exchange, any -> ""));
            server.createContext(
                    "/protocol/openid-connect/token",
                    exchange -> answer(exchange, issuer::tokensFor));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return issuer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String keysUrl() {
        return issuer() + "/certs";
    }

    public String tokenUrl() {
        return issuer() + "/token";
    }

    /** A bearer token of a login with realm roles, good for hours. */
    public String token(String login, String... roles) {
        String granted =
                List.of(roles).stream()
                        .map(role -> '"' + role + '"')
                        .collect(Collectors.joining(","));
        return signed(
                login,
                """
                "aud":"setu-api","typ":"Bearer","realm_access":{"roles":[%s]}\
                """
                        .formatted(granted));
    }

    /**
     * The code with which this login comes back from signing in; nobody is asked for a password.
     */
    public static String code(String login, String role, String nonce) {
        return String.join(".", login, role, nonce);
    }

    private String tokensFor(String form) {
        String[] code =
                Stream.of(form.split("&"))
                        .filter(field -> field.startsWith("code="))
                        .findFirst()
                        .orElseThrow()
                        .substring("code=".length())
                        .split("\\.", 3);
        return """
        {"access_token":"%s","id_token":"%s","refresh_token":"none","expires_in":%d}\
        """
                .formatted(
                        token(code[0], code[1]),
                        signed(
                                code[0],
                                """
                                "aud":"setu-gateway","typ":"ID","name":"%s","nonce":"%s"\
                                """
                                        .formatted(code[0], code[2])),
                        LIFE.toSeconds());
    }

    private String signed(String login, String claims) {
        Instant now = Instant.now();
        String payload =
                """
                {"iss":"%s","sub":"%s","preferred_username":"%s",%s,"iat":%d,"exp":%d,"jti":"%s"}\
                """
                        .formatted(
                                issuer(),
                                login,
                                login,
                                claims,
                                now.getEpochSecond(),
                                now.plus(LIFE).getEpochSecond(),
                                UUID.randomUUID());
        String head =
                """
                {"alg":"RS256","typ":"JWT","kid":"%s"}\
                """
                        .formatted(KEY_ID);
        String signed = encode(head.getBytes(UTF_8)) + '.' + encode(payload.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + '.' + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String serviceToken() {
        return """
        {"access_token":"%s","token_type":"Bearer","expires_in":%d}\
        """
                .formatted(token("service-account", "service"), LIFE.toSeconds());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}\
        """
                .formatted(KEY_ID, encode(key.getModulus()), encode(key.getPublicExponent()));
    }

    private static void answer(HttpExchange exchange, UnaryOperator<String> json)
            throws IOException {
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] body = json.apply(asked).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
