package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.CurrencyCode;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one loss event costs in one form. Where an event has several forms, they are drawn independently and add up.
 *
 * @param kind absent where the loss is not broken down
 * @param currency three capital letters, a code of ISO 4217
 * @param severity never below 0
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LossForm(
        @Nullable LossFormKind kind,
        @CurrencyCode String currency,
        @Valid Estimate severity) {
    public LossForm {
        Money.requireCurrency(currency);
        Objects.requireNonNull(severity, "severity").requireAtLeastZero("severity");
    }

    /** A loss that is not broken down. */
    public static LossForm of(String currency, Distribution severity) {
        return new LossForm(null, currency, Estimate.of(severity));
    }

    /** A loss of one form. */
    public static LossForm of(LossFormKind kind, String currency, Distribution severity) {
        return new LossForm(kind, currency, Estimate.of(severity));
    }

    Stream<EntityId<?>> links() {
        return severity.links();
    }
}
