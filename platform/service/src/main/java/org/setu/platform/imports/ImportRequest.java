package org.setu.platform.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes an import before its file is sent.
 *
 * @param kind what the rows are
 * @param fileName for people
 * @param mapping column in the file to field
 * @param valueMapping for a field: text in the file to the text to use instead
 * @param constants fields that are the same for every row
 */
public record ImportRequest(
        @NotBlank String kind,
        @NotBlank @Size(max = 200) String fileName,
        @NotNull @NotEmpty @Size(max = 100) Map<String, String> mapping,
        @Size(max = 100) @Nullable Map<String, Map<String, String>> valueMapping,
        @Size(max = 100) @Nullable Map<String, String> constants) {

    Map<String, Map<String, String>> valueMappingOrEmpty() {
        return valueMapping == null ? Map.of() : valueMapping;
    }

    Map<String, String> constantsOrEmpty() {
        return constants == null ? Map.of() : constants;
    }
}
