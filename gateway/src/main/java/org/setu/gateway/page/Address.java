package org.setu.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Where a page is: {@code /app/<kind>/<id>}, and below it the steps that its forms take.
 *
 * @param kind the first segment after {@code /app}; empty for the start page
 * @param id the second segment; empty without one
 * @param step the other segments
 */
record Address(String kind, String id, List<String> step) {

    static final String ROOT = "/app";

    static Address of(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        // "", "app", kind, id, step...
        return new Address(
                segments.size() > 2 ? segments.get(2) : "",
                segments.size() > 3 ? segments.get(3) : "",
                segments.size() > 4 ? segments.subList(4, segments.size()) : List.of());
    }

    /** Only an id, so that nothing else gets into the address of a service. */
    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean hasStep() {
        return !step.isEmpty();
    }

    String stepName() {
        return String.join("/", step);
    }

    /** The page that it belongs to. */
    String page() {
        return ROOT + (kind.isEmpty() ? "" : "/" + kind) + (id.isEmpty() ? "" : "/" + id);
    }
}
