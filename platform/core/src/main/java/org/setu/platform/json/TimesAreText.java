package org.setu.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times, days and durations only from text as ISO 8601 spells it: a number does not say what it
 * counts, and an empty text is no absent time. Years have four digits: no database keeps all that
 * Java can name. Instants are cut to microseconds, which the database keeps: what is answered at
 * once is what is answered later.
 */
final class TimesAreText extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
        return bean.getBeanClass().getPackageName().equals("java.time")
                ? new FromText(deserializer)
                : deserializer;
    }

    /** Refuses what the deserializer behind it would understand by guessing. */
    private static final class FromText extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;
        private static final Pattern GUESSED = Pattern.compile("\\s*|[+-]?[0-9]+(\\.[0-9]*)?");
        private static final Pattern FAR_YEAR = Pattern.compile("[+-][0-9]{4,}-.*");

        FromText(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new FromText(deserializer);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            if (GUESSED.matcher(text).matches()) {
                return context.handleWeirdStringValue(
                        handledType(), text, "must be written as in ISO 8601");
            }
            if (FAR_YEAR.matcher(text).matches()) {
                return context.handleWeirdStringValue(
                        handledType(), text, "must be in the years 0000 to 9999");
            }
            Object time = super.deserialize(parser, context);
            return time instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MICROS) : time;
        }
    }
}
