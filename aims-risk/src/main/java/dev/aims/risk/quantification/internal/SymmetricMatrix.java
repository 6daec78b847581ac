package dev.aims.risk.quantification.internal;

/** Eigenvalues by Jacobi's rotations, and what correlation matrices need of them. */
public final class SymmetricMatrix {
    private static final int MAX_SWEEPS = 60;
    private static final int MAX_PROJECTIONS = 2_000;
    private static final double CLOSE = 1e-10;

    private final double[][] matrix;

    private SymmetricMatrix(double[][] matrix) {
        this.matrix = matrix;
    }

    public static SymmetricMatrix of(double[][] matrix) {
        return new SymmetricMatrix(copy(matrix));
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    public double leastEigenvalue() {
        double[] values = new Jacobi(matrix).values();
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /**
     * The lower triangle whose product with its transpose this is. Where a pivot is 0 but for rounding, what follows from
     * the rows above is all there is.
     */
    public double[][] cholesky() {
        int n = matrix.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    factor[i][i] = rest > CLOSE ? Math.sqrt(rest) : 0;
                } else {
                    factor[i][j] = factor[j][j] == 0 ? 0 : rest / factor[j][j];
                }
            }
        }
        return factor;
    }

    /** Alternating projections with Dykstra's correction (Higham, 2002, algorithm 3.3). */
    public double[][] nearestCorrelation() {
        int n = matrix.length;
        double[][] nearest = copy(matrix);
        double[][] correction = new double[n][n];
        for (int step = 0; step < MAX_PROJECTIONS; step++) {
            double[][] shifted = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    shifted[i][j] = nearest[i][j] - correction[i][j];
                }
            }
            double[][] projected = new Jacobi(shifted).withoutNegative();
            double change = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    correction[i][j] = projected[i][j] - shifted[i][j];
                    double next = i == j ? 1 : projected[i][j];
                    change = Math.max(change, Math.abs(next - nearest[i][j]));
                    nearest[i][j] = next;
                }
            }
            if (change < CLOSE) {
                break;
            }
        }
        return scaledToOne(new Jacobi(nearest).withoutNegative());
    }

    private static double[][] scaledToOne(double[][] covariance) {
        int n = covariance.length;
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            result[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double value = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
                result[i][j] = Math.max(-1, Math.min(1, value));
                result[j][i] = result[i][j];
            }
        }
        return result;
    }

    /** Rotates until nothing is left beside the diagonal (Golub and Van Loan: Matrix Computations, 8.5). */
    private static final class Jacobi {
        private final int n;
        private final double[][] a;
        private final double[][] vectors;

        Jacobi(double[][] matrix) {
            n = matrix.length;
            a = copy(matrix);
            vectors = new double[n][n];
            for (int i = 0; i < n; i++) {
                vectors[i][i] = 1;
            }
            for (int sweep = 0; sweep < MAX_SWEEPS && offDiagonal() > 1e-30; sweep++) {
                for (int p = 0; p < n - 1; p++) {
                    for (int q = p + 1; q < n; q++) {
                        rotate(p, q);
                    }
                }
            }
        }

        private double offDiagonal() {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    sum += a[i][j] * a[i][j];
                }
            }
            return sum;
        }

        private void rotate(int p, int q) {
            if (a[p][q] == 0) {
                return;
            }
            double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
            double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
            double c = 1 / Math.sqrt(t * t + 1);
            double s = t * c;
            for (int k = 0; k < n; k++) {
                double kp = a[k][p];
                double kq = a[k][q];
                a[k][p] = c * kp - s * kq;
                a[k][q] = s * kp + c * kq;
            }
            for (int k = 0; k < n; k++) {
                double pk = a[p][k];
                double qk = a[q][k];
                a[p][k] = c * pk - s * qk;
                a[q][k] = s * pk + c * qk;
                double vp = vectors[k][p];
                double vq = vectors[k][q];
                vectors[k][p] = c * vp - s * vq;
                vectors[k][q] = s * vp + c * vq;
            }
        }

        double[] values() {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = a[i][i];
            }
            return values;
        }

        /** The matrix with its negative eigenvalues taken as 0. */
        double[][] withoutNegative() {
            double[][] result = new double[n][n];
            for (int k = 0; k < n; k++) {
                double value = Math.max(0, a[k][k]);
                for (int i = 0; i < n && value > 0; i++) {
                    for (int j = 0; j < n; j++) {
                        result[i][j] += value * vectors[i][k] * vectors[j][k];
                    }
                }
            }
            return result;
        }
    }
}
