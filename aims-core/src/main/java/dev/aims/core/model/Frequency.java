package dev.aims.core.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/**
 * How many loss events a year brings: the data. Rates and probabilities are a year's.
 *
 * <p>In JSON it is an object of one property, which names the kind: {@code {"poisson": {"rate": 2}}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Frequency.Bernoulli.class, name = "bernoulli"),
    @JsonSubTypes.Type(value = Frequency.Poisson.class, name = "poisson"),
    @JsonSubTypes.Type(value = Frequency.NegativeBinomial.class, name = "negative-binomial"),
    @JsonSubTypes.Type(value = Frequency.UncertainPoisson.class, name = "uncertain-poisson"),
    @JsonSubTypes.Type(value = FairTree.class, name = "fair")
})
public sealed interface Frequency
        permits Frequency.Bernoulli,
                Frequency.Poisson,
                Frequency.NegativeBinomial,
                Frequency.UncertainPoisson,
                FairTree {
    /** At most one event. */
    record Bernoulli(double probability) implements Frequency {
        public Bernoulli {
            probability = Numbers.requireProbability(probability, "probability");
        }
    }

    /** Events that do not depend on each other. */
    record Poisson(double rate) implements Frequency {
        public Poisson {
            rate = Numbers.requireNotNegative(rate, "rate");
        }
    }

    /**
     * Events that cluster: Poisson with a rate that is itself gamma.
     *
     * @param mean events a year
     * @param size the shape of that gamma, above 0; the variance is {@code mean + mean^2 / size}
     */
    record NegativeBinomial(double mean, double size) implements Frequency {
        public NegativeBinomial {
            mean = Numbers.requireNotNegative(mean, "mean");
            Numbers.requirePositive(size, "size");
        }
    }

    /** Poisson whose rate is known only roughly. One rate holds for the whole year. */
    record UncertainPoisson(Estimate rate) implements Frequency {
        public UncertainPoisson {
            Objects.requireNonNull(rate, "rate").requireAtLeastZero("rate");
        }
    }
}
