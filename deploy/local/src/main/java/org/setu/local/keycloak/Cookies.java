package org.setu.local.keycloak;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies of one sign-in at one server. The JDK's own cookie store keeps {@code Secure} cookies
 * from loopback addresses, which browsers rightly take for secure.
 */
final class Cookies {

    private final Map<String, String> values = new LinkedHashMap<>();

    void takeFrom(HttpHeaders headers) {
        for (String header : headers.allValues("Set-Cookie")) {
            String[] parts = header.split(";", 2)[0].split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0].strip(), parts[1].strip());
            }
        }
    }

    void addTo(HttpRequest.Builder request) {
        if (!values.isEmpty()) {
            request.header(
                    "Cookie",
                    values.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
    }
}
