package dev.aims.risk.quantification.internal;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.distribution.Law;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A risk at one stage, ready for the engines.
 *
 * @param base how many inherent events, before what is drawn once a year
 * @param rates what multiplies the base's rate, drawn once a year, private to the risk
 * @param reductions of the rate, by control; each thins the events
 * @param forms of each event
 * @param secondaryProbability that an event has the secondary forms too
 * @param severityReductions by control, in the order of the model
 * @param event terms on each event
 * @param year terms on the year
 * @param causes shared with other risks; their events are not in {@code base}
 */
public record RiskModel(
        RiskId id,
        Base base,
        List<YearlyFactor> rates,
        List<YearlyFactor> reductions,
        List<Form> forms,
        double secondaryProbability,
        List<Form> secondary,
        List<SeverityReduction> severityReductions,
        Terms event,
        Terms year,
        List<SharedCause> causes) {
    /** The kind of count, with what its rate is multiplied by. */
    public sealed interface Base {
        /** At most one event. */
        record Bernoulli(double probability) implements Base {}

        /** Independent events; the rate without those of shared causes. */
        record Poisson(double rate) implements Base {}

        /** Events that cluster. */
        record NegativeBinomial(double mean, double size) implements Base {}
    }

    /**
     * One form of loss, in the currency of the portfolio.
     *
     * @param kind empty where the loss is not broken down
     */
    public record Form(String kind, Distribution distribution, double exchangeRate) {
        Law law() {
            return Law.of(distribution).scaled(exchangeRate);
        }
    }

    /**
     * What a control leaves of the loss of an event.
     *
     * @param applies the probability that it works for an event
     * @param reduction by how much, where it works; drawn once a year
     */
    public record SeverityReduction(String key, double applies, Law reduction) {
        public boolean isConstant() {
            return applies == 0 || reduction.lowest() == reduction.highest();
        }
    }

    /** What stays of a loss: another pays what exceeds the deductible up to the limit; the rest is cut at the cap. */
    public record Terms(double deductible, double limit, double cap) {
        /** All stays. */
        public static final Terms NONE = new Terms(0, 0, Double.POSITIVE_INFINITY);

        double retained(double loss) {
            double paid = Math.min(Math.max(loss - deductible, 0), limit);
            return Math.min(loss - paid, cap);
        }

        boolean isNone() {
            return limit == 0 && cap == Double.POSITIVE_INFINITY;
        }

        /** From which loss on what stays is the same, whatever the loss; positive infinity if it always rises. */
        double constantFrom() {
            if (isNone()) {
                return 0;
            } else if (cap <= deductible) {
                return cap;
            }
            return limit == Double.POSITIVE_INFINITY ? deductible : cap + limit;
        }

        /** Whether from a loss on all stays but the limit. */
        boolean isLinearFrom(double loss) {
            return cap == Double.POSITIVE_INFINITY && limit < cap && loss >= deductible + limit;
        }

        /** Which loss leaves this much, whatever more is lost too; no more than from where what stays is the same. */
        double neededFor(double stays) {
            return isNone() ? stays : Math.min(stays + limit, constantFrom());
        }

        /** Where what stays begins or ends to rise with the loss. */
        double[] bends() {
            DoubleStream bends = cap <= deductible || limit == 0
                    ? DoubleStream.of(cap)
                    : DoubleStream.of(deductible, deductible + limit, cap + limit);
            return bends.filter(bend -> bend > 0 && bend < Double.POSITIVE_INFINITY)
                    .toArray();
        }

        /** The greatest loss of which nothing stays; positive infinity where nothing ever does. */
        double nothingUpTo() {
            if (cap == 0) {
                return Double.POSITIVE_INFINITY;
            }
            return deductible == 0 ? limit : 0;
        }

        /** The most that can stay, whatever the loss. */
        double most() {
            return Math.min(cap, limit == Double.POSITIVE_INFINITY ? deductible : Double.POSITIVE_INFINITY);
        }
    }

    /** Without terms on sums, of the year or of several forms: what the grid has to hold before they are applied. */
    RiskModel gross() {
        boolean isSum = forms.size() > 1 || secondaryProbability > 0;
        return new RiskModel(
                id,
                base,
                rates,
                reductions,
                forms,
                secondaryProbability,
                secondary,
                severityReductions,
                isSum ? Terms.NONE : event,
                Terms.NONE,
                causes);
    }

    /** Up to which gross losses a grid must reach to tell what terms on sums leave up to this. */
    double neededFor(double stays) {
        boolean isSum = forms.size() > 1 || secondaryProbability > 0;
        double before = year.neededFor(stays);
        return isSum ? Math.max(before, event.neededFor(before)) : before;
    }

    boolean hasTermsOnSums() {
        boolean isSum = forms.size() > 1 || secondaryProbability > 0;
        return !year.isNone() || (isSum && !event.isNone());
    }

    /** The rate of the events of shared causes. */
    double causeRate() {
        return causes.stream()
                .mapToDouble(cause -> cause.rate() * cause.hitProbability())
                .sum();
    }
}
