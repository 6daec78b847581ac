package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossFormKind;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.risk.quantification.result.LossDistribution;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeverityCorrelationTest {
    private static final int TRIALS = 200_000;
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(TRIALS).seed(5);
    private static final List<RiskId> PAIR = List.of(RiskId.parse("a"), RiskId.parse("b"));
    private static final Frequency ALWAYS = new Frequency.Bernoulli(1);

    @Test
    void lognormal_losses_have_the_covariance_of_their_copula() {
        Distribution one = new Distribution.Lognormal(1, 0.5);
        Distribution other = new Distribution.Lognormal(0.5, 0.8);
        double rho = 0.6;

        // Cov = E X E Y (exp(rho s t) - 1)
        double expected = Math.exp(1 + 0.125) * Math.exp(0.5 + 0.32) * (Math.exp(rho * 0.5 * 0.8) - 1);
        assertCovariance(pair(ALWAYS, one, ALWAYS, other, rho), expected);
    }

    @Test
    void the_events_of_a_year_are_coupled_one_by_one() {
        Distribution loss = new Distribution.Lognormal(0, 0.5);
        double rho = 0.8;

        // the numbers of pairs is the smaller of two: for Bernoulli(p), Bernoulli(q) both happen with p q
        double each = Math.exp(0.25) * (Math.exp(rho * 0.25) - 1);
        assertCovariance(
                pair(new Frequency.Bernoulli(0.5), loss, new Frequency.Bernoulli(0.4), loss, rho), 0.5 * 0.4 * each);

        // E min(N, M) = sum over k of P(N >= k) P(M >= k), for Poisson(2) and Poisson(1)
        double pairs = IntStream.rangeClosed(1, 40)
                .mapToDouble(k -> atLeast(2, k) * atLeast(1, k))
                .sum();
        assertCovariance(pair(new Frequency.Poisson(2), loss, new Frequency.Poisson(1), loss, rho), pairs * each);
    }

    private static double atLeast(double rate, int k) {
        double probability = Math.exp(-rate);
        double below = 0;
        for (int n = 0; n < k; n++) {
            below += probability;
            probability *= rate / (n + 1);
        }
        return 1 - below;
    }

    @Test
    void uniform_losses_have_the_rank_correlation_of_their_copula() {
        Distribution uniform = new Distribution.Uniform(0, 1);

        // the correlation of ranks is 6 / pi asin(r / 2), the variance of each is 1 / 12
        assertCovariance(pair(ALWAYS, uniform, ALWAYS, uniform, -0.7), 6 / Math.PI * Math.asin(-0.35) / 12);
    }

    @Test
    void with_a_correlation_of_one_losses_rise_and_fall_together() {
        Distribution one = new Distribution.Gamma(2, 10);
        Distribution other = new Distribution.Mixture(List.of(
                new Distribution.Mixture.Part(1, new Distribution.Uniform(1, 2)),
                new Distribution.Mixture.Part(3, new Distribution.Pareto(5, 3))));
        Portfolio together = pair(ALWAYS, one, ALWAYS, other, 1);
        double[] a = SIMULATION.block(together, 0, 2_000).losses(PAIR.get(0));
        double[] b = SIMULATION.block(together, 0, 2_000).losses(PAIR.get(1));

        for (int t = 1; t < a.length; t++) {
            assertThat((a[t] - a[t - 1]) * (b[t] - b[t - 1])).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void each_risk_stays_as_it_is_whatever_its_severity() {
        List<Distribution> severities = List.of(
                new Distribution.Constant(3),
                new Distribution.Uniform(1, 4),
                new Distribution.Triangular(0, 1, 5),
                new Distribution.Pert(1, 2, 8),
                new Distribution.Lognormal(0, 1),
                new Distribution.Gamma(0.7, 2),
                new Distribution.Pareto(1, 3),
                new Distribution.Empirical(List.of(1.0, 2.0, 7.0)),
                new Distribution.TailSpliced(new Distribution.Lognormal(0, 1), 3, 0.1, 2, 0.2));
        for (Distribution severity : severities) {
            Frequency frequency = new Frequency.Poisson(1.5);
            LossDistribution coupled = SIMULATION
                    .run(pair(frequency, severity, frequency, new Distribution.Lognormal(0, 1), 0.9))
                    .risk("a");
            LossDistribution exact = ExactEngine.withDefaults()
                    .relativeError(1e-4)
                    .run(Portfolio.of(ReferenceCases.risk("a", frequency, severity)))
                    .total();

            assertThat(coupled.mean().value())
                    .as(severity.toString())
                    .isCloseTo(exact.mean().value(), within(4 * coupled.mean().standardError()));
            for (double loss : new double[] {0.5, 2.5, 4.5, 7.5, 10.5}) {
                double expected = exact.probabilityAbove(loss).value();
                assertThat(coupled.probabilityAbove(loss).value())
                        .as(severity + " above " + loss)
                        .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / TRIALS) + 1e-6));
            }
        }
    }

    @Test
    void forms_are_coupled_with_the_same_form_of_the_other_risk_and_with_no_other() {
        Distribution loss = new Distribution.Lognormal(0, 0.5);
        LossModel model = LossModel.builder("EUR")
                .frequency(ALWAYS)
                .forms(List.of(
                        LossForm.of(LossFormKind.RESPONSE, "EUR", loss),
                        LossForm.of(LossFormKind.REPUTATION, "EUR", loss)))
                .secondary(new SecondaryLoss(0.5, List.of(LossForm.of("EUR", loss))))
                .build();
        Risk two = ReferenceCases.risk("a", model);
        Risk one = ReferenceCases.risk(
                "b",
                model.toBuilder()
                        .forms(List.of(LossForm.of(LossFormKind.REPUTATION, "EUR", loss)))
                        .build());
        double each = Math.exp(0.25) * (Math.exp(0.5 * 0.25) - 1);

        // the forms of the same kind, and the secondary ones where both are there
        assertCovariance(
                Portfolio.of("EUR", List.of(two, one)).correlatedInSeverity(Correlation.uniform(PAIR, 0.5)),
                each + 0.25 * each);
    }

    @Test
    void a_risk_that_is_not_coupled_keeps_its_years() {
        Risk third = ReferenceCases.risk("c", new Frequency.Poisson(1), new Distribution.Lognormal(0, 1));
        Portfolio coupled =
                Portfolio.of("EUR", List.of(a(), b(), third)).correlatedInSeverity(Correlation.uniform(PAIR, 0.5));

        assertThat(SIMULATION.block(coupled, 10, 500).losses(third.id()))
                .isEqualTo(SIMULATION.block(Portfolio.of(third), 10, 500).total());
        assertThat(coupled.hash())
                .isNotEqualTo(Portfolio.of("EUR", List.of(a(), b(), third)).hash());
    }

    @Test
    void the_exact_engine_refuses_it_and_a_stranger_is_refused() {
        Portfolio coupled = Portfolio.of("EUR", List.of(a(), b())).correlatedInSeverity(Correlation.uniform(PAIR, 0.5));

        assertThatThrownBy(() -> ExactEngine.withDefaults().run(coupled))
                .isInstanceOf(UnsupportedModelException.class)
                .hasMessageContaining("the severities of a, b are correlated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.of(a()).correlatedInSeverity(Correlation.uniform(PAIR, 0.5)))
                .withMessage("other must be of risks of the portfolio but names b");
    }

    private static Risk a() {
        return ReferenceCases.risk("a", new Frequency.Poisson(1), new Distribution.Lognormal(0, 1));
    }

    private static Risk b() {
        return ReferenceCases.risk("b", new Frequency.Poisson(2), new Distribution.Pert(0, 1, 3));
    }

    private static Portfolio pair(Frequency first, Distribution one, Frequency second, Distribution other, double rho) {
        return Portfolio.of(
                        "EUR", List.of(ReferenceCases.risk("a", first, one), ReferenceCases.risk("b", second, other)))
                .correlatedInSeverity(Correlation.uniform(PAIR, rho));
    }

    private static void assertCovariance(Portfolio portfolio, double expected) {
        double[] a = SIMULATION.block(portfolio, 0, TRIALS).losses(PAIR.get(0));
        double[] b = SIMULATION.block(portfolio, 0, TRIALS).losses(PAIR.get(1));
        double meanA =
                IntStream.range(0, TRIALS).mapToDouble(t -> a[t]).average().orElseThrow();
        double meanB =
                IntStream.range(0, TRIALS).mapToDouble(t -> b[t]).average().orElseThrow();
        double[] products = IntStream.range(0, TRIALS)
                .mapToDouble(t -> (a[t] - meanA) * (b[t] - meanB))
                .toArray();
        double covariance = IntStream.range(0, TRIALS)
                .mapToDouble(t -> products[t])
                .average()
                .orElseThrow();
        double spread = Math.sqrt(IntStream.range(0, TRIALS)
                .mapToDouble(t -> (products[t] - covariance) * (products[t] - covariance))
                .average()
                .orElseThrow());
        assertThat(covariance).isCloseTo(expected, within(4 * spread / Math.sqrt(TRIALS)));
    }
}
