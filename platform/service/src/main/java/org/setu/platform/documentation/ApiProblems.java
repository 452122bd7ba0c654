package org.setu.platform.documentation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

/** Which problems an operation may answer with, by its method and path. */
final class ApiProblems {

    private static final Set<PathItem.HttpMethod> WRITING =
            Set.of(
                    PathItem.HttpMethod.POST,
                    PathItem.HttpMethod.PUT,
                    PathItem.HttpMethod.PATCH,
                    PathItem.HttpMethod.DELETE);

    private ApiProblems() {}

    /** Whether it changes a version that the caller has read; what is created has none yet. */
    static boolean guarded(String path, PathItem.HttpMethod method, Operation operation) {
        return WRITING.contains(method) && path.contains("{") && !creates(method, operation);
    }

    private static boolean creates(PathItem.HttpMethod method, Operation operation) {
        return method == PathItem.HttpMethod.POST
                && operation.getResponses() != null
                && operation.getResponses().hasAPIResponse("201");
    }

    /** Describes every problem once. */
    static void declare(Components components) {
        components.addSchema("Problem", problemSchema());
        for (ProblemType type : ProblemType.values()) {
            components.addResponse(type.slug(), response(type));
        }
    }

    /** Refers to those that this operation has; what it says itself stays. */
    static void add(String path, PathItem.HttpMethod method, Operation operation) {
        problems(
                operation,
                ProblemType.INVALID_INPUT,
                ProblemType.UNAUTHENTICATED,
                ProblemType.FORBIDDEN,
                ProblemType.UNAVAILABLE);
        if (path.contains("{")) {
            problems(operation, ProblemType.NOT_FOUND);
        }
        if (WRITING.contains(method)) {
            problems(operation, ProblemType.CONFLICT);
        }
        if (operation.getRequestBody() != null) {
            problems(operation, ProblemType.CONTENT_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (method == PathItem.HttpMethod.POST) {
            problems(operation, ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if (guarded(path, method, operation)) {
            problems(operation, ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED);
        }
    }

    private static void problems(Operation operation, ProblemType... types) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        for (ProblemType type : types) {
            String status = String.valueOf(type.status());
            if (!operation.getResponses().hasAPIResponse(status)
                    || operation.getResponses().getAPIResponse(status).getContent() == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(type.slug()));
            }
        }
    }

    private static APIResponse response(ProblemType type) {
        return OASFactory.createAPIResponse()
                .description(type.title())
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema().ref("Problem"))
                                                .example(example(type))));
    }

    private static Map<String, Object> example(ProblemType type) {
        // In an order that does not change: the document is compared with the committed one.
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        return example;
    }

    private static Schema problemSchema() {
        Schema field =
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("pointer", string())
                        .addProperty("parameter", string())
                        .addProperty("detail", string());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A refusal (RFC 9457).")
                .addProperty("type", string())
                .addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", string())
                .addProperty("instance", string())
                .addProperty("errors", listOf(field))
                .addProperty("allowed", listOf(string()))
                .addProperty("missing", listOf(string()))
                .addProperty("whoCan", listOf(string()))
                .addProperty("traceId", string());
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema listOf(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }
}
