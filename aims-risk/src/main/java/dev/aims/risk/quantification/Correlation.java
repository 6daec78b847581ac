package dev.aims.risk.quantification;

import dev.aims.core.model.RiskId;
import dev.aims.risk.quantification.internal.Coupling;
import dev.aims.risk.quantification.internal.SymmetricMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How risks hang together, by a Gaussian copula: in their numbers of events ({@link Portfolio#correlated}), or in what
 * their events cost ({@link Portfolio#correlatedInSeverity}). A risk's own distribution stays what it is; that a bad year
 * of one tends to be a bad year of the other is what it adds. Immutable.
 */
public final class Correlation {
    private static final double ROUNDING = 1e-9;

    private final List<RiskId> risks;
    private final double[][] matrix;

    private Correlation(List<RiskId> risks, double[][] matrix) {
        this.risks = risks;
        this.matrix = matrix;
    }

    /**
     * The correlation of these risks.
     *
     * @param risks the ids, in the order of rows and columns
     * @throws IllegalArgumentException unless the matrix is square, symmetric, has 1 on its diagonal, and is positive
     *     semidefinite; the message names the place or the eigenvalue that is wrong
     */
    public static Correlation of(List<RiskId> risks, double[][] matrix) {
        requireForm(risks, matrix);
        double least = SymmetricMatrix.of(matrix).leastEigenvalue();
        if (!(least >= -ROUNDING * matrix.length)) {
            throw new IllegalArgumentException("matrix must be positive semidefinite but has the eigenvalue " + least
                    + "; Correlation.nearest finds the closest one that is");
        }
        return sorted(risks, matrix);
    }

    /**
     * The correlation closest to a matrix that need not be positive semidefinite, such as one put together from several
     * opinions (alternating projections: Higham, 2002).
     *
     * @throws IllegalArgumentException unless the matrix is square, symmetric and has 1 on its diagonal
     */
    public static Correlation nearest(List<RiskId> risks, double[][] matrix) {
        requireForm(risks, matrix);
        return sorted(risks, SymmetricMatrix.of(matrix).nearestCorrelation());
    }

    /** Each pair of risks with the same correlation. */
    public static Correlation uniform(List<RiskId> risks, double correlation) {
        double[][] matrix = new double[risks.size()][risks.size()];
        for (int i = 0; i < matrix.length; i++) {
            Arrays.fill(matrix[i], correlation);
            matrix[i][i] = 1;
        }
        return of(risks, matrix);
    }

    private static void requireForm(List<RiskId> risks, double[][] matrix) {
        if (risks.isEmpty() || new HashSet<>(risks).size() != risks.size()) {
            throw new IllegalArgumentException("risks must be one at least, none of them twice, but were " + risks);
        } else if (matrix.length != risks.size()) {
            throw new IllegalArgumentException(
                    "matrix must have a row for each of " + risks.size() + " risks but has " + matrix.length);
        }
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != matrix.length) {
                throw new IllegalArgumentException("matrix must be square but row " + i + " has " + matrix[i].length
                        + " of " + matrix.length + " columns");
            }
            for (int j = 0; j < matrix.length; j++) {
                requireEntry(matrix, i, j);
            }
        }
    }

    private static void requireEntry(double[][] matrix, int i, int j) {
        double value = matrix[i][j];
        String place = "matrix[" + i + "][" + j + "]";
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException(place + " must be in [-1, 1] but was " + value);
        } else if (i == j && value != 1) {
            throw new IllegalArgumentException(place + " must be 1 but was " + value);
        } else if (j < i && value != matrix[j][i]) {
            throw new IllegalArgumentException(place + " must be the same as matrix[" + j + "][" + i + "], "
                    + matrix[j][i] + ", but was " + value);
        }
    }

    /** Sorted by id, so that the order in which risks are named changes nothing. */
    private static Correlation sorted(List<RiskId> risks, double[][] matrix) {
        int[] order = IntStream.range(0, risks.size())
                .boxed()
                .sorted(Comparator.comparing(risks::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] sorted = new double[order.length][order.length];
        List<RiskId> ids = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            ids.add(risks.get(order[i]));
            for (int j = 0; j < order.length; j++) {
                sorted[i][j] = matrix[order[i]][order[j]];
            }
        }
        return new Correlation(Collections.unmodifiableList(ids), sorted);
    }

    /** Sorted. */
    public List<RiskId> risks() {
        return risks;
    }

    /** @throws IllegalArgumentException if one of the risks is not among these */
    public double between(RiskId one, RiskId other) {
        return matrix[position(one)][position(other)];
    }

    private int position(RiskId id) {
        int position = risks.indexOf(id);
        if (position < 0) {
            throw new IllegalArgumentException("risk must be one of " + risks + " but was " + id);
        }
        return position;
    }

    boolean isIndependent() {
        return IntStream.range(0, matrix.length)
                .allMatch(i -> IntStream.range(0, i).allMatch(j -> matrix[i][j] == 0));
    }

    Coupling coupling() {
        return new Coupling(risks, SymmetricMatrix.of(matrix).cholesky());
    }

    Object content() {
        TreeMap<String, Object> content = new TreeMap<>();
        for (int i = 0; i < matrix.length; i++) {
            content.put(
                    risks.get(i).value(),
                    Arrays.stream(matrix[i]).mapToObj(Double::toHexString).toList());
        }
        return content;
    }
}
