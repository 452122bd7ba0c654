package org.setu.deal.documentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

/** Adds to every operation what all have in common: refusals, and an example of each body. */
public class DealApiDocument implements OASFilter {

    private static final String PROBLEM = "Problem";

    private static final List<ProblemType> READING =
            List.of(
                    ProblemType.INVALID_INPUT,
                    ProblemType.UNAUTHENTICATED,
                    ProblemType.FORBIDDEN,
                    ProblemType.UNAVAILABLE);

    private static final List<ProblemType> WRITING =
            List.of(
                    ProblemType.CONFLICT,
                    ProblemType.CONTENT_TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.IDEMPOTENCY_KEY_REUSED);

    private static final List<ProblemType> OF_ONE = List.of(ProblemType.NOT_FOUND);

    private static final List<ProblemType> CHANGING_ONE =
            List.of(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getPaths() == null) {
            return;
        }
        api.getComponents().addSchema(PROBLEM, problem());
        SchemaExamples examples =
                new SchemaExamples(
                        Objects.requireNonNullElse(api.getComponents().getSchemas(), Map.of()));
        Map<String, PathItem> paths =
                Objects.requireNonNullElse(api.getPaths().getPathItems(), Map.of());
        paths.forEach((path, item) ->
                item.getOperations()
                        .forEach((method, operation) -> {
                            boolean writes = method != PathItem.HttpMethod.GET;
                            boolean ofOne = path.contains("{");
                            refusals(operation, writes, ofOne);
                            examples(operation, examples);
                        }));
    }

    private static void refusals(Operation operation, boolean writes, boolean ofOne) {
        READING.forEach(type -> add(operation, type));
        if (ofOne) {
            OF_ONE.forEach(type -> add(operation, type));
        }
        if (writes) {
            WRITING.forEach(type -> add(operation, type));
        }
        if (writes && ofOne) {
            CHANGING_ONE.forEach(type -> add(operation, type));
        }
    }

    private static void add(Operation operation, ProblemType type) {
        String status = String.valueOf(type.status());
        APIResponse present = operation.getResponses().getAPIResponse(status);
        if (present != null && present.getContent() != null) {
            return;
        }
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(type.title() + " (`" + type.uri() + "`)")
                                .content(
                                        OASFactory.createContent()
                                                .addMediaType(
                                                        Problem.MEDIA_TYPE,
                                                        OASFactory.createMediaType()
                                                                .schema(
                                                                        OASFactory.createSchema()
                                                                                .ref(PROBLEM)))));
    }

    private static void examples(Operation operation, SchemaExamples examples) {
        if (operation.getRequestBody() != null) {
            examples(operation.getRequestBody().getContent(), examples);
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> {
                    if (status.startsWith("2")) {
                        examples(response.getContent(), examples);
                    }
                });
    }

    private static void examples(@Nullable Content content, SchemaExamples examples) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        for (MediaType type : content.getMediaTypes().values()) {
            Object example = examples.of(type.getSchema());
            if (type.getExample() == null && example != null) {
                type.setExample(example);
            }
        }
    }

    private static Schema problem() {
        Map<String, Schema> fields = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "instance", "traceId")) {
            fields.put(name, OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
        }
        fields.put("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)));
        for (String name : List.of("errors", "allowed", "missing", "whoCan")) {
            fields.put(name, OASFactory.createSchema().type(List.of(Schema.SchemaType.ARRAY)));
        }
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description("Why a request was refused (RFC 9457); see docs/problems.md.")
                .properties(fields);
    }
}
