package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.distribution.Law;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The loss of one event: its law where it is a single one, its moments, its smoothness. Reductions must be certain. */
final class EventLoss {
    private final RiskModel risk;
    private final List<Law> forms;
    private final List<Law> secondary;
    private final List<Remainder> remainders;

    EventLoss(RiskModel risk) {
        this.risk = risk;
        forms = risk.forms().stream().map(RiskModel.Form::law).toList();
        secondary = risk.secondaryProbability() == 0
                ? List.of()
                : risk.secondary().stream().map(RiskModel.Form::law).toList();
        remainders = remainders(risk);
    }

    /** What controls leave of an event's loss, and with which probability. */
    record Remainder(double share, double probability) {}

    private static List<Remainder> remainders(RiskModel risk) {
        List<Remainder> all = List.of(new Remainder(1, 1));
        for (RiskModel.SeverityReduction reduction : risk.severityReductions()) {
            List<Remainder> next = new ArrayList<>();
            double leaves = 1 - reduction.reduction().lowest();
            for (Remainder each : all) {
                next.add(new Remainder(each.share(), each.probability() * (1 - reduction.applies())));
                next.add(new Remainder(each.share() * leaves, each.probability() * reduction.applies()));
            }
            next.removeIf(each -> each.probability() == 0);
            all = next;
        }
        return all;
    }

    List<Remainder> remainders() {
        return remainders;
    }

    List<Law> forms() {
        return forms;
    }

    List<Law> secondary() {
        return secondary;
    }

    /** The law of the event where it has one form only; null where forms add up. */
    @Nullable
    Law single() {
        if (forms.size() > 1 || !secondary.isEmpty()) {
            return null;
        }
        Law law = Law.mixture(
                remainders.stream().map(Remainder::probability).toList(),
                remainders.stream()
                        .map(remainder -> forms.get(0).scaled(remainder.share()))
                        .toList());
        RiskModel.Terms event = risk.event();
        return law.retained(event.deductible(), event.limit(), event.cap());
    }

    /** Whether no loss has a probability of its own. One smooth form makes the sum smooth. */
    boolean isSmooth() {
        return risk.event().isNone()
                && forms.stream().anyMatch(form -> !form.hasAtoms())
                && remainders.stream().allMatch(remainder -> remainder.share() > 0);
    }

    /** What all losses that have a probability of their own are multiples of; 0 where there is no such amount. */
    double alignment() {
        if (risk.event().most() < Double.POSITIVE_INFINITY) {
            return risk.event().most();
        }
        Law law = single();
        return law != null && law.lowest() == law.highest() ? law.lowest() : 0;
    }

    /** What each event costs; 0 where that differs. */
    double constant() {
        Law law = single();
        return law != null && law.lowest() == law.highest() ? law.lowest() : 0;
    }

    /** How many losses add up, and are split between cells, in one event. */
    int summands() {
        return single() != null ? 1 : forms.size() + secondary.size();
    }

    /** The most that one event can cost; positive infinity where nothing bounds it. */
    double greatest() {
        Law law = single();
        if (law != null) {
            return law.highest();
        }
        double sum = Stream.concat(forms.stream(), secondary.stream())
                .mapToDouble(Law::highest)
                .sum();
        double share = remainders.stream().mapToDouble(Remainder::share).max().orElse(1);
        double gross = share == 0 ? 0 : sum * share;
        return gross == Double.POSITIVE_INFINITY
                ? risk.event().most()
                : risk.event().retained(gross);
    }

    /** {@code P(X = 0)}, apart from what the terms do to sums of several forms. */
    double probabilityOfNone() {
        Law law = single();
        if (law != null) {
            return law.cdf(0);
        }
        double all = secondaryNone();
        for (Law form : forms) {
            all *= form.cdf(0);
        }
        double wiped = remainders.stream()
                .filter(remainder -> remainder.share() == 0)
                .mapToDouble(Remainder::probability)
                .sum();
        return wiped + (1 - wiped) * all;
    }

    private double secondaryNone() {
        double none = 1;
        for (Law form : secondary) {
            none *= form.cdf(0);
        }
        return 1 - risk.secondaryProbability() * (1 - none);
    }

    TailShape tailShape() {
        if (Math.min(risk.event().most(), risk.year().most()) < Double.POSITIVE_INFINITY) {
            return TailShape.FINITE_VARIANCE;
        }
        return Stream.concat(forms.stream(), secondary.stream())
                .map(EventLoss::tailShape)
                .reduce(TailShape.FINITE_VARIANCE, TailShape::heavier);
    }

    static TailShape tailShape(Law law) {
        if (law.mean() == Double.POSITIVE_INFINITY) {
            return TailShape.NO_MEAN;
        }
        return law.variance() == Double.POSITIVE_INFINITY ? TailShape.FINITE_MEAN : TailShape.FINITE_VARIANCE;
    }

    /** Whether the moments of a year follow from those of its events, and those of events from those of forms. */
    boolean hasClosedMoments() {
        return risk.year().isNone() && (single() != null || risk.event().isNone());
    }

    /** Of sums of several forms, before the terms on the event. */
    double mean() {
        Law law = single();
        if (law != null) {
            return law.mean();
        }
        double sum = forms.stream().mapToDouble(Law::mean).sum();
        if (!secondary.isEmpty()) {
            sum += risk.secondaryProbability()
                    * secondary.stream().mapToDouble(Law::mean).sum();
        }
        return sum
                * remainders.stream()
                        .mapToDouble(each -> each.probability() * each.share())
                        .sum();
    }

    /** The moments of {@code X}, {@code X^2}, {@code X^3}; of sums of several forms, before the terms on the event. */
    double[] moments() {
        Law law = single();
        if (law != null) {
            return new double[] {law.moment(1), law.moment(2), law.moment(3)};
        }
        double[] cumulants = cumulants(forms);
        if (!secondary.isEmpty()) {
            double[] raw = raw(cumulants(secondary));
            double p = risk.secondaryProbability();
            double[] sometimes = cumulants(new double[] {p * raw[0], p * raw[1], p * raw[2]});
            for (int k = 0; k < 3; k++) {
                cumulants[k] += sometimes[k];
            }
        }
        double[] raw = raw(cumulants);
        for (int k = 0; k < 3; k++) {
            int order = k + 1;
            raw[k] *= remainders.stream()
                    .mapToDouble(each -> each.probability() * Math.pow(each.share(), order))
                    .sum();
        }
        return raw;
    }

    private static double[] cumulants(List<Law> laws) {
        double[] sum = new double[3];
        for (Law law : laws) {
            double[] each = cumulants(new double[] {law.moment(1), law.moment(2), law.moment(3)});
            each[1] = law.variance();
            for (int k = 0; k < 3; k++) {
                sum[k] += each[k];
            }
        }
        return sum;
    }

    static double[] cumulants(double[] raw) {
        double m = raw[0];
        return finite(new double[] {m, raw[1] - m * m, raw[2] - 3 * m * raw[1] + 2 * m * m * m}, raw);
    }

    private static double[] raw(double[] cumulants) {
        double m = cumulants[0];
        return finite(
                new double[] {m, cumulants[1] + m * m, cumulants[2] + 3 * m * cumulants[1] + m * m * m}, cumulants);
    }

    /** Keeps infinity infinite, where differences of it would be NaN. */
    private static double[] finite(double[] result, double[] of) {
        for (int k = 0; k < 3; k++) {
            if (of[k] == Double.POSITIVE_INFINITY) {
                Arrays.fill(result, k, 3, Double.POSITIVE_INFINITY);
            }
        }
        return result;
    }
}
