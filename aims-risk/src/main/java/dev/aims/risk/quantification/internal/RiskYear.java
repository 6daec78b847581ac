package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.TailShape;
import java.util.List;

/** The year of one risk in the exact engine: a mixture of the cases of what is drawn once a year about its severity. */
final class RiskYear {
    private final RiskModel risk;
    private final List<Case> cases;
    private final Runnable checkpoint;

    private record Case(Scenarios.Scenario scenario, CountModel counts, EventLoss event) {
        double weight() {
            return scenario.weight();
        }

        RiskModel risk() {
            return scenario.risk();
        }
    }

    /** @param checkpoint passed before each piece of work; may throw */
    RiskYear(RiskModel risk, Runnable checkpoint) {
        this.risk = risk;
        this.checkpoint = checkpoint;
        CountModel counts = CountModel.all(risk);
        this.cases = Scenarios.of(risk).stream()
                .map(each -> new Case(
                        each, each.hasRatesOf(risk) ? counts : CountModel.all(each.risk()), new EventLoss(each.risk())))
                .toList();
    }

    RiskModel risk() {
        return risk;
    }

    private EventLoss event() {
        return cases.get(0).event();
    }

    TailShape tailShape() {
        return event().tailShape();
    }

    double alignment() {
        return event().alignment();
    }

    /** What all losses of a year are multiples of; 0 where there is no such amount. */
    double onlyMultiplesOf() {
        return risk.year().isNone() && cases.size() == 1 ? event().constant() : 0;
    }

    /** How many losses add up in a bad year, each of which is off by itself. */
    double summands() {
        double most = 0;
        for (Case each : cases) {
            double[] n = Counts.moments(each.counts().counts());
            most = Math.max(
                    most, Math.min(n[0] + 4 * Math.sqrt(n[1]), each.counts().counts().length - 1.0));
        }
        return most * event().summands() + (risk.year().isNone() ? 0 : 1);
    }

    /** The most that can be lost in a year; positive infinity where nothing bounds it. */
    double greatest() {
        boolean isOnce = risk.base() instanceof RiskModel.Base.Bernoulli;
        double gross = isOnce ? event().greatest() : Double.POSITIVE_INFINITY;
        return gross == Double.POSITIVE_INFINITY
                ? risk.year().most()
                : risk.year().retained(gross);
    }

    boolean isSmooth() {
        return event().isSmooth() && risk.year().isNone();
    }

    /** What may be lost at least, and rarely more than some hundred times that; to start from. */
    double roughReach() {
        double sum = 0;
        for (Case each : cases) {
            double count = Counts.moments(each.counts().counts())[0];
            double mean = each.event().moments()[0];
            sum += each.weight() * (Double.isFinite(mean) ? count * mean : 0);
        }
        return Math.max(sum, event().forms().get(0).upperQuantile(0.01));
    }

    Fft.Spectrum spectrum(Lattice lattice) {
        if (cases.size() == 1) {
            return spectrum(cases.get(0), lattice);
        }
        Fft.Spectrum sum = lattice.nothing();
        for (Case each : cases) {
            sum.add(each.weight(), spectrum(each, lattice));
        }
        return sum;
    }

    private Fft.Spectrum spectrum(Case given, Lattice lattice) {
        checkpoint.run();
        return lattice.year(given.risk(), given.counts().counts(), given.event());
    }

    double[] cells(Lattice lattice) {
        return lattice.inverse(spectrum(lattice));
    }

    /** By how much probabilities may be off, as a number of cases stands for what is drawn once a year. */
    double mixtureError(Lattice lattice) {
        double error = 0;
        for (Case each : cases) {
            error += each.weight() * each.counts().error();
        }
        if (cases.size() > 1) {
            error += caseError(lattice);
        }
        return error;
    }

    /** Errors shrink at least as fast from each number of cases to the next, so the two differences tell what is left. */
    private double caseError(Lattice lattice) {
        Fft.Spectrum last = lattice.nothing();
        Fft.Spectrum before = lattice.nothing();
        for (Case each : cases) {
            Scenarios.Scenario scenario = each.scenario();
            Fft.Spectrum spectrum = spectrum(each, lattice);
            last.add(scenario.weight() - scenario.coarseWeight(), spectrum);
            before.add(scenario.coarseWeight() - scenario.coarsestWeight(), spectrum);
        }
        double difference = greatestSum(lattice.signedInverse(last));
        return difference * Math.min(1, difference / greatestSum(lattice.signedInverse(before)));
    }

    private static double greatestSum(double[] cells) {
        double sum = 0;
        double greatest = 0;
        for (double cell : cells) {
            sum += cell;
            greatest = Math.max(greatest, Math.abs(sum));
        }
        return greatest;
    }

    /** Whether terms on sums leave years without loss and small losses as they are. */
    boolean leavesSmallLosses() {
        return leavesSmallLosses(risk.year()) && (event().single() != null || leavesSmallLosses(risk.event()));
    }

    private static boolean leavesSmallLosses(RiskModel.Terms terms) {
        return terms.isNone() || (terms.deductible() > 0 && terms.cap() > 0);
    }

    double probabilityOfNoLoss() {
        double sum = 0;
        for (Case each : cases) {
            double none = each.event().probabilityOfNone();
            double[] counts = each.counts().counts();
            double all = 0;
            for (int n = counts.length - 1; n >= 0; n--) {
                all = all * none + counts[n];
            }
            sum += each.weight() * all;
        }
        return sum;
    }

    boolean hasClosedMoments() {
        return event().hasClosedMoments();
    }

    /** Mean, variance and third central moment. */
    double[] closedMoments() {
        if (cases.size() == 1) {
            return compound(cases.get(0));
        }
        double[] raw = new double[3];
        for (Case each : cases) {
            double[] central = compound(each);
            double m = central[0];
            raw[0] += each.weight() * m;
            raw[1] += each.weight() * (central[1] + m * m);
            raw[2] += each.weight() * (central[2] + 3 * m * central[1] + m * m * m);
        }
        return EventLoss.cumulants(raw);
    }

    /** Of a sum of a random number of events (Loss Models, 9.3). */
    private static double[] compound(Case part) {
        double[] n = Counts.moments(part.counts().counts());
        double[] x = part.event().moments();
        double mean = x[0];
        double variance = x[1] - mean * mean;
        double third = x[2] - 3 * mean * x[1] + 2 * mean * mean * mean;
        double[] sum = {
            n[0] * mean,
            n[0] * variance + n[1] * mean * mean,
            n[0] * third + 3 * n[1] * mean * variance + n[2] * mean * mean * mean
        };
        for (int k = 0; k < sum.length; k++) {
            sum[k] = n[0] == 0 ? 0 : x[k] == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : sum[k];
        }
        return sum;
    }

    /** The same where terms on sums leave no closed form: what is beyond the grid counts as its last cell. */
    double[] momentsOnGrid(double[] cell, double step) {
        if (tailShape() != TailShape.FINITE_VARIANCE) {
            double none = Double.POSITIVE_INFINITY;
            return new double[] {tailShape() == TailShape.NO_MEAN ? none : mean(cell, step), none, none};
        }
        double mean = mean(cell, step);
        double variance = 0;
        double third = 0;
        for (int k = 0; k < cell.length; k++) {
            double d = k * step - mean;
            variance += cell[k] * d * d;
            third += cell[k] * d * d * d;
        }
        return new double[] {mean, variance, third};
    }

    private static double mean(double[] cell, double step) {
        double mean = 0;
        double all = 0;
        for (int k = 0; k < cell.length; k++) {
            mean += cell[k] * k * step;
            all += cell[k];
        }
        return mean + Math.max(0, 1 - all) * (cell.length - 1) * step;
    }
}
