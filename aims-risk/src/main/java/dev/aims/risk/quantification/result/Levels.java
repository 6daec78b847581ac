package dev.aims.risk.quantification.result;

/** Guards of what is asked of a distribution. */
final class Levels {
    private Levels() {}

    static double require(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1) but was " + level);
        }
        return level;
    }

    static double requireLoss(double loss) {
        if (Double.isNaN(loss)) {
            throw new IllegalArgumentException("loss must be a number but was NaN");
        }
        return loss;
    }

    /** The share of trials with the interval of Wilson (1927), which holds for few hits too. */
    static Measured share(long hits, long trials) {
        double p = (double) hits / trials;
        double z2 = Measured.Z95 * Measured.Z95 / trials;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Measured.Z95 * Math.sqrt((p * (1 - p) + z2 / 4) / trials) / (1 + z2);
        return new Measured(
                p,
                Math.sqrt(p * (1 - p) / trials),
                hits == 0 ? 0 : Math.max(0, centre - half),
                hits == trials ? 1 : Math.min(1, centre + half));
    }
}
