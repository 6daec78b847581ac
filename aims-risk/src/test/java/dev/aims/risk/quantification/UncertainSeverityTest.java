package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.aims.core.model.ControlEffect;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.EffectTarget;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.risk.quantification.result.ExactLoss;
import dev.aims.risk.quantification.result.LossDistribution;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** A control lowers what events cost, in one year more than in another. */
class UncertainSeverityTest {
    private static final double MU = 10;
    private static final double SIGMA = 0.8;
    private static final Distribution SEVERITY = new Distribution.Lognormal(MU, SIGMA);
    private static final double MEAN = Math.exp(MU + SIGMA * SIGMA / 2);
    private static final double SQUARE = Math.exp(2 * MU + 2 * SIGMA * SIGMA);

    @Test
    void one_event_a_year_lowered_to_any_share_of_its_loss_has_a_closed_form() {
        LossDistribution loss =
                exact(new Frequency.Bernoulli(1), lowering("own:backup", new Distribution.Uniform(0, 1)));
        NormalDistribution normal = NormalDistribution.of(0, 1);

        assertThat(loss.mean().value()).isCloseTo(MEAN / 2, withPercentage(1e-4));
        for (double s : new double[] {2_000, 10_000, 50_000, 100_000}) {
            // P(X U > s) = P(X > s) - s E[1 / X; X > s], for U uniform on (0, 1)
            double above = normal.survivalProbability((Math.log(s) - MU) / SIGMA);
            double inverse = Math.exp(-MU + SIGMA * SIGMA / 2)
                    * normal.cumulativeProbability((MU - SIGMA * SIGMA - Math.log(s)) / SIGMA);
            assertThat(loss.probabilityAbove(s).value()).isCloseTo(above - s * inverse, within(1e-6));
        }
        assertThat(loss.valueAtRisk(0.99).relativeError()).isLessThan(1e-4);
    }

    @Test
    void many_events_have_the_moments_of_the_mixture() {
        LossDistribution loss =
                exact(new Frequency.Poisson(3), lowering("own:backup", new Distribution.Uniform(0.2, 0.8)));

        // with L = 1 - R: E S = l m E L, Var S = l E X^2 E L^2 + l^2 m^2 Var L
        double square = 0.25 + 0.36 / 12;
        double variance = 3 * SQUARE * square + 9 * MEAN * MEAN * 0.36 / 12;
        assertThat(loss.mean().value()).isCloseTo(3 * MEAN * 0.5, withPercentage(1e-6));
        assertThat(loss.standardDeviation().value()).isCloseTo(Math.sqrt(variance), withPercentage(1e-6));
        assertThat(loss.probabilityOfNoLoss().value()).isCloseTo(Math.exp(-3), withPercentage(1e-6));
    }

    @Test
    void a_control_that_lowers_both_rate_and_loss_is_weak_for_both_in_the_same_years() {
        Distribution reduction = new Distribution.Uniform(0, 1);
        ControlEffect rate = ControlEffect.of(ControlRef.parse("own:backup"), EffectTarget.FREQUENCY, reduction);

        // E (1 - R)^2 = 1 / 3, not 1 / 4 as of two controls
        assertThat(exact(new Frequency.Poisson(3), lowering("own:backup", reduction), rate)
                        .mean()
                        .value())
                .isCloseTo(3 * MEAN / 3, withPercentage(1e-6));
        assertThat(exact(new Frequency.Poisson(3), lowering("own:other", reduction), rate)
                        .mean()
                        .value())
                .isCloseTo(3 * MEAN / 4, withPercentage(1e-6));
    }

    @Test
    void both_engines_agree_also_where_two_controls_and_a_contract_act() {
        ControlEffect seldom = lowering("own:insurer-hotline", new Distribution.Pert(0.1, 0.5, 0.9)).toBuilder()
                .reliability(0.7)
                .build();
        LossModel model = LossModel.of("EUR", new Frequency.NegativeBinomial(2, 1.5), SEVERITY).toBuilder()
                .effects(List.of(lowering("own:backup", new Distribution.Pert(0, 0.3, 0.6)), seldom))
                .contract(new LossContract(
                        null, new LossContract.Terms(Money.of("20000", "EUR"), Money.of("60000", "EUR"), null)))
                .build();
        Portfolio portfolio = Portfolio.of(ReferenceCases.risk("a", model));
        LossDistribution exact = ExactEngine.withDefaults()
                .relativeError(1e-4)
                .maxCells(1 << 13)
                .run(portfolio)
                .total();
        LossDistribution simulated = Simulation.withDefaults()
                .trials(400_000)
                .seed(17)
                .run(portfolio)
                .total();

        assertThat(exact.mean().value())
                .isCloseTo(simulated.mean().value(), within(4 * simulated.mean().standardError() + 1));
        for (double level : new double[] {0.5, 0.9, 0.99}) {
            double loss = simulated.valueAtRisk(level).value();
            double noise = 4 * Math.sqrt(level * (1 - level) / 400_000);
            double slack = 0.001 * loss + 2 * ((ExactLoss) exact).step(); // the contract makes a loss of 20,000 likely
            assertThat(exact.probabilityAbove(loss - slack).value()).isGreaterThan(1 - level - noise);
            assertThat(exact.probabilityAbove(loss + slack).value()).isLessThan(1 - level + noise);
        }
    }

    @Test
    void what_cannot_be_worked_out_is_refused_with_the_reason() {
        Distribution reduction = new Distribution.Uniform(0, 1);

        assertRefused(
                new Distribution.Constant(5),
                List.of(lowering("own:a", reduction)),
                "the severity of a has single values, which controls of uncertain effect (own:a) spread");
        assertRefused(
                SEVERITY,
                List.of(lowering("own:a", reduction), lowering("own:b", reduction), lowering("own:c", reduction)),
                "a has more than 2 controls whose effect on its severity is uncertain: own:a, own:b, own:c");
    }

    private static void assertRefused(Distribution severity, List<ControlEffect> effects, String reason) {
        Portfolio portfolio = Portfolio.of(risk(new Frequency.Poisson(1), severity, effects));
        assertThatThrownBy(() -> ExactEngine.withDefaults().run(portfolio))
                .isInstanceOfSatisfying(
                        UnsupportedModelException.class,
                        refused -> assertThat(refused.reasons()).containsExactly(reason));
    }

    private static LossDistribution exact(Frequency frequency, ControlEffect... effects) {
        return ExactEngine.withDefaults()
                .maxCells(1 << 16)
                .run(Portfolio.of(risk(frequency, SEVERITY, List.of(effects))))
                .total();
    }

    private static Risk risk(Frequency frequency, Distribution severity, List<ControlEffect> effects) {
        return ReferenceCases.risk(
                "a",
                LossModel.of("EUR", frequency, severity).toBuilder()
                        .effects(effects)
                        .build());
    }

    private static ControlEffect lowering(String control, Distribution reduction) {
        return ControlEffect.of(ControlRef.parse(control), EffectTarget.SEVERITY, reduction);
    }
}
