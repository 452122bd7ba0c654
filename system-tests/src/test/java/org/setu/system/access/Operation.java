package org.setu.system.access;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.setu.system.stack.Caller;

/**
 * One operation of the published documents.
 *
 * @param path below {@code /api/v1}, as documented
 * @param roles who may call it
 * @param contentType of its body; empty if it takes none
 * @param parameters the names of its query, header and path parameters
 * @param sample a body that is as documented; empty if it takes none
 */
record Operation(
        String method,
        String path,
        String summary,
        Set<String> roles,
        String contentType,
        Set<String> parameters,
        String sample) {

    /** An entity tag that no version has. */
    static final String STALE = "\"987654321\"";

    private static final String BY_KEY = "/by-external/";
    private static final String NONSENSE = "{\"nobodyKnowsThisField\":1}";

    /** Everything that the gateway publishes, in a stable order. */
    static List<Operation> all() {
        return Documents.operations(Caller.STEWARD.get("/openapi").getMap(""));
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether it answers with a page of many; a stream goes on for ever. */
    boolean lists() {
        return reads() && parameters.contains("after") && !path.endsWith("/stream");
    }

    /** Whether it is open to whoever has its address, such as a link in a mail. */
    boolean isOpen() {
        return roles.isEmpty();
    }

    /** The path with variables that have no names. */
    String shape() {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Whether it changes a version that the caller must have seen. */
    boolean takesIfMatch() {
        return parameters.contains("If-Match");
    }

    /** The path with ids that nobody has. */
    String target() {
        return path.replaceAll("\\{[^}]*[iI]d\\}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]*\\}", "nothing");
    }

    /** Sends something that changes nothing even if it is let in; gives the status. */
    int tryAs(RequestSpecification request) {
        return sendNonsense(request, target()).statusCode();
    }

    /** Sends a body that no operation takes, with an entity tag that no version has. */
    Response sendNonsense(RequestSpecification request, String target) {
        return send(request, target, NONSENSE);
    }

    /** Sends a good body with an entity tag that no version has. */
    Response sendStale(RequestSpecification request, String target) {
        return send(request, target, path.contains(BY_KEY) ? keyed(target) : sample);
    }

    /** The sample with the key that its address names. */
    private String keyed(String target) {
        String[] key = target.substring(target.indexOf(BY_KEY) + BY_KEY.length()).split("/");
        return sample.replaceFirst(
                "\\{",
                "{\"externalIds\":[{\"system\":\"%s\",\"id\":\"%s\"}],".formatted(key[0], key[1]));
    }

    private Response send(RequestSpecification request, String target, String body) {
        if (!reads()) {
            request.header("If-Match", STALE);
        }
        if (!contentType.isEmpty()) {
            request.contentType(contentType).body(body);
        }
        return request.request(method, target);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
