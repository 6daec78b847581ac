package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Estimate;
import dev.aims.core.model.FairTree;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossContract;
import dev.aims.core.model.LossForm;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.SecondaryLoss;
import dev.aims.risk.quantification.distribution.DistributionFit;
import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.Measured;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both engines beside formulas of textbooks, worked out here by hand. */
class ClosedFormsTest {
    private static final Frequency ALWAYS = new Frequency.Bernoulli(1);
    private static final Distribution ONE = new Distribution.Constant(1);
    private static final double MEAN = -1;

    /** A figure of a loss: its mean, its value at risk, its tail value at risk or what it exceeds with which probability. */
    private record Figure(String what, double at, double expected) {
        static Figure mean(double expected) {
            return new Figure("mean", MEAN, expected);
        }

        static Figure var(double level, double expected) {
            return new Figure("VaR", level, expected);
        }

        static Figure tvar(double level, double expected) {
            return new Figure("TVaR", level, expected);
        }

        static Figure above(double loss, double expected) {
            return new Figure("P above", loss, expected);
        }

        Measured of(LossDistribution loss) {
            return switch (what) {
                case "mean" -> loss.mean();
                case "VaR" -> loss.valueAtRisk(at);
                case "TVaR" -> loss.tailValueAtRisk(at);
                default -> loss.probabilityAbove(at);
            };
        }
    }

    private static Stream<Arguments> severities() {
        return Stream.of(
                severity(new Distribution.Constant(5), Figure.mean(5), Figure.var(0.9, 5), Figure.above(4.5, 1)),
                severity(
                        new Distribution.Uniform(10, 20),
                        Figure.mean(15),
                        Figure.var(0.9, 19),
                        Figure.tvar(0.9, 19.5),
                        Figure.above(12, 0.8)),
                // F(x) = x^2 / 4 up to the mode 2 of (0, 2, 4), then 1 - (4 - x)^2 / 8
                severity(
                        new Distribution.Triangular(0, 2, 4),
                        Figure.mean(2),
                        Figure.above(1, 1 - 1.0 / 8),
                        Figure.above(3, 1.0 / 8),
                        Figure.var(0.875, 3)),
                severity(
                        new Distribution.Pert(10_000, 50_000, 500_000),
                        Figure.mean(118333.333),
                        Figure.var(0.5, 102675.718),
                        Figure.var(0.95, 267909.563),
                        Figure.var(0.99, 337563.258)),
                severity(
                        DistributionFit.lognormal(10_000, 500_000),
                        Figure.mean(143403.151),
                        Figure.var(0.5, 70710.6781),
                        Figure.var(0.99, 1124418.16),
                        Figure.tvar(0.99, 1831718.33)),
                // the exponential: memoryless
                severity(
                        new Distribution.Gamma(1, 100),
                        Figure.mean(100),
                        Figure.var(0.99, 100 * Math.log(100)),
                        Figure.tvar(0.99, 100 * Math.log(100) + 100)),
                // Erlang(2): P(X > x) = (1 + x / s) exp(-x / s)
                severity(new Distribution.Gamma(2, 10), Figure.mean(20), Figure.above(30, 4 * Math.exp(-3))),
                severity(
                        new Distribution.Pareto(10, 3),
                        Figure.mean(15),
                        Figure.var(0.99, 10 * Math.pow(100, 1.0 / 3)),
                        Figure.tvar(0.99, 15 * Math.pow(100, 1.0 / 3)),
                        Figure.above(20, 1.0 / 8)),
                // a tail of the peaks over threshold method: VaR, and TVaR = (VaR + scale - shape u) / (1 - shape)
                severity(
                        new Distribution.TailSpliced(new Distribution.Uniform(0, 100), 100, 0.1, 50, 0.2),
                        Figure.mean(0.9 * 50 + 0.1 * (100 + 50 / 0.8)),
                        Figure.above(60, 0.1 + 0.9 * 0.4),
                        Figure.var(0.99, 100 + 250 * (Math.pow(10, 0.2) - 1)),
                        Figure.tvar(0.99, (100 + 250 * (Math.pow(10, 0.2) - 1) + 50 - 20) / 0.8)),
                severity(
                        new Distribution.Empirical(List.of(1.0, 2.0, 2.0, 8.0, 10.0)),
                        Figure.mean(4.6),
                        Figure.above(1.5, 0.8),
                        Figure.above(5, 0.4),
                        Figure.tvar(0.8, 10)),
                severity(
                        new Distribution.Mixture(List.of(
                                new Distribution.Mixture.Part(3, new Distribution.Gamma(1, 10)),
                                new Distribution.Mixture.Part(1, new Distribution.Gamma(1, 100)))),
                        Figure.mean(0.75 * 10 + 0.25 * 100),
                        Figure.above(50, 0.75 * Math.exp(-5) + 0.25 * Math.exp(-0.5))));
    }

    private static Arguments severity(Distribution severity, Figure... figures) {
        return Arguments.of(LossModel.of("EUR", ALWAYS, severity), List.of(figures));
    }

    private static Stream<Arguments> frequencies() {
        return Stream.of(
                counts(new Frequency.Bernoulli(0.3), Figure.mean(0.3), Figure.above(0.5, 0.3), Figure.above(1.5, 0)),
                counts(new Frequency.Poisson(2), Figure.mean(2), Figure.above(2.5, 1 - 5 * Math.exp(-2))),
                // size 1 is geometric: P(N > n) = (m / (1 + m))^(n + 1)
                counts(new Frequency.NegativeBinomial(3, 1), Figure.mean(3), Figure.above(4.5, Math.pow(0.75, 5))),
                // a gamma rate makes the negative binomial, an exponential one the geometric
                counts(
                        new Frequency.UncertainPoisson(Estimate.of(new Distribution.Gamma(1, 3))),
                        Figure.mean(3),
                        Figure.above(4.5, Math.pow(0.75, 5))),
                // P(N = 0) = E exp(-R) for R uniform on (1, 3)
                counts(
                        new Frequency.UncertainPoisson(Estimate.of(new Distribution.Uniform(1, 3))),
                        Figure.mean(2),
                        Figure.above(0, 1 - (Math.exp(-1) - Math.exp(-3)) / 2)));
    }

    private static Stream<Arguments> trees() {
        Estimate unit = Estimate.of(new Distribution.Uniform(0, 1));
        return Stream.of(
                counts(
                        FairTree.builder()
                                .lossEventFrequency(Estimate.of(new Distribution.Constant(1.5)))
                                .build(),
                        Figure.above(0, 1 - Math.exp(-1.5))),
                // capability from 0 to 1 against resistance from 0 to 2: P(C > R) = 1 / 4, for each threat anew
                counts(
                        FairTree.builder()
                                .contactFrequency(Estimate.of(new Distribution.Constant(8)))
                                .probabilityOfAction(Estimate.of(new Distribution.Constant(0.5)))
                                .threatCapability(unit)
                                .resistanceStrength(Estimate.of(new Distribution.Uniform(0, 2)))
                                .build(),
                        Figure.mean(1),
                        Figure.above(0, 1 - Math.exp(-1))),
                // vulnerability drawn once a year: E exp(-4 V) = (1 - exp(-4)) / 4
                counts(
                        FairTree.builder()
                                .threatEventFrequency(Estimate.of(new Distribution.Constant(4)))
                                .vulnerability(unit)
                                .build(),
                        Figure.mean(2),
                        Figure.above(0, 1 - (1 - Math.exp(-4)) / 4)));
    }

    private static Arguments counts(Frequency frequency, Figure... figures) {
        return Arguments.of(LossModel.of("EUR", frequency, ONE), List.of(figures));
    }

    private static Stream<Arguments> layers() {
        LossModel exponential = LossModel.of("EUR", new Frequency.Poisson(2), new Distribution.Gamma(1, 100));
        double d = Math.exp(-0.5);
        double end = Math.exp(-2);
        return Stream.of(
                // another pays from 50 to 200 of each event: what stays is E min(X, 50) + E max(X - 200, 0)
                Arguments.of(
                        exponential.toBuilder()
                                .contract(new LossContract(terms("50", "150", null), null))
                                .build(),
                        List.of(Figure.mean(2 * (100 * (1 - d) + 100 * end)))),
                Arguments.of(
                        exponential.toBuilder()
                                .contract(new LossContract(terms(null, null, "50"), null))
                                .build(),
                        List.of(Figure.mean(2 * 100 * (1 - d)), Figure.above(0, 1 - Math.exp(-2)))),
                // the year is cut: P(S > 99) is that of an event or more of at least 100 each
                Arguments.of(
                        LossModel.of("EUR", new Frequency.Poisson(1), new Distribution.Constant(100)).toBuilder()
                                .contract(new LossContract(null, terms(null, null, "150")))
                                .build(),
                        List.of(
                                Figure.mean(100 * Math.exp(-1) + 150 * (1 - 2 * Math.exp(-1))),
                                Figure.above(120, 1 - 2 * Math.exp(-1)),
                                Figure.above(160, 0))),
                // secondary losses of half the events
                Arguments.of(
                        LossModel.of("EUR", ALWAYS, new Distribution.Constant(10)).toBuilder()
                                .secondary(new SecondaryLoss(
                                        0.5, List.of(LossForm.of("EUR", new Distribution.Gamma(1, 100)))))
                                .build(),
                        List.of(Figure.mean(60), Figure.above(110, 0.5 * Math.exp(-1)))));
    }

    private static LossContract.Terms terms(String deductible, String limit, String cap) {
        return new LossContract.Terms(money(deductible), money(limit), money(cap));
    }

    private static Money money(String amount) {
        return amount == null ? null : Money.of(amount, "EUR");
    }

    @ParameterizedTest
    @MethodSource({"severities", "frequencies", "trees", "layers"})
    void both_engines_agree_with_the_formula(LossModel model, List<Figure> figures) {
        Portfolio portfolio = Portfolio.of(ReferenceCases.risk("a", model));
        LossDistribution exact = ExactEngine.withDefaults().run(portfolio).total();
        LossDistribution simulated = Simulation.withDefaults()
                .trials(300_000)
                .seed(23)
                .run(portfolio)
                .total();

        for (Figure figure : figures) {
            Measured measured = figure.of(exact);
            double error = measured.high() - measured.low();
            assertThat(error).as("error of exact " + figure).isLessThanOrEqualTo(1e-3 * figure.expected() + 1e-6);
            assertThat(measured.value())
                    .as("exact " + figure)
                    .isCloseTo(figure.expected(), within(1e-6 * figure.expected() + error));
            Measured drawn = figure.of(simulated);
            assertThat(drawn.value())
                    .as("simulated " + figure)
                    .isCloseTo(figure.expected(), within(4 * drawn.standardError() + 1e-9));
        }
    }
}
