package dev.aims.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ValidationException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that the static method {@code parse} of a type reads, such as an id or a reference. For components that must
 * be text, in types of a vendor or a host; this library keeps the parsed type itself.
 */
@Documented
@Constraint(validatedBy = ParsesAs.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface ParsesAs {
    /** A type with a public static method {@code parse} that takes a {@link String} or {@link CharSequence}. */
    Class<?> value();

    String message() default ParsesAs.Validator.MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<ParsesAs, CharSequence> {
        /** The default; told with the type's simple name. */
        static final String MESSAGE = "must be of the form of {value}";

        private @Nullable Method parse;

        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public void initialize(ParsesAs constraint) {
            parse = Stream.of(constraint.value().getMethods())
                    .filter(method -> method.getName().equals("parse") && Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() == 1
                            && method.getParameterTypes()[0].isAssignableFrom(String.class))
                    .findFirst()
                    .orElseThrow(() -> new ConstraintDeclarationException(
                            constraint.value().getName() + " must have a public static method parse(String)"));
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            if (value == null || parses(value.toString())) {
                return true;
            }
            if (context.getDefaultConstraintMessageTemplate().equals(MESSAGE)) {
                Class<?> type = Objects.requireNonNull(parse).getDeclaringClass();
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("must be of the form of " + type.getSimpleName())
                        .addConstraintViolation();
            }
            return false;
        }

        private boolean parses(String text) {
            try {
                Objects.requireNonNull(parse).invoke(null, text);
                return true;
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException) {
                    return false;
                }
                throw new ValidationException(e);
            } catch (IllegalAccessException e) {
                throw new ConstraintDeclarationException(parse + " must be accessible", e);
            }
        }
    }
}
