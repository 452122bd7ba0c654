package org.setu.platform.documentation;

import java.util.Map;
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
            PathItem collection = paths.get(path.substring(0, path.lastIndexOf('/')));
            MediaType created =
                    collection == null ? null : body(collection.getPOST(), "application/json");
            if (patch != null && created != null) {
                patch.setSchema(created.getSchema());
            }
        });
    }

    private static @Nullable MediaType body(@Nullable Operation operation, String type) {
        return operation == null
                        || operation.getRequestBody() == null
                        || operation.getRequestBody().getContent() == null
                ? null
                : operation.getRequestBody().getContent().getMediaType(type);
    }
}
