package dev.aims.risk.quantification.elicitation;

import dev.aims.core.model.Elicitation.StatedQuantile;
import dev.aims.core.model.PartyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One seed question on the scale of its background, where each answer is piecewise uniform within the intrinsic range: from
 * the least to the greatest of all answers and the truth, and a tenth more on either side.
 */
final class SeedAnswers {
    private static final double OVERSHOOT = 0.1;

    /** Of sums of weighted probabilities: a quantile that was stated comes back as it was, and so does a truth in its bin. */
    private static final double ROUNDING = 1e-12;

    private final SeedQuestion question;
    private final double truth;
    private final double low;
    private final double high;

    SeedAnswers(SeedQuestion question) {
        this.question = question;
        truth = scaled(question.truth());
        double least = truth;
        double greatest = truth;
        for (Judgement answer : question.answers()) {
            double[] values = values(answer);
            least = Math.min(least, values[0]);
            greatest = Math.max(greatest, values[values.length - 1]);
        }
        // Where all of it is one value, any width does: all answers tell the same.
        double width = greatest > least ? greatest - least : 1;
        low = least - OVERSHOOT * width;
        high = greatest + OVERSHOOT * width;
    }

    private double scaled(double value) {
        return question.background() == SeedQuestion.Background.LOGARITHMIC ? Math.log(value) : value;
    }

    private double[] values(Judgement answer) {
        return answer.stated().stream()
                .mapToDouble(StatedQuantile::value)
                .map(this::scaled)
                .toArray();
    }

    /** The values of an expert's quantiles; null where the question was not answered. */
    double @Nullable [] find(PartyId expert) {
        return question.findAnswer(expert).map(this::values).orElse(null);
    }

    /** Which bin holds the truth: as many quantiles are below it. */
    int bin(double[] quantiles) {
        int bin = 0;
        while (bin < quantiles.length && truth > quantiles[bin]) {
            bin++;
        }
        return bin;
    }

    /** The relative information of quantiles with regard to the background. */
    double information(double[] quantiles, double[] probabilities) {
        double sum = 0;
        double from = low;
        double below = 0;
        for (int i = 0; i <= quantiles.length; i++) {
            double to = i < quantiles.length ? quantiles[i] : high;
            double share = (i < probabilities.length ? probabilities[i] : 1) - below;
            sum += share * Math.log(share / ((to - from) / (high - low)));
            from = to;
            below += share;
        }
        return sum;
    }

    /** The quantiles of the linear pool of answers. */
    double[] pooled(List<double[]> answers, double[] weights, double[] probabilities) {
        List<Double> knots = new ArrayList<>(List.of(low, high));
        answers.forEach(answer -> Arrays.stream(answer).forEach(knots::add));
        double[] sorted = knots.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        double[] cumulative = new double[sorted.length];
        for (int k = 0; k < sorted.length; k++) {
            for (int i = 0; i < weights.length; i++) {
                cumulative[k] += weights[i] * cdf(answers.get(i), probabilities, sorted[k]);
            }
        }
        return Arrays.stream(probabilities)
                .map(probability -> inverse(sorted, cumulative, probability))
                .toArray();
    }

    private double cdf(double[] quantiles, double[] probabilities, double x) {
        double from = low;
        double below = 0;
        for (int i = 0; i <= quantiles.length; i++) {
            double to = i < quantiles.length ? quantiles[i] : high;
            double upTo = i < probabilities.length ? probabilities[i] : 1;
            if (x <= to) {
                return below + (upTo - below) * ((x - from) / (to - from));
            }
            from = to;
            below = upTo;
        }
        return 1;
    }

    private static double inverse(double[] knots, double[] cumulative, double probability) {
        int k = 1;
        while (k < knots.length - 1 && cumulative[k] < probability - ROUNDING) {
            k++;
        }
        if (cumulative[k] < probability + ROUNDING) {
            return knots[k];
        }
        double rise = cumulative[k] - cumulative[k - 1];
        return knots[k - 1] + (knots[k] - knots[k - 1]) * ((probability - cumulative[k - 1]) / rise);
    }
}
