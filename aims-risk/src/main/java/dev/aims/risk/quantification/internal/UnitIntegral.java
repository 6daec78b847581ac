package dev.aims.risk.quantification.internal;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Integrals from 0 to 1 of functions within [0, 1] that may bend or jump at places that are not known: intervals are
 * halved until Gauss's rule of 7 points and Kronrod's of 15 agree on them.
 */
final class UnitIntegral {
    private static final int PIECES = 16;
    private static final int MAX_HALVINGS = 44;
    private static final double TOLERANCE = 1e-11;

    private static final double[] NODES = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848
    };
    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889
    };
    private static final double KRONROD_CENTRE = 0.20948214108472782;
    private static final double[] GAUSS = {0.1294849661688697, 0.27970539148927664, 0.3818300505051189};
    private static final double GAUSS_CENTRE = 0.4179591836734694;

    private final DoubleUnaryOperator function;

    private UnitIntegral(DoubleUnaryOperator function) {
        this.function = function;
    }

    /** @param bends in [0, 1] where the function is known to bend or jump */
    static double of(DoubleUnaryOperator function, double... bends) {
        UnitIntegral integral = new UnitIntegral(function);
        double[] ends = DoubleStream.concat(
                        Arrays.stream(bends), IntStream.rangeClosed(0, PIECES).mapToDouble(i -> (double) i / PIECES))
                .sorted()
                .toArray();
        double sum = 0;
        for (int i = 1; i < ends.length; i++) {
            sum += integral.over(ends[i - 1], ends[i], 0);
        }
        return sum;
    }

    private double over(double from, double to, int halvings) {
        double centre = (from + to) / 2;
        double half = (to - from) / 2;
        double atCentre = function.applyAsDouble(centre);
        double kronrod = KRONROD_CENTRE * atCentre;
        double gauss = GAUSS_CENTRE * atCentre;
        for (int i = 0; i < NODES.length; i++) {
            double pair =
                    function.applyAsDouble(centre - half * NODES[i]) + function.applyAsDouble(centre + half * NODES[i]);
            kronrod += KRONROD[i] * pair;
            gauss += i % 2 == 1 ? GAUSS[i / 2] * pair : 0;
        }
        double error = half * Math.abs(kronrod - gauss);
        if (error <= TOLERANCE * half * kronrod || error <= 1e-16 || halvings == MAX_HALVINGS) {
            return half * kronrod;
        }
        return over(from, centre, halvings + 1) + over(centre, to, halvings + 1);
    }
}
