package dev.aims.risk.quantification.levels;

import dev.aims.core.model.Band;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Money;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.ScaleMeasure;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Derives scales whose bands fit losses and frequencies: their bounds are round (1, 2 or 5 times a power of ten), about as
 * many times apart from each other, and leave no gap. What is least falls into the lowest level and what is greatest into the
 * highest, unless there are fewer round numbers between them than levels need; then bands reach further. Immutable.
 *
 * <p>Five levels have the ids of {@link Likelihood} and {@link Consequence}; others are numbered. Titles are a start.
 */
public final class ScaleDerivation {
    private static final List<String> LIKELIHOODS =
            Arrays.stream(Likelihood.values()).map(Likelihood::id).toList();
    private static final List<String> CONSEQUENCES =
            Arrays.stream(Consequence.values()).map(Consequence::id).toList();

    private final int levels;

    private ScaleDerivation(int levels) {
        this.levels = levels;
    }

    /** @param levels from 2 to 10 */
    public static ScaleDerivation levels(int levels) {
        if (levels < 2 || levels > 10) {
            throw new IllegalArgumentException("levels must be in [2, 10] but was " + levels);
        }
        return new ScaleDerivation(levels);
    }

    /**
     * A scale of consequence for the losses of these events, from the least of their 10 % quantiles to the greatest of their
     * 90 % quantiles; where a 10 % quantile is 0, as with deductibles, the median counts.
     *
     * @throws IllegalArgumentException if there are no profiles, they differ in currency, or no event costs anything
     */
    public Scale consequence(String id, String title, Collection<EventProfile> profiles) {
        List<String> currencies =
                profiles.stream().map(EventProfile::currency).distinct().toList();
        if (currencies.size() > 1) {
            throw new IllegalArgumentException("profiles must be in one currency but are in " + currencies);
        }
        double low = profiles.stream()
                .flatMapToDouble(profile -> least(profile.event()).stream())
                .min()
                .orElseThrow(() -> new IllegalArgumentException("profiles must hold events that cost something"));
        double high = profiles.stream()
                .mapToDouble(profile -> profile.event().high())
                .max()
                .orElseThrow();
        return consequence(id, title, currencies.get(0), low, high);
    }

    private static OptionalDouble least(EventProfile.Quantiles event) {
        return DoubleStream.of(event.low(), event.median(), event.high())
                .filter(value -> value > 0)
                .findFirst();
    }

    /** A scale of consequence for amounts from {@code low}, which is above 0, to {@code high}. */
    public Scale consequence(String id, String title, String currency, double low, double high) {
        return scale(id, title, ScaleMeasure.AMOUNT, currency, bounds(low, high, Integer.MAX_VALUE));
    }

    /**
     * A scale of consequence by what can be borne: the highest level begins at the tolerance, and the lowest ends at the
     * appetite, both rounded down.
     *
     * @param appetite the loss of one event that is taken willingly, above 0
     * @param tolerance the loss of one event from which on it cannot be borne, above the appetite and in its currency
     */
    public Scale consequence(String id, String title, Money appetite, Money tolerance) {
        if (appetite.compareTo(tolerance) >= 0) {
            throw new IllegalArgumentException(
                    "appetite must be below tolerance but was " + appetite + ", with tolerance " + tolerance);
        }
        int last = RoundNumber.atMost(requirePositive(tolerance.amount().doubleValue(), "tolerance"));
        int first = RoundNumber.atMost(requirePositive(appetite.amount().doubleValue(), "appetite"));
        int[] bounds = spread(Math.min(first, last - (levels - 2)), last);
        return scale(id, title, ScaleMeasure.AMOUNT, tolerance.currency(), bounds);
    }

    /** A scale of likelihood in events a year, from the least to the greatest expected frequency above 0. */
    public Scale frequency(String id, String title, Collection<EventProfile> profiles) {
        double[] range = range(profiles, EventProfile::frequency);
        return scale(id, title, ScaleMeasure.FREQUENCY, null, bounds(range[0], range[1], Integer.MAX_VALUE));
    }

    /** A scale of likelihood in probabilities of a year with an event, from the least above 0 to the greatest. */
    public Scale probability(String id, String title, Collection<EventProfile> profiles) {
        double[] range = range(profiles, EventProfile::probability);
        return scale(id, title, ScaleMeasure.PROBABILITY, null, bounds(range[0], range[1], RoundNumber.HALF));
    }

    private static double[] range(Collection<EventProfile> profiles, ToDoubleFunction<EventProfile> of) {
        double[] values = profiles.stream()
                .mapToDouble(of)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        if (values.length == 0) {
            throw new IllegalArgumentException("profiles must hold events that can happen");
        }
        return new double[] {values[0], values[values.length - 1]};
    }

    private int[] bounds(double low, double high, int greatest) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must not be above high but was " + low + ", with high " + high);
        }
        int first = RoundNumber.atMost(requirePositive(low, "low")) + 1;
        int last = Math.min(greatest, RoundNumber.atMost(requirePositive(high, "high")));
        int missing = levels - 2 - (last - first);
        if (missing > 0) {
            last = Math.min(greatest, last + missing / 2);
            first = last - (levels - 2);
        }
        return spread(first, last);
    }

    /** As many round numbers as there are bounds between levels, spread evenly. */
    private int[] spread(int first, int last) {
        int gaps = levels - 2;
        return gaps == 0
                ? new int[] {Math.floorDiv(first + last, 2)}
                : IntStream.rangeClosed(0, gaps)
                        .map(i -> first + (int) Math.round(i * (double) (last - first) / gaps))
                        .toArray();
    }

    private Scale scale(String id, String title, ScaleMeasure measure, @Nullable String unit, int[] bounds) {
        List<ScaleLevel> steps = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            Band band = new Band(
                    i == 0 ? null : new Decimal(RoundNumber.value(bounds[i - 1])),
                    i == levels - 1 ? null : new Decimal(RoundNumber.value(bounds[i])));
            String text = switch (measure) {
                case FREQUENCY -> BandedScale.range(band, " events a year");
                case PROBABILITY -> "a year with an event has a probability of " + BandedScale.range(band, "");
                case AMOUNT -> BandedScale.range(band, " " + unit);
            };
            steps.add(new ScaleLevel(id(measure, i), title(measure, i), text, band, null));
        }
        return new Scale(id, title, measure, unit, steps);
    }

    private String id(ScaleMeasure measure, int level) {
        List<String> ids = measure == ScaleMeasure.AMOUNT ? CONSEQUENCES : LIKELIHOODS;
        return levels == ids.size() ? ids.get(level) : "level-" + (level + 1);
    }

    private String title(ScaleMeasure measure, int level) {
        String words = id(measure, level).replace('_', ' ').replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static double requirePositive(double value, String parameter) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(parameter + " must be finite and above 0 but was " + value);
        }
        return value;
    }
}
