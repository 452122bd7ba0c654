package org.setu.client.field;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A BCP 47 language tag; null is allowed. */
@Constraint(validatedBy = LanguageTag.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

    String message() default "must be a BCP 47 language tag, such as de or pt-BR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Well-formed, with a language, and of bounded length. */
    class Check implements ConstraintValidator<LanguageTag, String> {

        private static final int LONGEST = 35;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                return value.length() <= LONGEST
                        && !new Locale.Builder()
                                .setLanguageTag(value)
                                .build()
                                .getLanguage()
                                .isEmpty();
            } catch (IllformedLocaleException malformed) {
                return false;
            }
        }
    }
}
