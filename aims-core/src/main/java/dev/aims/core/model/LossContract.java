package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a loss is shared with another party, such as an insurer or a supplier: on each event, then on what is left of the
 * year. What is simulated is the loss that stays with the organization.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LossContract(
        @Valid @Nullable Terms event, @Valid @Nullable Terms year) {
    /**
     * The terms on one event, or on one year.
     *
     * <p>The other party pays what exceeds the deductible, up to the limit. Neither given: it pays nothing. What then
     * stays is cut at the cap.
     *
     * @param deductible absent for none
     * @param limit the most that the other party pays; absent for all above a given deductible
     * @param cap the most that stays with the organization, as where its liability is limited
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Terms(
            @Valid @Nullable Money deductible,
            @Valid @Nullable Money limit,
            @Valid @Nullable Money cap) {
        public Terms {
            requireNotNegative(deductible, "deductible");
            requireNotNegative(limit, "limit");
            requireNotNegative(cap, "cap");
        }

        Stream<Money> amounts() {
            return Stream.of(deductible, limit, cap).filter(Objects::nonNull);
        }

        private static void requireNotNegative(@Nullable Money amount, String parameter) {
            if (amount != null && amount.amount().signum() < 0) {
                throw new IllegalArgumentException(parameter + " must be at least 0 but was " + amount);
            }
        }
    }

    void requireCurrency(String currency) {
        Stream.of(event, year)
                .filter(Objects::nonNull)
                .flatMap(Terms::amounts)
                .filter(amount -> !amount.currency().equals(currency))
                .findFirst()
                .ifPresent(amount -> {
                    throw new IllegalArgumentException(
                            "contract must be in the model's currency " + currency + " but has " + amount);
                });
    }
}
