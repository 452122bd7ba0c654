package org.setu.client.field;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** An amount of zero or more; null is allowed. */
@Constraint(validatedBy = NotNegative.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotNegative {

    String message() default "must not be negative";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** By its sign. */
    class Check implements ConstraintValidator<NotNegative, Money> {

        @Override
        public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
            return value == null || value.amount().signum() >= 0;
        }
    }
}
