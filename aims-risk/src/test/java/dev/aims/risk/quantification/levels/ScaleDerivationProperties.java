package dev.aims.risk.quantification.levels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Aggregation;
import dev.aims.core.model.Money;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.MatrixLint;
import dev.aims.risk.quantification.LossStage;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ScaleDerivationProperties {
    @Property
    void derived_bands_are_found_sound_and_reach_over_the_range(
            @ForAll @IntRange(min = 2, max = 10) int levels,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double low,
            @ForAll @DoubleRange(min = 1, max = 1e6) double ratio) {
        Scale scale = ScaleDerivation.levels(levels).consequence("loss", "Loss", "EUR", low, low * ratio);
        BandedScale banded = new BandedScale(scale, 1);

        assertThat(problems(likelihood(levels), scale)).isEmpty();
        assertThat(scale.levels()).hasSize(levels);
        if (ratio > Math.pow(10, levels / 3.0 + 1)) {
            assertThat(banded.findLevel(low)).hasValue(0);
            assertThat(banded.findLevel(low * ratio)).hasValue(levels - 1);
        }
    }

    @Property
    void bands_by_appetite_and_tolerance_begin_and_end_with_them(
            @ForAll @IntRange(min = 3, max = 7) int levels,
            @ForAll @IntRange(min = 1, max = 1_000_000) int appetite,
            @ForAll @IntRange(min = 2, max = 1_000) int times) {
        Scale scale = ScaleDerivation.levels(levels)
                .consequence(
                        "loss",
                        "Loss",
                        Money.of(Integer.toString(appetite), "EUR"),
                        Money.of(Long.toString((long) appetite * times), "EUR"));

        assertThat(problems(likelihood(levels), scale)).isEmpty();
        assertThat(new BandedScale(scale, 1).findLevel((double) appetite * times))
                .hasValue(levels - 1);
        assertThat(new BandedScale(scale, 1).findLevel(Math.nextDown((double) appetite / 2.5)))
                .isPresent();
    }

    @Property
    void derived_likelihoods_are_found_sound_and_order_frequencies(
            @ForAll @IntRange(min = 2, max = 7) int levels,
            @ForAll @DoubleRange(min = 0.01, max = 50) double rare,
            @ForAll @DoubleRange(min = 1, max = 1e4) double ratio) {
        List<EventProfile> profiles = List.of(profile(rare), profile(rare * ratio));
        Scale money = ScaleDerivation.levels(levels).consequence("loss", "Loss", "EUR", 1, 1e6);

        for (Scale scale : List.of(
                ScaleDerivation.levels(levels).frequency("likelihood", "Likelihood", profiles),
                ScaleDerivation.levels(levels).probability("likelihood", "Likelihood", profiles))) {
            assertThat(problems(scale, money)).isEmpty();
            BandedScale banded = new BandedScale(scale, 1);
            assertThat(banded.findLevel(0.0)).hasValue(0);
            assertThat(banded.findLevel(1e9)).hasValue(levels - 1);
        }
    }

    private static EventProfile profile(double frequency) {
        return new EventProfile(
                RiskId.parse("r"),
                LossStage.CURRENT,
                "EUR",
                frequency,
                -Math.expm1(-frequency),
                new EventProfile.Quantiles(1, 2, 3),
                2 * frequency);
    }

    private static Scale likelihood(int levels) {
        return ScaleDerivation.levels(levels)
                .frequency("likelihood", "Likelihood", List.of(profile(0.01), profile(10)));
    }

    /** What is found about the scales of criteria that are otherwise as simple as can be. */
    private static List<Finding> problems(Scale likelihood, Scale consequence) {
        RiskCriteria criteria = RiskCriteria.builder("derived")
                .title("Derived")
                .likelihood(likelihood)
                .consequences(List.of(consequence))
                .aggregation(Aggregation.MAXIMUM)
                .levels(List.of(RiskLevel.of("low", "Low", "#fef0d9"), RiskLevel.of("high", "High", "#d7301f")))
                .matrix(Collections.nCopies(
                        likelihood.levels().size(),
                        Collections.nCopies(consequence.levels().size(), "low")))
                .tolerance("low")
                .build();
        return MatrixLint.check(criteria).stream()
                .filter(finding -> finding.place().toString().contains("likelihood")
                        || finding.place().toString().contains("consequences"))
                .toList();
    }
}
