package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.PartyId;
import dev.aims.risk.quantification.distribution.QuantileFit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What one expert said about one quantity.
 *
 * @param stated one quantile at least, ascending in probability and value
 */
public record Judgement(PartyId expert, List<StatedQuantile> stated) {
    public Judgement {
        Objects.requireNonNull(expert, "expert");
        stated = List.copyOf(stated);
        if (stated.isEmpty()) {
            throw new IllegalArgumentException("stated must not be empty");
        }
        for (int i = 1; i < stated.size(); i++) {
            if (!(stated.get(i).probability() > stated.get(i - 1).probability()
                    && stated.get(i).value() > stated.get(i - 1).value())) {
                throw new IllegalArgumentException("stated of " + expert + " must ascend in probability and value but "
                        + stated.get(i - 1) + " stands before " + stated.get(i));
            }
        }
    }

    /** Quantiles at any probabilities. */
    public static Judgement of(String expert, StatedQuantile... stated) {
        return new Judgement(PartyId.parse(expert), List.of(stated));
    }

    /** The quantiles of 5, 50 and 95 %, which are asked for most often. */
    public static Judgement of(String expert, double low, double median, double high) {
        return of(
                expert, new StatedQuantile(0.05, low), new StatedQuantile(0.5, median), new StatedQuantile(0.95, high));
    }

    /** An interval that holds the value with this probability, and is as likely missed below as above. */
    public static Judgement interval(String expert, double low, double high, double probability) {
        return new Judgement(PartyId.parse(expert), QuantileFit.interval(low, high, probability));
    }

    /** As a distribution, by a fit such as {@code QuantileFit::lognormal}. */
    public Opinion fitted(Function<List<StatedQuantile>, QuantileFit> fit) {
        return new Opinion(expert, fit.apply(stated).distribution(), stated);
    }

    List<Double> probabilities() {
        return stated.stream().map(StatedQuantile::probability).toList();
    }
}
