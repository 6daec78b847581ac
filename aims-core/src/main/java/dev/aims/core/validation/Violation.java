package dev.aims.core.validation;

/**
 * A constraint that an object does not meet.
 *
 * @param path the component, such as {@code name} or {@code actions[0].title}
 * @param message the rule, such as {@code must not be blank}
 * @param value what stands there, cut to 120 characters
 */
public record Violation(String path, String message, String value) {
    @Override
    public String toString() {
        return path + " " + message + " but was " + value;
    }
}
