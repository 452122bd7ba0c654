package org.setu.client.reliability.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The amount of money, whose currency is said elsewhere; null is allowed. */
@Pattern(regexp = "-?[0-9]{1,19}(\\.[0-9]{1,6})?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AmountText {

    String message() default
            "must be a decimal number in a string, such as \"1234.50\", with at most 19 digits"
                    + " before and 6 after the point";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
