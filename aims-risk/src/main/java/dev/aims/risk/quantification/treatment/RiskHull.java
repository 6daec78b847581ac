package dev.aims.risk.quantification.treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one risk can gain at which cost: of the sets of its open candidates those that no mixture of others surpasses, by
 * ascending cost. The first costs nothing.
 *
 * @param given open candidates that are given for nothing, as there are too many to look at all sets
 */
record RiskHull(List<Point> points, long given) {
    /** Open candidates of a risk of which all sets are looked at. */
    static final int MOST_OPEN = 8;

    private static final Comparator<Point> ORDER = Comparator.comparingDouble(Point::cost)
            .thenComparing(Comparator.comparingDouble(Point::gain).reversed())
            .thenComparing(point -> Long.bitCount(point.chosen()))
            .thenComparing(Point::chosen);

    /** @param chosen beyond those that are decided */
    record Point(long chosen, double cost, double gain) {
        private double slopeTo(Point other) {
            return (other.gain - gain) / (other.cost - cost);
        }
    }

    /**
     * Of a risk of which some candidates are taken and some left.
     *
     * @param shares of costs; a candidate given for nothing is one of the cheapest
     */
    static RiskHull of(int risk, int candidates, long taken, long left, Gains gains, CostShares shares) {
        int[] dearest = IntStream.range(0, candidates)
                .filter(i -> ((taken | left) & 1L << i) == 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -shares.of(risk, i)))
                .mapToInt(Integer::intValue)
                .toArray();
        long given = 0;
        for (int i = MOST_OPEN; i < dearest.length; i++) {
            given |= 1L << dearest[i];
        }
        int open = Math.min(MOST_OPEN, dearest.length);
        List<Point> points = new ArrayList<>(1 << open);
        for (int set = 0; set < 1 << open; set++) {
            long chosen = 0;
            double cost = 0;
            for (int i = 0; i < open; i++) {
                if ((set & 1 << i) != 0) {
                    chosen |= 1L << dearest[i];
                    cost += shares.of(risk, dearest[i]);
                }
            }
            points.add(new Point(chosen, cost, gains.of(risk, taken | given | chosen)));
        }
        return new RiskHull(hull(points), given);
    }

    private static List<Point> hull(List<Point> points) {
        points.sort(ORDER);
        List<Point> hull = new ArrayList<>();
        for (Point point : points) {
            if (hull.isEmpty()) {
                hull.add(point);
            } else if (point.gain > hull.get(hull.size() - 1).gain) {
                while (hull.size() > 1 && isBelow(hull.get(hull.size() - 1), hull.get(hull.size() - 2), point)) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(point);
            }
        }
        return List.copyOf(hull);
    }

    private static boolean isBelow(Point middle, Point first, Point last) {
        return first.slopeTo(middle) <= first.slopeTo(last);
    }
}
