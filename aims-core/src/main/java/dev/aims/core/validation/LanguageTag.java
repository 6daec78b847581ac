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
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed language tag of BCP 47 (RFC 5646), such as {@code de} or {@code zh-Hant-TW}. Whether its parts are
 * registered is not looked up.
 */
@Documented
@Constraint(validatedBy = LanguageTag.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface LanguageTag {
    String message() default "must be a language tag of BCP 47";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<LanguageTag, CharSequence> {
        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            try {
                return value == null || (!value.isEmpty() && isWellFormed(value.toString()));
            } catch (IllformedLocaleException e) {
                return false;
            }
        }

        private static boolean isWellFormed(String tag) {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.contains("_");
        }
    }
}
