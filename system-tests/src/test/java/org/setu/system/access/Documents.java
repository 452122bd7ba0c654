package org.setu.system.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads operations out of OpenAPI documents. */
final class Documents {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String PREFIX = "/api/v1";
    private static final Path COMMITTED = Path.of("../contracts/openapi");
    private static final Comparator<Operation> ORDER =
            Comparator.comparing(Operation::path).thenComparing(Operation::method);

    private Documents() {}

    /** Those of the documents under {@code contracts/}, without what is internal. */
    static List<Operation> committed() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        List<Operation> operations = new ArrayList<>();
        try (Stream<Path> files = Files.list(COMMITTED)) {
            for (Path file : files.sorted().toList()) {
                operations.addAll(
                        operations(yaml.readValue(file.toFile(), new TypeReference<>() {})));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        operations.sort(ORDER);
        return operations;
    }

    /** Those of one document. */
    static List<Operation> operations(Map<String, Object> document) {
        SampleBody samples = new SampleBody(document);
        List<Operation> operations = new ArrayList<>();
        at(document, "paths")
                .forEach((path, methods) ->
                        ((Map<?, ?>) methods)
                                .forEach((method, operation) -> {
                                    if (METHODS.contains(method + "")
                                            && (path + "").startsWith(PREFIX)) {
                                        operations.add(
                                                of(
                                                        method + "",
                                                        path + "",
                                                        (Map<?, ?>) operation,
                                                        samples));
                                    }
                                }));
        operations.sort(ORDER);
        return operations;
    }

    private static Operation of(
            String method, String path, Map<?, ?> operation, SampleBody samples) {
        Set<String> roles = new TreeSet<>();
        list(operation, "security")
                .forEach(requirement ->
                        ((Map<?, ?>) requirement)
                                .values()
                                .forEach(scopes ->
                                        ((List<?>) scopes).forEach(role -> roles.add(role + ""))));
        Set<String> parameters = new TreeSet<>();
        list(operation, "parameters")
                .forEach(parameter -> parameters.add(((Map<?, ?>) parameter).get("name") + ""));
        Map<?, ?> content = at(at(operation, "requestBody"), "content");
        String type = content.isEmpty() ? "" : content.keySet().iterator().next() + "";
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path.substring(PREFIX.length()),
                operation.get("summary") + "",
                roles,
                type,
                parameters,
                type.isEmpty() ? "" : samples.of(type, at(at(content, type), "schema")));
    }

    /** What stands at a key; empty if nothing does. */
    static Map<?, ?> at(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> there ? there : Map.of();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> there ? there : List.of();
    }
}
