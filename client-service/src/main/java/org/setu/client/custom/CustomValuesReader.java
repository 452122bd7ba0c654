package org.setu.client.custom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads values exactly, whatever the mapper makes of numbers, and says which one has no shape. */
final class CustomValuesReader extends StdDeserializer<CustomValues> {

    private static final long serialVersionUID = 1L;

    CustomValuesReader() {
        super(CustomValues.class);
    }

    @Override
    public @Nullable CustomValues deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return (CustomValues) context.handleUnexpectedToken(CustomValues.class, parser);
        }
        Map<String, Object> values = new TreeMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            try {
                Object value = value(parser, context);
                if (value != null) {
                    values.put(key, value);
                }
            } catch (IOException | IllegalArgumentException unreadable) {
                throw JsonMappingException.wrapWithPath(unreadable, CustomValues.class, key);
            }
        }
        return new CustomValues(values);
    }

    private static @Nullable Object value(JsonParser parser, DeserializationContext context)
            throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> context.readValue(parser, String.class);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    context.readValue(parser, BigDecimal.class);
            case START_ARRAY -> texts(parser, context);
            case START_OBJECT,
                    END_OBJECT,
                    END_ARRAY,
                    FIELD_NAME,
                    NOT_AVAILABLE,
                    VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalArgumentException(CustomValues.SHAPES);
        };
    }

    private static List<String> texts(JsonParser parser, DeserializationContext context)
            throws IOException {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new IllegalArgumentException(CustomValues.SHAPES);
            }
            texts.add(context.readValue(parser, String.class));
        }
        return texts;
    }
}
