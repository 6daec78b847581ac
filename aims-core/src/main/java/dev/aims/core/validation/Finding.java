package dev.aims.core.validation;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something about content that a person should know: what, where and how much it matters.
 *
 * @param code what kind of finding, stable across versions, such as {@code inventory.unknown-value}
 * @param message what is the matter and, where it is not plain, what to do
 * @param basis the clause or practice that the finding stems from, where there is one
 */
public record Finding(
        String code,
        Severity severity,
        Place place,
        String message,
        @Nullable String basis) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public Finding {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code must match " + CODE + " but was \"" + code + "\"");
        }
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    public static Finding error(String code, Place place, String message) {
        return new Finding(code, Severity.ERROR, place, message, null);
    }

    public static Finding warning(String code, Place place, String message) {
        return new Finding(code, Severity.WARNING, place, message, null);
    }

    public static Finding info(String code, Place place, String message) {
        return new Finding(code, Severity.INFO, place, message, null);
    }

    /** The same finding with the clause or practice that it stems from. */
    public Finding withBasis(String newBasis) {
        return new Finding(code, severity, place, message, Objects.requireNonNull(newBasis, "newBasis"));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + " " + code + ": " + place + ": " + message
                + (basis == null ? "" : " (" + basis + ")");
    }
}
