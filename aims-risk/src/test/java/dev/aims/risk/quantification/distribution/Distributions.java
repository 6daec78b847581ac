package dev.aims.risk.quantification.distribution;

import dev.aims.core.model.Distribution;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary distributions of losses, of every kind. */
public final class Distributions {
    private Distributions() {}

    /** With all moments. */
    public static Arbitrary<Distribution> light() {
        return Arbitraries.oneOf(
                continuous(),
                amounts().map(Distribution.Constant::new),
                amounts().list().ofMinSize(1).ofMaxSize(5).map(Distribution.Empirical::new));
    }

    /** With a density and all moments. */
    public static Arbitrary<Distribution> continuous() {
        Arbitrary<Double> unit = Arbitraries.doubles().between(0, 1);
        Arbitrary<Double> shapes = Arbitraries.doubles().between(0.5, 8);
        return Arbitraries.oneOf(
                Combinators.combine(amounts(), amounts())
                        .as((min, width) -> new Distribution.Uniform(min, min + width)),
                Combinators.combine(amounts(), amounts(), unit)
                        .as((min, width, at) -> new Distribution.Triangular(min, min + at * width, min + width)),
                Combinators.combine(amounts(), amounts(), unit, shapes)
                        .as((min, width, at, shape) ->
                                new Distribution.Pert(min, min + at * width, min + width, shape)),
                Combinators.combine(
                                Arbitraries.doubles().between(8, 13),
                                Arbitraries.doubles().between(0.2, 1.5))
                        .as(Distribution.Lognormal::new),
                Combinators.combine(shapes, amounts()).as(Distribution.Gamma::new));
    }

    /** Of every kind; some have no variance. */
    public static Arbitrary<Distribution> any() {
        Arbitrary<Distribution> paretos = Combinators.combine(
                        amounts(), Arbitraries.doubles().between(1.2, 6))
                .as(Distribution.Pareto::new);
        Arbitrary<Distribution> spliced = Combinators.combine(
                        continuous(),
                        Arbitraries.doubles().between(0.3, 0.97),
                        Arbitraries.doubles().between(0.01, 0.3),
                        amounts(),
                        Arbitraries.doubles().between(-0.5, 0.8))
                .as((body, at, tail, scale, shape) ->
                        new Distribution.TailSpliced(body, Law.of(body).quantile(at), tail, scale, shape));
        Arbitrary<Distribution> mixtures = Combinators.combine(light(), paretos, continuous())
                .as((a, b, c) -> new Distribution.Mixture(List.of(
                        new Distribution.Mixture.Part(3, a),
                        new Distribution.Mixture.Part(0.5, b),
                        new Distribution.Mixture.Part(1, c))));
        return Arbitraries.oneOf(light(), paretos, spliced, mixtures);
    }

    private static Arbitrary<Double> amounts() {
        return Arbitraries.doubles().between(1_000, 1_000_000);
    }
}
