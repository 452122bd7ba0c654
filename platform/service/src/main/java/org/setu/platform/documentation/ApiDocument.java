package org.setu.platform.documentation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Adds to every operation's documentation what is the same for all of them: the headers that it
 * takes, the parameters of lists, the problems that it answers with, and an example of each body.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Components components =
                Optional.ofNullable(document.getComponents())
                        .orElseGet(OASFactory::createComponents);
        document.setComponents(components);
        ApiProblems.declare(components);
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        MergePatchBodies.complete(paths);
        timesAsStrings(components);
        SchemaExamples examples =
                new SchemaExamples(Optional.ofNullable(components.getSchemas()).orElseGet(Map::of));
        paths.forEach((path, item) ->
                item.getOperations()
                        .forEach((method, operation) -> {
                            parameters(path, method, operation);
                            ApiProblems.add(path, method, operation);
                            createdAsReplaced(operation);
                            examples.add(operation);
                        }));
    }

    /** The example that is given by default is a number for readers of YAML 1.1 (of base 60). */
    private static void timesAsStrings(Components components) {
        if (components.getSchemas() != null && components.getSchemas().containsKey("LocalTime")) {
            components.addSchema(
                    "LocalTime",
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .format("time")
                            .description("Without offset, by the clocks of a place")
                            .examples(List.of("09:00:00")));
        }
    }

    /** A PUT by another key shows what it created as it shows what it replaced. */
    private static void createdAsReplaced(Operation operation) {
        APIResponse replaced = operation.getResponses().getAPIResponse("200");
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (replaced != null && created != null && created.getContent() == null) {
            created.setContent(replaced.getContent());
        }
    }

    private static void parameters(String path, PathItem.HttpMethod method, Operation operation) {
        header(operation, "Setu-Acting-For", "id of the staff member who is represented");
        if (method == PathItem.HttpMethod.POST) {
            header(operation, "Idempotency-Key", "repeats do nothing twice; kept 7 days");
        }
        if (ApiProblems.guarded(path, method, operation)) {
            header(operation, "If-Match", "the ETag of the version that was read");
        }
        // A list that declares its own way from page to page takes no other parameters.
        if (method == PathItem.HttpMethod.GET
                && isList(operation)
                && !declares(operation, "after")) {
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
        if (declares(operation, name)) {
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

    private static boolean declares(Operation operation, String parameter) {
        List<Parameter> there = operation.getParameters();
        return there != null && there.stream().anyMatch(known -> parameter.equals(known.getName()));
    }
}
