package org.setu.client.custom;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * What one record holds in its administrator-defined fields. Never changed, and each value in one
 * spelling: numbers without zeros at their end, choices sorted, nothing where there is no value; so
 * values that mean the same are equal. Whether a field allows them is the {@link CustomForm}'s
 * question.
 *
 * <p>In an entity: {@code @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false)}, over a column
 * {@code jsonb}.
 *
 * @param byKey sorted; {@link String}, {@link BigDecimal}, {@link Boolean} or a list of texts
 */
@JsonDeserialize(using = CustomValuesReader.class)
@Mutability(Immutability.class)
@Schema(
        type = SchemaType.OBJECT,
        additionalProperties = Schema.True.class,
        description = "Values of administrator-defined fields by their keys; null removes one.",
        examples = "{\"fleetSize\":12,\"regions\":[\"North\",\"South\"]}")
public record CustomValues(@Schema(hidden = true) Map<String, Object> byKey) {

    /** What a value can be, for people. */
    static final String SHAPES = "must be text, a number, true or false, or a list of texts";

    private static final CustomValues NONE = new CustomValues(Map.of());

    /**
     * @throws IllegalArgumentException if a value is of another kind
     */
    public CustomValues {
        Map<String, Object> sorted = new TreeMap<>();
        byKey.forEach((key, value) -> {
            Object spelled = oneSpelling(value);
            if (spelled != null) {
                sorted.put(key, spelled);
            }
        });
        byKey = Collections.unmodifiableMap(sorted);
    }

    /** No values. */
    public static CustomValues none() {
        return NONE;
    }

    /** The same; nothing said is no values. */
    public static CustomValues orNone(@Nullable CustomValues values) {
        return values == null ? NONE : values;
    }

    @JsonValue
    @Schema(hidden = true)
    @Override
    public Map<String, Object> byKey() {
        return byKey;
    }

    /** The value of a field, or null if it has none. */
    public @Nullable Object get(String key) {
        return byKey.get(key);
    }

    /** The same with another value of one field; null takes it away. */
    public CustomValues with(String key, @Nullable Object value) {
        Map<String, Object> next = new TreeMap<>(byKey);
        if (value == null) {
            next.remove(key);
        } else {
            next.put(key, value);
        }
        return new CustomValues(next);
    }

    @Schema(hidden = true)
    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** As a cell of an export, such that {@link CustomField#parse} reads the same; or null. */
    public @Nullable String cell(String key) {
        return switch (get(key)) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case List<?> chosen -> String.join("; ", texts(chosen));
            case Object other -> other.toString();
        };
    }

    /** Characters of all texts together. */
    int characters() {
        return byKey.values().stream()
                .mapToInt(value ->
                        switch (value) {
                            case String text -> text.length();
                            case List<?> chosen -> String.join("", texts(chosen)).length();
                            default -> 0;
                        })
                .sum();
    }

    private static @Nullable Object oneSpelling(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean answer -> answer;
            case BigDecimal number -> ExactNumber.plain(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case List<?> chosen -> chosen.isEmpty() ? null : texts(chosen);
            default -> throw new IllegalArgumentException(SHAPES);
        };
    }

    private static List<String> texts(List<?> chosen) {
        return chosen.stream().map(CustomValues::text).sorted().toList();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(SHAPES);
    }
}
