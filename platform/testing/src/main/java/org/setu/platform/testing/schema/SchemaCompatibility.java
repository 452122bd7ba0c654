package org.setu.platform.testing.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether consumers of a released schema can read what a changed one allows. Within a {@code .vN}
 * only optional additions are: what was there keeps its type, its bounds and whether it is
 * required.
 */
public final class SchemaCompatibility {

    /** Keywords that are for readers only. */
    private static final Set<String> DOCUMENTATION =
            Set.of("title", "description", "examples", "$comment", "default");

    private SchemaCompatibility() {}

    /** What breaks, by JSON pointer; empty if nothing does. */
    public static List<String> breaks(JsonNode released, JsonNode changed) {
        List<String> found = new ArrayList<>();
        compare("", released, changed, found);
        return found;
    }

    private static void compare(
            String at, JsonNode released, JsonNode changed, List<String> found) {
        Set<String> keywords = new HashSet<>();
        released.fieldNames().forEachRemaining(keywords::add);
        changed.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(DOCUMENTATION);
        for (String keyword : keywords.stream().sorted().toList()) {
            JsonNode before = released.path(keyword);
            JsonNode after = changed.path(keyword);
            switch (keyword) {
                case "properties", "$defs" -> members(at + "/" + keyword, before, after, found);
                case "items" -> compare(at + "/items", before, after, found);
                case "required", "enum" -> {
                    if (!texts(before).equals(texts(after))) {
                        found.add(at + "/" + keyword + " changed");
                    }
                }
                default -> {
                    if (!before.equals(after)) {
                        found.add(at + "/" + keyword + " changed");
                    }
                }
            }
        }
    }

    private static void members(String at, JsonNode before, JsonNode after, List<String> found) {
        before.properties()
                .forEach(member -> {
                    String pointer = at + "/" + member.getKey();
                    JsonNode now = after.get(member.getKey());
                    if (now == null) {
                        found.add(pointer + " was removed");
                    } else {
                        compare(pointer, member.getValue(), now, found);
                    }
                });
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
