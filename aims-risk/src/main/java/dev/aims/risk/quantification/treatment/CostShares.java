package dev.aims.risk.quantification.treatment;

/**
 * The cost of each candidate, shared out between the risks on which it acts. However it is shared out, each risk may
 * then choose for itself, and all together find no less than the best; sharing out well finds little more.
 */
final class CostShares {
    private final Field field;
    private final double[][] ofRisk;

    private CostShares(Field field, double[][] ofRisk) {
        this.field = field;
        this.ofRisk = ofRisk;
    }

    /** In proportion to what a candidate gains alone; in equal parts where that is nothing. */
    static CostShares byGain(Field field, Gains gains) {
        int[] risks = new int[field.size()];
        double[] sums = new double[field.size()];
        for (int r = 0; r < field.risks().size(); r++) {
            int[] on = field.acting(r);
            for (int i = 0; i < on.length; i++) {
                risks[on[i]]++;
                sums[on[i]] += gains.of(r, 1L << i);
            }
        }
        double[][] ofRisk = new double[field.risks().size()][];
        for (int r = 0; r < ofRisk.length; r++) {
            int[] on = field.acting(r);
            ofRisk[r] = new double[on.length];
            for (int i = 0; i < on.length; i++) {
                double part = sums[on[i]] > 0 ? gains.of(r, 1L << i) / sums[on[i]] : 1.0 / risks[on[i]];
                ofRisk[r][i] = risks[on[i]] == 1 ? field.cost(on[i]) : field.cost(on[i]) * part;
            }
        }
        return new CostShares(field, ofRisk);
    }

    /** By position among the candidates that act on the risk. */
    double of(int risk, int position) {
        return ofRisk[risk][position];
    }

    boolean areAllWhole() {
        for (int r = 0; r < ofRisk.length; r++) {
            for (int i = 0; i < ofRisk[r].length; i++) {
                if (ofRisk[r][i] != field.cost(field.acting(r)[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Moves cost to the risks that chose a candidate from those that did not (a step along the subgradient).
     *
     * @param chosen by risk
     * @param step what share of its cost moves, in (0, 1]
     */
    CostShares moved(long[] chosen, double step) {
        int[] risks = new int[field.size()];
        int[] takers = new int[field.size()];
        for (int r = 0; r < ofRisk.length; r++) {
            int[] on = field.acting(r);
            for (int i = 0; i < on.length; i++) {
                risks[on[i]]++;
                takers[on[i]] += (chosen[r] & 1L << i) != 0 ? 1 : 0;
            }
        }
        double[][] moved = new double[ofRisk.length][];
        double[] sums = new double[field.size()];
        for (int r = 0; r < ofRisk.length; r++) {
            int[] on = field.acting(r);
            moved[r] = new double[on.length];
            for (int i = 0; i < on.length; i++) {
                double taken = (chosen[r] & 1L << i) != 0 ? 1 : 0;
                double towards = taken - (double) takers[on[i]] / risks[on[i]];
                moved[r][i] = Math.max(0, ofRisk[r][i] + step * field.cost(on[i]) * towards);
                sums[on[i]] += moved[r][i];
            }
        }
        for (int r = 0; r < moved.length; r++) {
            int[] on = field.acting(r);
            for (int i = 0; i < on.length; i++) {
                moved[r][i] = sums[on[i]] == 0 ? ofRisk[r][i] : moved[r][i] * (field.cost(on[i]) / sums[on[i]]);
            }
        }
        return new CostShares(field, moved);
    }
}
