package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.TailShape;
import java.util.List;

/** The year of one risk in the exact engine: a mixture of the cases of what is drawn once a year about its severity. */
final class RiskYear {
    /** Of steps by which multiples may miss a whole number, as they are quotients. */
    private static final double LAST_BITS = 1e-9;

    private static final List<double[]> ONE_EVENT = List.of(new double[] {0, 1});

    private final RiskModel risk;
    private final List<Case> cases;
    private final Runnable checkpoint;
    private final SplitError splitError;

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
        this.splitError = splitError();
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

    /** What splitting losses between cells may change of a year; nothing where all are multiples of the step. */
    SplitError splitError(double step) {
        boolean isOnCells = risk.year().isNone() && cases.size() == 1 && isMultiple(event().constant(), step);
        return isOnCells ? SplitError.NONE : splitError;
    }

    private static boolean isMultiple(double amount, double step) {
        double steps = amount / step;
        return amount > 0 && Math.abs(steps - Math.rint(steps)) < LAST_BITS;
    }

    private SplitError splitError() {
        SplitError events = splitErrorOfEvents(
                cases.stream().map(each -> each.counts().counts()).toList());
        return risk.year().isNone() ? events : events.withTerms();
    }

    private SplitError splitErrorOfEvents(List<double[]> counts) {
        return event().single() != null || risk.event().isNone()
                ? SplitError.ofEvents(counts, event().summands())
                : SplitError.ofEventsWithTerms(counts, event().summands());
    }

    /** By how many cells the sum of events may be off, before terms on it. */
    private double cellsOff(double[] counts) {
        return splitErrorOfEvents(List.of(counts)).cells();
    }

    private static double cellsOffOfEvent(EventLoss event) {
        return SplitError.ofEvents(ONE_EVENT, event.summands()).cells();
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

    OnGrid on(Lattice lattice) {
        if (cases.size() == 1) {
            return on(cases.get(0), lattice);
        }
        OnGrid mixture = OnGrid.mixture(lattice);
        for (Case each : cases) {
            mixture = mixture.plus(each.weight(), on(each, lattice));
        }
        return mixture;
    }

    private OnGrid on(Case given, Lattice lattice) {
        checkpoint.run();
        EventLoss event = given.event();
        double[] counts = given.counts().counts();
        OnGrid ofEvent = new OnGrid(
                lattice.event(given.risk(), event), NoLoss.known(event.probabilityOfNone()), RawMoments.of(event));
        if (event.single() == null) {
            ofEvent = ofEvent.retained(risk.event(), cellsOffOfEvent(event), lattice);
        }
        OnGrid gross = new OnGrid(
                lattice.compound(given.risk(), counts, ofEvent.spectrum()),
                ofEvent.noLoss().map(none -> Counts.generating(counts, none)),
                ofEvent.moments().compound(counts));
        return gross.retained(risk.year(), cellsOff(counts), lattice);
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
            Fft.Spectrum spectrum = on(each, lattice).spectrum();
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
}
