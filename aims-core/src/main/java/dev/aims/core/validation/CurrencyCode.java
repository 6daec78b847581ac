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
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A currency code of ISO 4217 that the Java platform knows, such as {@code EUR}.
 */
@Documented
@Constraint(validatedBy = CurrencyCode.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface CurrencyCode {
    String message() default "must be a currency code of ISO 4217";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<CurrencyCode, CharSequence> {
        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            try {
                return value == null
                        || !Currency.getInstance(value.toString())
                                .getCurrencyCode()
                                .isEmpty();
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
