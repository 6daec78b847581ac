package dev.aims.risk.quantification.internal;

import java.util.Arrays;

/**
 * The correlated normal draws that the losses of one risk follow. Those of the first event of a year are coupled with
 * those of the first event of the other risks, and so on; those of one form of loss with those of the same form.
 */
final class SeverityDraws {
    /** Odd, and no small multiple of what trials are multiplied with: events and trials do not run into each other. */
    private static final long NEXT_EVENT = 0xd1342543de82ef95L;

    private final Coupling coupling;
    private final double[] row;
    private final long seed;

    SeverityDraws(Coupling coupling, int risk, long seed) {
        this.coupling = coupling;
        this.row = Arrays.copyOf(coupling.factor()[risk], risk + 1);
        this.seed = seed;
    }

    /** The draws of one form of loss. */
    Form form(String name) {
        long[] keys = coupling.risks().stream()
                .limit(row.length)
                .mapToLong(risk -> Stream.key(seed, "severity " + name, risk.value()))
                .toArray();
        return new Form(row, keys);
    }

    /** Immutable; each thread brings its own stream. */
    static final class Form {
        private final double[] row;
        private final long[] keys;

        private Form(double[] row, long[] keys) {
            this.row = row;
            this.keys = keys;
        }

        double at(long trial, int event, Stream stream) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                if (row[i] != 0) {
                    stream.start(keys[i] + event * NEXT_EVENT, trial);
                    sum += row[i] * stream.gaussian();
                }
            }
            return sum;
        }
    }
}
