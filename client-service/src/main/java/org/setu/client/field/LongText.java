package org.setu.client.field;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Any number of lines of text for people; null is allowed. */
@Pattern(regexp = "(?Us)(?!\\s).{1,10000}(?<!\\s)")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LongText {

    String message() default "must be 1 to 10000 characters, without space at either end";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
