package org.setu.client.segment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads values exactly, whatever the mapper makes of numbers, and each in one spelling. */
final class RuleValueReader extends StdDeserializer<Object> {

    private static final long serialVersionUID = 1L;

    RuleValueReader() {
        super(Object.class);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> context.readValue(parser, String.class);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    plain(context.readValue(parser, BigDecimal.class));
            case START_ARRAY,
                    START_OBJECT,
                    END_OBJECT,
                    END_ARRAY,
                    FIELD_NAME,
                    NOT_AVAILABLE,
                    VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalArgumentException("must be text, a number, or true or false");
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
