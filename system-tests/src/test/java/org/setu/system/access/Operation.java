package org.setu.system.access;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.setu.system.stack.Caller;

/**
 * One operation of the published documents.
 *
 * @param path below {@code /api/v1}, as documented
 * @param roles who may call it
 * @param contentType of its body; empty if it takes none
 */
record Operation(String method, String path, Set<String> roles, String contentType) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String PREFIX = "/api/v1";

    /** Everything that the gateway publishes, in a stable order. */
    static List<Operation> all() {
        JsonPath document = Caller.STEWARD.get("/openapi");
        List<Operation> operations = new ArrayList<>();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        paths.forEach((path, methods) ->
                methods.forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(of(method, path, (Map<?, ?>) operation));
                    }
                }));
        operations.sort(
                java.util.Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    private static Operation of(String method, String path, Map<?, ?> operation) {
        Set<String> roles = new TreeSet<>();
        if (operation.get("security") instanceof List<?> requirements) {
            requirements.forEach(requirement ->
                    ((Map<?, ?>) requirement)
                            .values()
                            .forEach(scopes ->
                                    ((List<?>) scopes).forEach(role -> roles.add(role + ""))));
        }
        String type = "";
        if (operation.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content
                && !content.isEmpty()) {
            type = content.keySet().iterator().next() + "";
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT), path.substring(PREFIX.length()), roles, type);
    }

    /** The path with ids that nobody has. */
    String target() {
        return path.replaceAll("\\{[^}]*[iI]d\\}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]*\\}", "nothing");
    }

    /** Sends something that changes nothing even if it is let in; gives the status. */
    int tryAs(io.restassured.specification.RequestSpecification request) {
        if (!method.equals("GET")) {
            request.header("If-Match", "\"987654321\"");
        }
        if (!contentType.isEmpty()) {
            request.contentType(contentType).body("{\"nobodyKnowsThisField\":1}");
        }
        return request.request(method, target()).statusCode();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
