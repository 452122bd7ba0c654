package org.setu.client.servicelevel.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A duration that can be promised; null is allowed. */
@Constraint(validatedBy = WholeMinutes.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface WholeMinutes {

    String message() default "must be whole minutes from PT1M to PT10000H";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Of bounded length. */
    class Check implements ConstraintValidator<WholeMinutes, Duration> {

        private static final Duration LONGEST = Duration.ofHours(10_000);

        @Override
        public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
            return value == null
                    || (value.isPositive()
                            && value.compareTo(LONGEST) <= 0
                            && value.equals(Duration.ofMinutes(value.toMinutes())));
        }
    }
}
