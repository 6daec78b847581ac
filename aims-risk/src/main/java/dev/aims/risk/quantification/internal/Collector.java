package dev.aims.risk.quantification.internal;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.LossSketch;
import dev.aims.risk.quantification.result.MomentSums;
import dev.aims.risk.quantification.result.SampledLoss;
import dev.aims.risk.quantification.result.SketchedLoss;
import dev.aims.risk.quantification.result.TailShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the losses of one risk, or of all together, block by block in their order. */
final class Collector {
    private final MomentSums moments;
    private final @Nullable LossSketch sketch;
    private final List<double[]> losses = new ArrayList<>();
    private long trials;

    /** @param sketch absent where each loss is kept */
    Collector(MomentSums moments, @Nullable LossSketch sketch) {
        this.moments = moments;
        this.sketch = sketch;
    }

    /** An empty one of the same kind for one block. */
    Block block(int trials) {
        return new Block(trials);
    }

    /** What one block brings. */
    final class Block {
        private final MomentSums own = moments.empty();
        private final int trials;
        private double[] kept;
        private int size;

        Block(int trials) {
            this.trials = trials;
            this.kept = new double[Math.min(trials, 64)];
        }

        int trials() {
            return trials;
        }

        /** Moments are summed by chunks, in their order. */
        void add(double[] drawn, int count) {
            own.addAll(drawn, 0, count);
            if (size + count > kept.length) {
                kept = Arrays.copyOf(kept, Math.min(trials, Math.max(size + count, kept.length * 2)));
            }
            for (int t = 0; t < count; t++) {
                kept[size] = drawn[t];
                size += drawn[t] > 0 ? 1 : 0;
            }
        }
    }

    /** Called for one block after the other, by one thread at a time. */
    void merge(Block block) {
        moments.merge(block.own);
        trials += block.trials;
        if (sketch != null) {
            sketch.addAll(block.kept, 0, block.size);
            sketch.addZeros(block.trials - block.size);
        } else {
            losses.add(block.size == block.kept.length ? block.kept : Arrays.copyOf(block.kept, block.size));
        }
    }

    LossDistribution distribution(String currency, TailShape tailShape) {
        MomentSums sums = moments.empty();
        sums.merge(moments);
        return sketch != null
                ? SketchedLoss.of(currency, tailShape, sums, sketch)
                : SampledLoss.of(currency, tailShape, trials, sums, joined());
    }

    /** The same, and lets go of what was collected, so that it is not there twice; the last that is asked of this. */
    LossDistribution handOver(String currency, TailShape tailShape) {
        LossDistribution distribution = distribution(currency, tailShape);
        losses.clear();
        return distribution;
    }

    private double[] joined() {
        double[] all = new double[losses.stream().mapToInt(each -> each.length).sum()];
        int at = 0;
        for (double[] each : losses) {
            System.arraycopy(each, 0, all, at, each.length);
            at += each.length;
        }
        return all;
    }
}
