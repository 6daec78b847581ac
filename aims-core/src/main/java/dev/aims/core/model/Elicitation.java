package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aims.core.validation.FourDigitYears;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an estimate comes from.
 *
 * @param stated the quantiles that were stated, by ascending probability; empty where it was not by quantiles
 * @param basis the grounds, in words: data, sources, assumptions
 */
@Buildable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@FourDigitYears
public record Elicitation(
        ElicitationMethod method,
        Set<PartyId> experts,
        @Nullable LocalDate elicitedOn,
        List<StatedQuantile> stated,
        @Size(max = 20_000) @Nullable String basis) {
    public Elicitation {
        Objects.requireNonNull(method, "method");
        experts = Copies.set(experts, "experts");
        stated = Copies.list(stated, "stated");
        for (int i = 1; i < stated.size(); i++) {
            if (!(stated.get(i).probability() > stated.get(i - 1).probability()
                    && stated.get(i).value() > stated.get(i - 1).value())) {
                throw new IllegalArgumentException("stated must ascend in probability and value but "
                        + stated.get(i - 1) + " stands before " + stated.get(i));
            }
        }
        basis = Copies.text(basis, "basis");
    }

    /** Starts a builder with this method; the rest is absent. */
    public static ElicitationBuilder builder(ElicitationMethod method) {
        return ElicitationBuilder.builder().method(method);
    }

    /**
     * A value that is not exceeded with some probability.
     *
     * @param probability in (0, 1)
     */
    public record StatedQuantile(double probability, double value) {
        public StatedQuantile {
            Numbers.requireInside(probability, "probability");
            value = Numbers.requireFinite(value, "value");
        }
    }

    Stream<EntityId<?>> links() {
        return experts.stream().map(expert -> expert);
    }
}
