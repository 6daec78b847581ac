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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All components of a record that are a {@link LocalDate} or an {@link Instant} lie in the years 0000 to 9999, in UTC:
 * what RFC 3339, and with it JSON Schema, can write. Holds of absent ones, and of what is no record. Parts within the
 * record are not looked at; they carry the constraint themselves. The violation is reported at the component.
 */
@Documented
@Constraint(validatedBy = FourDigitYears.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FourDigitYears {
    String message() default "must be in the years 0000 to 9999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; made by the validator. */
    final class Validator implements ConstraintValidator<FourDigitYears, Object> {
        private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);
        private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
        private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

        /** Looked up once for each class, because every commit asks. */
        private final ClassValue<List<Component>> dates = new ClassValue<>() {
            @Override
            protected List<Component> computeValue(Class<?> type) {
                return Arrays.stream(type.getRecordComponents())
                        .filter(component ->
                                component.getType() == LocalDate.class || component.getType() == Instant.class)
                        .map(component -> new Component(component.getName()))
                        .toList();
            }
        };

        /** For the validator, which needs it without parameters. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            boolean isValid = true;
            if (value instanceof Record whole) {
                for (Component component : dates.get(whole.getClass())) {
                    if (!isInRange(component.of(whole))) {
                        component.report(context);
                        isValid = false;
                    }
                }
            }
            return isValid;
        }

        private static boolean isInRange(@Nullable Object value) {
            if (value instanceof LocalDate day) {
                return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
            }
            return !(value instanceof Instant instant) || (!instant.isBefore(FIRST) && instant.isBefore(END));
        }
    }
}
