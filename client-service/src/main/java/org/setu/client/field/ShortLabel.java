package org.setu.client.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A word or a few of text for people, on one line; null is allowed. */
@Pattern(regexp = "(?U)(?!\\s)[^\\p{Cntrl}]{1,60}(?<!\\s)")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ShortLabel {

    String message() default "must be 1 to 60 characters, without space at either end";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
