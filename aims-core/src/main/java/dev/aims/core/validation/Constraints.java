package dev.aims.core.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Checks objects against the Jakarta constraints on their components. Safe for use by many threads.
 *
 * <p>The standard one needs no expression language; a host that has a {@link Validator} of its own, with constraints
 * or messages of its own, passes it to {@link #using}.
 */
public final class Constraints {
    private static final int EXCERPT = 120;

    private final Supplier<Validator> validator;

    private Constraints(Supplier<Validator> validator) {
        this.validator = validator;
    }

    /** The constraints as declared, with English messages. The validator is made when first used and shared. */
    public static Constraints standard() {
        return new Constraints(() -> Standard.VALIDATOR);
    }

    /** The constraints as the host's validator sees them. */
    public static Constraints using(Validator validator) {
        Objects.requireNonNull(validator, "validator");
        return new Constraints(() -> validator);
    }

    /** What the object, with everything in it, does not meet, ordered by path; empty if all is well. */
    public List<Violation> check(Object object) {
        return validator.get().validate(object).stream()
                .map(Constraints::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String value = String.valueOf(valueAt(violation));
        return new Violation(
                violation.getPropertyPath().toString(),
                violation.getMessage(),
                value.length() <= EXCERPT ? value : value.substring(0, EXCERPT) + "...");
    }

    /** A constraint on a whole record reports at one of its components: then that one's value, else it says it all. */
    private static @Nullable Object valueAt(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        if (!(value instanceof Record whole) || value != violation.getLeafBean()) {
            return value;
        }
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = String.valueOf(node.getName());
        }
        String name = last;
        boolean isComponent = Stream.of(whole.getClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals(name));
        Object part = isComponent ? new Component(name).of(whole) : whole;
        return part instanceof Map<?, ?> map ? map.keySet() : part;
    }

    /** Holds the validator so that only a program that checks something pays for making it. */
    private static final class Standard {
        static final Validator VALIDATOR = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();
    }
}
