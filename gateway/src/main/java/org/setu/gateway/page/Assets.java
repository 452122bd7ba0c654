package org.setu.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.config.AuthMode;
import org.setu.gateway.endpoint.Endpoint;
import org.setu.gateway.exchange.Exchange;

/** The style, the one script and the sign of the pages. Public; a change changes the address. */
@Singleton
final class Assets implements Endpoint {

    private static final String PREFIX = "/app/assets/";
    private static final Map<String, Asset> ALL = new LinkedHashMap<>();

    private record Asset(String type, Buffer content, String hash) {}

    static {
        add("setu.css", "text/css; charset=utf-8");
        add("inbox.js", "text/javascript; charset=utf-8");
        add("setu.svg", "image/svg+xml");
    }

    static String address(String name) {
        return PREFIX + name + "?" + Objects.requireNonNull(ALL.get(name), name).hash();
    }

    @Override
    public String name() {
        return "page-assets";
    }

    @Override
    public AuthMode auth() {
        return AuthMode.PUBLIC;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(PREFIX) && ALL.containsKey(path.substring(PREFIX.length()));
    }

    @Override
    public Set<HttpMethod> methods() {
        return Set.of(HttpMethod.GET);
    }

    @Override
    public void answer(Exchange exchange, ServiceCalls services) {
        Asset asset = Objects.requireNonNull(ALL.get(exchange.path().substring(PREFIX.length())));
        boolean current = asset.hash().equals(exchange.request().query());
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        current ? "public, max-age=31536000, immutable" : "public, max-age=300");
        exchange.answer(200, asset.content());
    }

    private static void add(String name, String type) {
        try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
            byte[] content = Objects.requireNonNull(file, name).readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            ALL.put(
                    name,
                    new Asset(type, Buffer.buffer(content), HexFormat.of().formatHex(hash, 0, 6)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
