package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.PartyId;
import dev.aims.risk.quantification.distribution.QuantileFit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes one estimate of the opinions of several experts on one quantity, by a stated rule.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>rule</th><th>what it does</th><th>use it where</th></tr>
 * <tr><td>{@link #linear}</td><td>averages probabilities</td><td>experts may be right each in their own way: what one of
 * them holds possible stays possible, and disagreement widens the result</td></tr>
 * <tr><td>{@link #quantileAverage}</td><td>averages values</td><td>experts see the same thing with more or less of an error:
 * the result is about as wide as their own opinions, and too narrow where those are overconfident</td></tr>
 * <tr><td>{@link #logarithmic}</td><td>averages logarithms of densities</td><td>each opinion may veto: what one of them
 * rules out is ruled out</td></tr>
 * </table>
 *
 * <p>On how they compare: Clemen and Winkler, Combining probability distributions from experts in risk analysis, 1999;
 * Lichtendahl, Grushka-Cockayne and Winkler, Is it better to average probabilities or quantiles?, 2013.
 */
public final class OpinionPool {
    private final List<Opinion> opinions;
    private final ExpertWeights weights;

    private OpinionPool(List<Opinion> opinions, ExpertWeights weights) {
        this.opinions = opinions;
        this.weights = weights;
    }

    /**
     * These opinions, each with the same weight.
     *
     * @throws IllegalArgumentException if there are none, or two of one expert
     */
    public static OpinionPool of(List<Opinion> opinions) {
        if (opinions.isEmpty()) {
            throw new IllegalArgumentException("opinions must not be empty");
        }
        Set<PartyId> experts = new HashSet<>();
        for (Opinion opinion : opinions) {
            if (!experts.add(opinion.expert())) {
                throw new IllegalArgumentException(
                        "opinions must be one an expert but two are those of " + opinion.expert());
            }
        }
        return new OpinionPool(List.copyOf(opinions), ExpertWeights.equal(experts));
    }

    /** These opinions, each with the same weight. */
    public static OpinionPool of(Opinion... opinions) {
        return of(List.of(opinions));
    }

    /**
     * With other weights, such as those of a {@link CalibrationCheck}.
     *
     * @throws IllegalArgumentException if one of the experts has no weight, or none of them has one above 0; weights of
     *     others do not count
     */
    public OpinionPool weighted(ExpertWeights others) {
        Map<PartyId, Double> own = new TreeMap<>();
        opinions.forEach(opinion -> own.put(opinion.expert(), others.of(opinion.expert())));
        return new OpinionPool(opinions, new ExpertWeights(own, others.reason()));
    }

    /** The linear pool: the mixture of all opinions. */
    public PooledOpinion linear() {
        List<Distribution.Mixture.Part> parts = opinions.stream()
                .filter(opinion -> weight(opinion) > 0)
                .map(opinion -> new Distribution.Mixture.Part(weight(opinion), opinion.distribution()))
                .toList();
        return new PooledOpinion("linear pool", weights, new Distribution.Mixture(parts), null);
    }

    /**
     * The logarithmic pool: the density is the product of all, each to the power of its weight. It is worked out where that
     * is a distribution of the model: for opinions that are all lognormal, all gamma, all Pareto, all uniform, or all PERT
     * between the same bounds.
     *
     * @throws IllegalArgumentException if the opinions are others, or leave nothing that all hold possible; the message
     *     says which
     */
    public PooledOpinion logarithmic() {
        List<Opinion> counting =
                opinions.stream().filter(opinion -> weight(opinion) > 0).toList();
        Distribution pooled = LogarithmicPool.of(
                counting.stream().map(Opinion::distribution).toList(),
                counting.stream().mapToDouble(this::weight).toArray());
        return new PooledOpinion("logarithmic pool", weights, pooled, null);
    }

    /**
     * Quantile averaging (Vincent, 1912): at each probability the weighted mean of the experts' values, then a fit to these.
     *
     * @param fit such as {@code QuantileFit::lognormal}; how far it meets the averages is told by {@link PooledOpinion#fit}
     * @param probabilities in (0, 1), ascending; where an expert stated a quantile, it is taken as stated
     */
    public PooledOpinion quantileAverage(Function<List<StatedQuantile>, QuantileFit> fit, double... probabilities) {
        QuantileFit fitted = fit.apply(averages(probabilities));
        return new PooledOpinion("average of quantiles", weights, fitted.distribution(), fitted);
    }

    /** The weighted means of the experts' values at these probabilities. */
    public List<StatedQuantile> averages(double... probabilities) {
        return Arrays.stream(probabilities)
                .mapToObj(probability -> new StatedQuantile(
                        probability,
                        opinions.stream()
                                .filter(opinion -> weight(opinion) > 0)
                                .mapToDouble(opinion -> weight(opinion) * opinion.quantile(probability))
                                .sum()))
                .toList();
    }

    private double weight(Opinion opinion) {
        return weights.of(opinion.expert());
    }
}
