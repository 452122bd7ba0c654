package org.setu.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to every operation's documentation what is the same for all of them: the headers that it
 * takes, the parameters of lists, and the problems that it answers with.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final Set<PathItem.HttpMethod> WRITING =
            Set.of(
                    PathItem.HttpMethod.POST,
                    PathItem.HttpMethod.PUT,
                    PathItem.HttpMethod.PATCH,
                    PathItem.HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Components components =
                Optional.ofNullable(document.getComponents())
                        .orElseGet(OASFactory::createComponents);
        components.addSchema("Problem", problemSchema());
        for (ProblemType type : ProblemType.values()) {
            components.addResponse(type.slug(), response(type));
        }
        document.setComponents(components);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean one = path.contains("{");
        boolean writing = WRITING.contains(method);
        boolean transition = method == PathItem.HttpMethod.POST && one;
        boolean guarded =
                transition
                        || method == PathItem.HttpMethod.PATCH
                        || method == PathItem.HttpMethod.DELETE;
        header(operation, "Setu-Acting-For", "id of the staff member who is represented");
        if (method == PathItem.HttpMethod.POST) {
            header(operation, "Idempotency-Key", "repeats do nothing twice; kept 7 days");
        }
        if (guarded || method == PathItem.HttpMethod.PUT) {
            header(operation, "If-Match", "the ETag of the version that was read");
        }
        if (method == PathItem.HttpMethod.GET && isList(operation)) {
            query(operation, "limit", "1 to 200, 50 if absent", Schema.SchemaType.INTEGER);
            query(operation, "after", "`next` of the page before", Schema.SchemaType.STRING);
            query(
                    operation,
                    "sort",
                    "a field, with - in front for descending order",
                    Schema.SchemaType.STRING);
            query(
                    operation,
                    "count",
                    "true adds `total`, counted to 10,000",
                    Schema.SchemaType.BOOLEAN);
            query(
                    operation,
                    "q",
                    "words, or beginnings of words, where the list can be searched",
                    Schema.SchemaType.STRING);
        }
        problems(
                operation,
                ProblemType.INVALID_INPUT,
                ProblemType.UNAUTHENTICATED,
                ProblemType.FORBIDDEN,
                ProblemType.UNAVAILABLE);
        if (one) {
            problems(operation, ProblemType.NOT_FOUND);
        }
        if (writing) {
            problems(operation, ProblemType.CONFLICT);
        }
        if (method == PathItem.HttpMethod.POST) {
            problems(operation, ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if (guarded) {
            problems(operation, ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED);
        }
    }

    private static boolean isList(Operation operation) {
        APIResponse good =
                operation.getResponses() == null
                        ? null
                        : operation.getResponses().getAPIResponse("200");
        if (good == null || good.getContent() == null) {
            return false;
        }
        return good.getContent().getMediaTypes().values().stream()
                .anyMatch(type -> isPage(type.getSchema()));
    }

    private static boolean isPage(@Nullable Schema schema) {
        return schema != null
                && schema.getRef() != null
                && schema.getRef().startsWith("#/components/schemas/Page");
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

    private static void header(Operation operation, String name, String description) {
        parameter(operation, Parameter.In.HEADER, name, description, Schema.SchemaType.STRING);
    }

    private static void query(
            Operation operation, String name, String description, Schema.SchemaType type) {
        parameter(operation, Parameter.In.QUERY, name, description, type);
    }

    private static void parameter(
            Operation operation,
            Parameter.In in,
            String name,
            String description,
            Schema.SchemaType type) {
        List<Parameter> there = operation.getParameters();
        if (there != null && there.stream().anyMatch(known -> name.equals(known.getName()))) {
            return;
        }
        operation.addParameter(
                OASFactory.createParameter()
                        .in(in)
                        .name(name)
                        .description(description)
                        .required(false)
                        .schema(OASFactory.createSchema().addType(type)));
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
