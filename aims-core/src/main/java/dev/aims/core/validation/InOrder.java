package dev.aims.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Of two components of a record, such as the ends of a period, the last is not before the first. They may be equal, and
 * either may be absent. The violation is reported at the last one.
 */
@Documented
@Constraint(validatedBy = InOrder.Validator.class)
@Repeatable(InOrder.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InOrder {
    /** The name of a component that is {@link Comparable}. */
    String first();

    /** The name of a component of the same type. */
    String last();

    String message() default "must not be before {first}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        InOrder[] value();
    }

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<InOrder, Record> {
        private Component first = Component.NONE;
        private Component last = Component.NONE;

        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public void initialize(InOrder constraint) {
            first = new Component(constraint.first());
            last = new Component(constraint.last());
        }

        @Override
        public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
            if (value == null || isInOrder(first.of(value), last.of(value))) {
                return true;
            }
            last.report(context);
            return false;
        }

        @SuppressWarnings("unchecked") // two values of one type
        private static boolean isInOrder(@Nullable Object first, @Nullable Object last) {
            return first == null || last == null || ((Comparable<Object>) first).compareTo(last) <= 0;
        }
    }
}
