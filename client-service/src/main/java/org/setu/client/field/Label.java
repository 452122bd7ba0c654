package org.setu.client.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text for people; null is allowed. */
@Size(min = 1, max = 200)
@Pattern(regexp = "(?U)(?!\\s)[^\\p{Cntrl}]*(?<!\\s)")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Label {

    String message() default "must be 1 to 200 characters on one line, without space at either end";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
