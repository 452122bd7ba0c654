package org.setu.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of at most 38 digits, counted with the zeros that an exponent adds, before anyone
 * calculates with them.
 */
final class BoundedDecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;
    private static final int MAX_DIGITS = 38;

    BoundedDecimalDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        BigDecimal value = parser.getDecimalValue();
        int integerDigits = value.precision() - value.scale();
        if (value.precision() > MAX_DIGITS
                || integerDigits > MAX_DIGITS
                || value.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException("must be a number of at most 38 digits");
        }
        return value;
    }
}
