package dev.aims.risk.quantification.treatment;

import dev.aims.core.model.Money;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound for the set of most gain less weighted cost within a budget, the most promising branch first (Land and
 * Doig, 1960). It starts from a set that one by one could not be made better.
 *
 * <p>The bound rests on this: the mean of a sum is the sum of means, so that gains part by risk; what each risk may choose
 * for itself is more than what all may choose together; and a control never raises a loss, so that a candidate given for
 * nothing does no harm.
 */
final class GainSearch {
    /** So many candidates at most of which the best set is always found. */
    static final int MOST_EXACT = 16;

    private static final int NODES_OF_ALL_SETS = 1 << (MOST_EXACT + 1);
    private static final int NODES = 1 << 14;

    private static final int STEPS = 200;
    private static final double ROUNDING = 1e-10;

    private final Field field;
    private final Gains gains;
    private final double costWeight;
    private final Money budget;
    private final double tolerance;
    private final GainClimb climb;
    private final Map<HullKey, RiskHull> hulls = new HashMap<>();
    private CostShares shares;
    private BitSet best = new BitSet();
    private double most;

    private record HullKey(int risk, long taken, long left) {}

    private record Node(BitSet taken, BitSet left, double bound, long number) {}

    /**
     * The best set that was found.
     *
     * @param bound what no set surpasses
     */
    record Found(BitSet set, double value, double bound) {
        boolean isBest() {
            return bound == value;
        }
    }

    /** @param costWeight how much a cost counts beside a gain: 1, or 0 where only the budget matters */
    GainSearch(Field field, Gains gains, double costWeight, Money budget) {
        this.field = field;
        this.gains = gains;
        this.costWeight = costWeight;
        this.budget = budget;
        this.shares = CostShares.byGain(field, gains);
        this.tolerance = ROUNDING * (1 + gains.of(field, field.all()) + costWeight * dear());
        this.climb = new GainClimb(field, gains, costWeight, budget, tolerance);
    }

    private double dear() {
        return field.cost(field.all()).amount().doubleValue();
    }

    Found best() {
        return best(field.size() <= MOST_EXACT ? NODES_OF_ALL_SETS : NODES);
    }

    Found best(int mostNodes) {
        if (budget.amount().signum() < 0) {
            return new Found(best, 0, 0);
        }
        if (!shares.areAllWhole()) {
            shareOut();
        }
        PriorityQueue<Node> open = new PriorityQueue<>(
                Comparator.comparingDouble((Node node) -> -node.bound).thenComparingLong(Node::number));
        open.add(new Node(new BitSet(), new BitSet(), Double.POSITIVE_INFINITY, 0));
        Relaxation root = relax(new BitSet(), new BitSet());
        offer(climb.from(affordable(root)));
        long number = 0;
        for (Node node = open.peek(); node != null && node.bound > most + tolerance; node = open.peek()) {
            if (number >= mostNodes) {
                offer(climb.from(best));
                return new Found(best, most, Math.max(most, node.bound));
            }
            open.remove();
            number = expand(node, open, number);
        }
        return new Found(best, most, most);
    }

    /** What all risks choose on which it acts, which is within the budget. */
    private BitSet affordable(Relaxation root) {
        BitSet agreed = agreed(new BitSet(), new BitSet(), root);
        return field.cost(agreed).compareTo(budget) <= 0 ? agreed : new BitSet();
    }

    /** Looks for shares by which risks agree on their candidates. */
    private void shareOut() {
        CostShares closest = shares;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            hulls.clear();
            Relaxation relaxed = relax(new BitSet(), new BitSet());
            if (relaxed.bound() < least) {
                least = relaxed.bound();
                closest = shares;
            }
            shares = shares.moved(relaxed.chosen(), 1.0 / (3 + step));
        }
        shares = closest;
        hulls.clear();
    }

    private long expand(Node node, PriorityQueue<Node> open, long number) {
        Relaxation relaxed = relax(node.taken, node.left);
        if (!(relaxed.bound() > most + tolerance)) {
            return number;
        }
        BitSet agreed = agreed(node.taken, node.left, relaxed);
        offer(agreed);
        int next = undecided(node, relaxed, agreed);
        if (next < 0 && field.cost(agreed).compareTo(budget) > 0) {
            agreed.andNot(node.taken); // too dear by less than rounding
            next = dearest(agreed);
        }
        if (next < 0) {
            return number;
        }
        double bound = Math.min(node.bound, relaxed.bound());
        BitSet left = with(node.left, next);
        open.add(new Node(node.taken, left, bound, number + 1));
        BitSet taken = with(node.taken, next);
        if (field.cost(taken).compareTo(budget) <= 0) {
            open.add(new Node(taken, node.left, bound, number + 2));
        }
        return number + 2;
    }

    private static BitSet with(BitSet set, int candidate) {
        BitSet more = (BitSet) set.clone();
        more.set(candidate);
        return more;
    }

    private Relaxation relax(BitSet taken, BitSet left) {
        List<RiskHull> all = new ArrayList<>();
        for (int r = 0; r < field.risks().size(); r++) {
            all.add(hull(r, field.on(r, taken), field.on(r, left)));
        }
        double spent = field.cost(taken).amount().doubleValue();
        double whole = budget.amount().doubleValue();
        return Relaxation.of(all, costWeight, Math.max(0, whole - spent) + ROUNDING * whole)
                .less(costWeight * spent);
    }

    private RiskHull hull(int risk, long taken, long left) {
        HullKey key = new HullKey(risk, taken, left);
        @Nullable RiskHull known = hulls.get(key);
        if (known == null) {
            known = RiskHull.of(risk, field.acting(risk).length, taken, left, gains, shares);
            hulls.put(key, known);
        }
        return known;
    }

    /** What is taken, and what all risks choose on which it acts. */
    private BitSet agreed(BitSet taken, BitSet left, Relaxation relaxed) {
        BitSet agreed = field.all();
        agreed.andNot(left);
        for (int r = 0; r < field.risks().size(); r++) {
            int[] on = field.acting(r);
            for (int i = 0; i < on.length; i++) {
                if ((relaxed.chosen()[r] & 1L << i) == 0 && !taken.get(on[i])) {
                    agreed.clear(on[i]);
                }
            }
        }
        return agreed;
    }

    private void offer(BitSet set) {
        if (field.cost(set).compareTo(budget) <= 0 && climb.value(set) > most + tolerance / 4) {
            most = climb.value(set);
            best = set;
        }
    }

    /** The dearest of the candidates that keep the relaxation from being a set; -1 if it is one. */
    private int undecided(Node node, Relaxation relaxed, BitSet agreed) {
        BitSet broken = new BitSet();
        BitSet given = new BitSet();
        BitSet disagreed = new BitSet();
        for (int r = 0; r < field.risks().size(); r++) {
            int[] on = field.acting(r);
            long gift = hull(r, field.on(r, node.taken), field.on(r, node.left)).given();
            for (int i = 0; i < on.length; i++) {
                long bit = 1L << i;
                broken.set(on[i], broken.get(on[i]) || (relaxed.broken() == r && (relaxed.step() & bit) != 0));
                given.set(on[i], given.get(on[i]) || (gift & bit) != 0);
                boolean isChosenAlone = (relaxed.chosen()[r] & bit) != 0 && !agreed.get(on[i]);
                disagreed.set(on[i], disagreed.get(on[i]) || isChosenAlone);
            }
        }
        int first = dearest(broken);
        int second = dearest(disagreed);
        return first >= 0 ? first : second >= 0 ? second : dearest(given);
    }

    private int dearest(BitSet set) {
        int dearest = -1;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            dearest = dearest < 0 || field.cost(i) > field.cost(dearest) ? i : dearest;
        }
        return dearest;
    }
}
