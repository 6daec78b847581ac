package dev.aims.risk.quantification.treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best where each risk chooses for itself, and one may take a part of a step: the linear relaxation of a knapsack of
 * classes (Sinha and Zoltners, 1979). No set can be better.
 */
final class Relaxation {
    private static final Comparator<Segment> STEEPEST = Comparator.comparingDouble(Segment::slope)
            .reversed()
            .thenComparingInt(Segment::risk)
            .thenComparingInt(Segment::index);

    private final double bound;
    private final long[] chosen;
    private final int broken;
    private final long step;

    private Relaxation(double bound, long[] chosen, int broken, long step) {
        this.bound = bound;
        this.chosen = chosen;
        this.broken = broken;
        this.step = step;
    }

    private record Segment(int risk, int index, double cost, double gain) {
        double slope() {
            return gain / cost;
        }
    }

    /** @param budget what is left, at least 0 */
    static Relaxation of(List<RiskHull> hulls, double costWeight, double budget) {
        double bound = 0;
        long[] chosen = new long[hulls.size()];
        List<Segment> segments = new ArrayList<>();
        for (int r = 0; r < chosen.length; r++) {
            List<RiskHull.Point> points = hulls.get(r).points();
            bound += points.get(0).gain();
            chosen[r] = points.get(0).chosen();
            for (int i = 1; i < points.size(); i++) {
                double cost = points.get(i).cost() - points.get(i - 1).cost();
                double gain = points.get(i).gain() - points.get(i - 1).gain();
                if (gain > costWeight * cost) {
                    segments.add(new Segment(r, i, cost, gain));
                }
            }
        }
        segments.sort(STEEPEST);
        double left = budget;
        for (Segment segment : segments) {
            RiskHull hull = hulls.get(segment.risk);
            double worth = segment.gain - costWeight * segment.cost;
            if (segment.cost > left) {
                long step = hull.points().get(segment.index).chosen() ^ chosen[segment.risk];
                return new Relaxation(bound + worth * left / segment.cost, chosen, segment.risk, step);
            }
            left -= segment.cost;
            bound += worth;
            chosen[segment.risk] = hull.points().get(segment.index).chosen();
        }
        return new Relaxation(bound, chosen, -1, 0);
    }

    /** What gains less weighted costs can not surpass. */
    double bound() {
        return bound;
    }

    /** By risk, whole steps only; not to be changed. */
    long[] chosen() {
        return chosen;
    }

    /** The risk of which a part of a step is taken, or -1. */
    int broken() {
        return broken;
    }

    /** What that step changes. */
    long step() {
        return step;
    }

    /** With a bound that is lower by this. */
    Relaxation less(double cost) {
        return new Relaxation(bound - cost, chosen, broken, step);
    }
}
