package org.setu.platform.documentation;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;
import org.setu.platform.web.MergePatch;

/**
 * A merge patch has the fields of the body that creates its resource: a resource takes it as a
 * tree, which says nothing to a reader.
 */
final class MergePatchBodies {

    private MergePatchBodies() {}

    /** Gives {@code PATCH /things/{id}} the schema of {@code POST /things}. */
    static void complete(Map<String, PathItem> paths) {
        paths.forEach((path, item) -> {
            MediaType patch = body(item.getPATCH(), MergePatch.MEDIA_TYPE);
            if (patch == null) {
                return;
            }
            MediaType created = created(paths, path.substring(0, path.lastIndexOf('/')));
            if (created != null) {
                patch.setSchema(created.getSchema());
            }
        });
    }

    /** Where things are created: their collection, or one of the same name below its parent. */
    private static @Nullable MediaType created(Map<String, PathItem> paths, String collection) {
        String name = collection.substring(collection.lastIndexOf('/'));
        return Stream.concat(
                        Stream.of(collection),
                        paths.keySet().stream().filter(path -> path.endsWith("}" + name)))
                .map(paths::get)
                .filter(Objects::nonNull)
                .map(item -> body(item.getPOST(), "application/json"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable MediaType body(@Nullable Operation operation, String type) {
        return operation == null
                        || operation.getRequestBody() == null
                        || operation.getRequestBody().getContent() == null
                ? null
                : operation.getRequestBody().getContent().getMediaType(type);
    }
}
