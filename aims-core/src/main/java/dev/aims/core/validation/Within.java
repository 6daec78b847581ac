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
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record names nothing that another one does not hold: its items, or keys if it is a map, are among
 * the items of that one. The violation is reported at the first of the two.
 */
@Documented
@Constraint(validatedBy = Within.Validator.class)
@Repeatable(Within.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Within {
    /** The name of a component that is a {@link java.util.Collection} or {@link java.util.Map}. */
    String component();

    /** The name of a component that is a {@link java.util.Collection}. */
    String whole();

    String message() default "must not name what is not among {whole}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {
        Within[] value();
    }

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<Within, Record> {
        private Component component = Component.NONE;
        private Component whole = Component.NONE;

        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public void initialize(Within constraint) {
            component = new Component(constraint.component());
            whole = new Component(constraint.whole());
        }

        @Override
        public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
            if (value == null || itemsOf(whole, value).containsAll(itemsOf(component, value))) {
                return true;
            }
            component.report(context);
            return false;
        }

        private static Collection<?> itemsOf(Component component, Record value) {
            Object items = component.of(value);
            if (items instanceof Map<?, ?> map) {
                return map.keySet();
            }
            return items == null ? Set.of() : (Collection<?>) items;
        }
    }
}
