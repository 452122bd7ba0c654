package org.setu.client.legal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that has the form its issuer publishes, and the right check digit where the algorithm is
 * public; null is allowed. Whether the number was ever given to anybody only the issuer knows.
 */
@Constraint(validatedBy = ValidLegalId.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidLegalId {

    String message() default "must be a number that its issuer could have given";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports at the value what is wrong with it. */
    class Check implements ConstraintValidator<ValidLegalId, LegalId> {

        @Override
        public boolean isValid(@Nullable LegalId id, ConstraintValidatorContext context) {
            if (id == null) {
                return true;
            }
            Optional<String> problem = id.problem();
            problem.ifPresent(message -> report(message, context));
            return problem.isEmpty();
        }

        // The message is a template: no rule may quote more of the number than plain letters.
        private static void report(String message, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode("value")
                    .addConstraintViolation();
        }
    }
}
