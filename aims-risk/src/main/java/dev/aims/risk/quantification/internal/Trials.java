package dev.aims.risk.quantification.internal;

import dev.aims.core.model.RiskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trials of a portfolio: what each risk loses in each of them. A pure function of the trial, whichever are asked for
 * and in which order. Immutable.
 */
public final class Trials {
    /** So many at a time that what they need stays near the processor. */
    static final int CHUNK = 512;

    private final List<RiskId> risks;
    private final TrialKernel[] kernels;
    private final int[] drawOf;
    private final @Nullable NormalDraws draws;
    private final Strikes strikes;

    private Trials(
            List<RiskId> risks, TrialKernel[] kernels, int[] drawOf, @Nullable NormalDraws draws, Strikes strikes) {
        this.risks = risks;
        this.kernels = kernels;
        this.drawOf = drawOf;
        this.draws = draws;
        this.strikes = strikes;
    }

    /** Prepares all tables, for numbers of events and severities that may be coupled. */
    public static Trials of(List<RiskModel> models, Coupling counts, Coupling severities, long seed) {
        Strikes strikes = new Strikes(models, seed);
        TrialKernel[] kernels = models.stream()
                .map(model -> new TrialKernel(model, severityDraws(severities, model.id(), seed), strikes, seed))
                .toArray(TrialKernel[]::new);
        int[] drawOf =
                models.stream().mapToInt(model -> counts.indexOf(model.id())).toArray();
        return new Trials(
                models.stream().map(RiskModel::id).toList(),
                kernels,
                drawOf,
                counts.risks().isEmpty() ? null : new NormalDraws(counts, seed),
                strikes);
    }

    private static @Nullable SeverityDraws severityDraws(Coupling severities, RiskId id, long seed) {
        int index = severities.indexOf(id);
        return index < 0 ? null : new SeverityDraws(severities, index, seed);
    }

    public int risks() {
        return kernels.length;
    }

    public RiskId risk(int index) {
        return risks.get(index);
    }

    /** What a thread needs to draw. */
    static final class Desk {
        private final EventDraws.Streams streams = new EventDraws.Streams();
        private final double[] losses = new double[CHUNK];
        private final double[][] normals;
        private final int[][] strikes;

        Desk(Trials trials) {
            normals = new double[trials.draws == null ? 0 : trials.draws.risks()][CHUNK];
            strikes = new int[trials.strikes.causes()][CHUNK];
        }
    }

    /** Takes the losses of a risk in some trials; the array is used again afterwards. */
    interface Sink {
        void accept(int risk, int firstIndex, double[] losses, int trials);
    }

    /** Draws all risks in some trials, chunk by chunk. */
    void draw(long firstTrial, int trials, Desk desk, Sink sink) {
        for (int from = 0; from < trials; from += CHUNK) {
            int size = Math.min(CHUNK, trials - from);
            if (draws != null) {
                draws.fill(firstTrial + from, size, desk.normals, desk.streams.inTurn());
            }
            strikes.fill(firstTrial + from, size, desk.strikes);
            for (int r = 0; r < kernels.length; r++) {
                double[] normals = drawOf[r] < 0 ? null : desk.normals[drawOf[r]];
                kernels[r].losses(firstTrial + from, size, desk.losses, normals, desk.strikes, desk.streams);
                sink.accept(r, from, desk.losses, size);
            }
        }
    }

    /** The losses of some trials, one row a risk. */
    public double[][] losses(long firstTrial, int trials) {
        double[][] losses = new double[kernels.length][trials];
        draw(
                firstTrial,
                trials,
                new Desk(this),
                (risk, from, drawn, size) -> System.arraycopy(drawn, 0, losses[risk], from, size));
        return losses;
    }
}
