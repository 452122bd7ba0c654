package org.setu.client.field;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day on which business is done, not a slip of the pen; null is allowed. */
@Constraint(validatedBy = Day.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Day {

    int FIRST_YEAR = 1900;

    int LAST_YEAR = 2199;

    String message() default "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** By its year. */
    class Check implements ConstraintValidator<Day, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
            return value == null || (value.getYear() >= FIRST_YEAR && value.getYear() <= LAST_YEAR);
        }
    }
}
