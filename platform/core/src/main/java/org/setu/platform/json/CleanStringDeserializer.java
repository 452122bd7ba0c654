package org.setu.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Strings only from JSON strings, and only text that PostgreSQL and UTF-8 can hold. */
final class CleanStringDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    CleanStringDeserializer() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        Unicode.problemIn(text)
                .ifPresent(problem -> {
                    throw new UncleanTextException(problem);
                });
        return text;
    }
}
