package org.setu.gateway.token;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Reads the issuer's key set (RFC 7517) over HTTP. */
final class JwksReader implements SigningKeys.Source {

    private static final int LARGEST = 256 * 1024;

    private final HttpClient client;
    private final HttpRequest request;

    JwksReader(URI url, Duration timeout) {
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeout)
                        .build();
        request = HttpRequest.newBuilder(url).timeout(timeout).GET().build();
    }

    @Override
    public Map<String, PublicJsonWebKey> read()
            throws IOException, InterruptedException, JoseException {
        HttpResponse<InputStream> response =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        byte[] body;
        try (InputStream in = response.body()) {
            body = in.readNBytes(LARGEST);
        }
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        Map<String, PublicJsonWebKey> keys = signing(new String(body, StandardCharsets.UTF_8));
        if (keys.isEmpty()) {
            // A provider without keys is broken, not rotated: better to go on with the old ones.
            throw new IOException("no signing key in the set");
        }
        return keys;
    }

    private static Map<String, PublicJsonWebKey> signing(String json) throws JoseException {
        Map<String, PublicJsonWebKey> keys = new HashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
            boolean signs = key.getUse() == null || "sig".equals(key.getUse());
            if (signs && key.getKeyId() != null && key instanceof PublicJsonWebKey asymmetric) {
                keys.put(key.getKeyId(), asymmetric);
            }
        }
        return keys;
    }
}
