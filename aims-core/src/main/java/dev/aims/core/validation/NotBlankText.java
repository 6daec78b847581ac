package dev.aims.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text of which at least one character shows, by the rules of Unicode: spaces of every kind, control and format
 * characters do not ({@link Texts#isBlank}). Unlike {@link jakarta.validation.constraints.NotBlank}, which knows the
 * spaces of ASCII only, it takes an absent text as valid.
 */
@Documented
@Constraint(validatedBy = NotBlankText.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface NotBlankText {
    String message() default "{jakarta.validation.constraints.NotBlank.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<NotBlankText, CharSequence> {
        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || !Texts.isBlank(value);
        }
    }
}
