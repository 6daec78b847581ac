package dev.aims.risk.quantification.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.risk.quantification.result.LossDistribution;
import dev.aims.risk.quantification.result.SampledLoss;
import dev.aims.risk.quantification.tolerance.ToleranceCurve.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class ToleranceCurveProperties {
    /** Parts are cut to 1/10,000; twice this stands for rounding. */
    private static final double CUT = 1.0002;

    @Property
    void a_curve_never_rises(
            @ForAll("curves") ToleranceCurve curve,
            @ForAll @DoubleRange(min = 1, max = 100) double one,
            @ForAll @DoubleRange(min = 1, max = 100) double other) {
        double less = curve.first() * Math.min(one, other);
        double more = curve.first() * Math.max(one, other);

        assertThat(curve.probabilityAbove(more)).isLessThanOrEqualTo(curve.probabilityAbove(less));
    }

    @Property(tries = 200)
    void ranges_cover_the_curve_without_gaps_and_neighbours_differ(
            @ForAll("curves") ToleranceCurve curve, @ForAll("losses") LossDistribution loss) {
        List<ToleranceRange> ranges = curve.compare(loss).ranges();

        assertThat(ranges.get(0).from()).isEqualTo(curve.first());
        assertThat(ranges.get(ranges.size() - 1).to()).isEqualTo(curve.last());
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from()).isEqualTo(ranges.get(i - 1).to());
            assertThat(ranges.get(i).verdict()).isNotEqualTo(ranges.get(i - 1).verdict());
        }
    }

    @Property(tries = 200)
    void no_amount_is_called_exceeded_or_within_that_is_not(
            @ForAll("curves") ToleranceCurve curve,
            @ForAll("losses") LossDistribution loss,
            @ForAll @DoubleRange(min = 0, max = 1) double where) {
        double amount = curve.first() * Math.pow(curve.last() / curve.first(), where);
        double justBelow = Math.max(curve.first(), amount / CUT);
        ToleranceVerdict verdict = curve.compare(loss).ranges().stream()
                .filter(range -> range.to() >= amount)
                .findFirst()
                .map(ToleranceRange::verdict)
                .orElse(ToleranceVerdict.UNDECIDED);

        if (verdict == ToleranceVerdict.EXCEEDED) {
            assertThat(loss.probabilityAbove(justBelow).low()).isGreaterThan(curve.probabilityAbove(amount));
        } else if (verdict == ToleranceVerdict.WITHIN) {
            assertThat(loss.probabilityAbove(amount).high()).isLessThanOrEqualTo(curve.probabilityAbove(justBelow));
        }
    }

    @Provide
    Arbitrary<ToleranceCurve> curves() {
        Arbitrary<List<Double>> probabilities =
                Arbitraries.doubles().between(0.001, 1).ofScale(3).list().ofSize(5);
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(1, 5_000)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        probabilities)
                .as((amounts, falling) -> {
                    List<Double> sorted = new ArrayList<>(falling);
                    sorted.sort(Collections.reverseOrder());
                    List<Point> points = new ArrayList<>();
                    for (int amount : new TreeSet<>(amounts)) {
                        points.add(new Point(amount, sorted.get(points.size())));
                    }
                    return new ToleranceCurve("EUR", points);
                });
    }

    @Provide
    Arbitrary<LossDistribution> losses() {
        return Arbitraries.integers()
                .between(0, 5_000)
                .list()
                .ofMinSize(10)
                .ofMaxSize(200)
                .map(losses -> SampledLoss.of(
                        "EUR", losses.stream().mapToDouble(Integer::doubleValue).toArray()));
    }
}
