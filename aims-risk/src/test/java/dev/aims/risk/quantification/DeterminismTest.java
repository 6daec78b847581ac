package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.FairTree;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Quantification;
import dev.aims.risk.quantification.result.SampledLoss;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed gives the same bits, whatever else differs. */
class DeterminismTest {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(50_000).seed(7);
    private static final ControlRef MONITORING = ControlRef.parse("iso-42001:A.6.2.6");

    /** Every kind of distribution and of dependence. */
    private static final List<Risk> RISKS = List.of(
            ReferenceCases.risk(
                    "drift",
                    LossModel.of(
                                    "EUR",
                                    new Frequency.UncertainPoisson(Estimate.of(new Distribution.Pert(0.5, 2, 5))),
                                    new Distribution.Pert(10_000, 50_000, 500_000))
                            .toBuilder()
                            .effects(List.of(ControlEffect.of(
                                    MONITORING, EffectTarget.FREQUENCY, new Distribution.Pert(0.1, 0.5, 0.8))))
                            .build()),
            ReferenceCases.risk(
                    "leak",
                    LossModel.of("EUR", new Frequency.Poisson(1.5), ReferenceCases.SEVERITY).toBuilder()
                            .secondary(new SecondaryLoss(
                                    0.3, List.of(LossForm.of("EUR", new Distribution.Gamma(0.7, 80_000)))))
                            .effects(List.of(ControlEffect.of(
                                    MONITORING, EffectTarget.SEVERITY, new Distribution.Uniform(0.2, 0.6))))
                            .causes(List.of(new SharedCause("supplier", 0.4, 0.9)))
                            .build()),
            ReferenceCases.risk(
                    "outage",
                    LossModel.of(
                                    "EUR",
                                    new Frequency.Poisson(1),
                                    new Distribution.TailSpliced(
                                            new Distribution.Lognormal(10, 1), 60_000, 0.1, 40_000, 0.4))
                            .toBuilder()
                            .causes(List.of(new SharedCause("supplier", 0.4, 0.5)))
                            .contract(new LossContract(
                                    new LossContract.Terms(Money.of("20000", "EUR"), Money.of("100000", "EUR"), null),
                                    new LossContract.Terms(null, null, Money.of("2000000", "EUR"))))
                            .build()),
            ReferenceCases.risk(
                    "theft",
                    FairTree.builder()
                            .contactFrequency(Estimate.of(new Distribution.Triangular(1, 3, 9)))
                            .probabilityOfAction(Estimate.of(new Distribution.Uniform(0.1, 0.4)))
                            .threatCapability(Estimate.of(new Distribution.Pert(10, 40, 90)))
                            .resistanceStrength(Estimate.of(new Distribution.Pert(20, 50, 80)))
                            .build(),
                    new Distribution.Mixture(List.of(
                            new Distribution.Mixture.Part(1, new Distribution.Pareto(5_000, 2.5)),
                            new Distribution.Mixture.Part(2, new Distribution.Empirical(List.of(1e4, 3e4, 2e5)))))),
            ReferenceCases.risk("fine", new Frequency.Bernoulli(0.05), new Distribution.Constant(1e6)),
            ReferenceCases.risk("bias", new Frequency.NegativeBinomial(1, 0.8), new Distribution.Uniform(0, 90_000)));

    private static final Portfolio PORTFOLIO = Portfolio.of("EUR", RISKS)
            .correlated(Correlation.uniform(List.of(RiskId.parse("bias"), RiskId.parse("theft")), 0.6));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void any_number_of_threads_gives_the_same_bits(int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            assertThat(digest(SIMULATION.on(pool, threads).run(PORTFOLIO))).isEqualTo(GOLDEN);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void the_order_of_risks_does_not_matter() {
        List<Risk> shuffled = new ArrayList<>(RISKS);
        Collections.shuffle(shuffled, new Random(1));
        Portfolio other = Portfolio.of("EUR", shuffled)
                .correlated(Correlation.uniform(List.of(RiskId.parse("theft"), RiskId.parse("bias")), 0.6));

        assertThat(digest(SIMULATION.run(other))).isEqualTo(GOLDEN);
        assertThat(other.hash()).isEqualTo(PORTFOLIO.hash());
    }

    @Test
    void a_risk_loses_the_same_whichever_others_are_there() {
        TrialBlock all = SIMULATION.block(Portfolio.of("EUR", RISKS), 100, 1_000);

        for (Risk risk : RISKS) {
            TrialBlock alone = SIMULATION.block(Portfolio.of(risk), 100, 1_000);
            assertThat(alone.losses(risk.id())).isEqualTo(all.losses(risk.id()));
        }
    }

    @Test
    void blocks_drawn_in_any_order_are_the_parts_of_the_whole() {
        double[] whole = SIMULATION.block(PORTFOLIO, 0, 3_000).total();
        double[] parts = new double[3_000];
        for (int from : new int[] {2_000, 0, 1_234, 700}) {
            int size = from == 2_000 ? 1_000 : from == 1_234 ? 766 : from == 700 ? 534 : 700;
            System.arraycopy(SIMULATION.block(PORTFOLIO, from, size).total(), 0, parts, from, size);
        }

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void a_run_adds_up_the_losses_of_its_blocks() {
        SampledLoss run = (SampledLoss) SIMULATION.trials(3_000).run(PORTFOLIO).total();

        double[] sorted = SIMULATION.block(PORTFOLIO, 0, 3_000).total();
        Arrays.sort(sorted);
        assertThat(IntStream.range(0, 3_000).mapToDouble(run::loss).toArray()).isEqualTo(sorted);
    }

    @Test
    void a_run_until_precise_is_the_run_of_as_many_trials() {
        Quantification until = SIMULATION.trials(1_000_000).runUntil(PORTFOLIO, loss -> loss.valueAtRisk(0.9), 0.03);
        long trials = Objects.requireNonNull(until.provenance().trials());

        assertThat(trials).isLessThan(1_000_000);
        assertThat(until.total().valueAtRisk(0.9).relativeError()).isLessThanOrEqualTo(0.03);
        assertThat(digest(until)).isEqualTo(digest(SIMULATION.trials(trials).run(PORTFOLIO)));
    }

    @Test
    void another_seed_gives_other_losses() {
        assertThat(digest(SIMULATION.seed(8).run(PORTFOLIO))).isNotEqualTo(GOLDEN);
    }

    /** Changes only with a new version of the engine. */
    private static final String GOLDEN = "25170246c3e7e67a5514e9f6b20b7705dd2dbed33eb52564cbd928c696b90c6e";

    private static String digest(Quantification result) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, result.total());
            result.risks().values().forEach(risk -> update(digest, risk));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest digest, LossDistribution loss) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * 1_005);
        for (int i = 1; i < 1_000; i++) {
            bytes.putDouble(loss.valueAtRisk(i / 1_000.0).value());
        }
        bytes.putDouble(loss.mean().value());
        bytes.putDouble(loss.standardDeviation().value());
        digest.update(bytes.flip());
    }
}
