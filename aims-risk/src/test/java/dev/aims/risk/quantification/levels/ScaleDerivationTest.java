package dev.aims.risk.quantification.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Money;
import dev.aims.core.model.Risk;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.ScaleMeasure;
import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.distribution.DistributionFit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleDerivationTest {
    private static List<EventProfile> profiles(double... rates) {
        List<EventProfile> profiles = new ArrayList<>();
        for (double rate : rates) {
            Risk risk = Risk.builder("r" + profiles.size())
                    .title("r")
                    .lossModel(LossModel.of(
                            "EUR", new Frequency.Poisson(rate), DistributionFit.lognormal(10_000, 500_000)))
                    .build();
            profiles.add(EventProfiles.in("EUR").of(risk, LossStage.CURRENT));
        }
        return profiles;
    }

    private static List<String> bounds(Scale scale) {
        return scale.levels().stream()
                .map(ScaleLevel::band)
                .filter(band -> band.from() != null)
                .map(band -> band.from().toString())
                .toList();
    }

    @Test
    void losses_give_bands_from_the_usual_least_to_the_usual_greatest() {
        // 10 % of events cost less than 15,400, 90 % less than 324,600: the round numbers between are 20 to 200
        // thousand
        Scale scale = ScaleDerivation.levels(5).consequence("financial", "Financial loss", profiles(1));

        assertThat(bounds(scale)).containsExactly("20000", "50000", "100000", "200000");
        assertThat(scale.unit()).isEqualTo("EUR");
        assertThat(scale.measure()).isEqualTo(ScaleMeasure.AMOUNT);
        assertThat(scale.levels())
                .extracting(ScaleLevel::description)
                .containsExactly(
                        "less than 20,000 EUR",
                        "20,000 to 50,000 EUR",
                        "50,000 to 100,000 EUR",
                        "100,000 to 200,000 EUR",
                        "200,000 EUR or more");
        assertThat(scale.levels()).extracting(ScaleLevel::id).startsWith("insignificant", "minor");
    }

    @Test
    void frequencies_give_bands_of_events_a_year_or_of_probabilities() {
        List<EventProfile> profiles = profiles(0.03, 2, 14);

        Scale frequency = ScaleDerivation.levels(5).frequency("likelihood", "Likelihood", profiles);
        assertThat(bounds(frequency)).containsExactly("0.05", "0.2", "2", "10");
        // Of a year with an event: 1 - exp(-0.03) = 0.0296 up to nearly 1
        Scale probability = ScaleDerivation.levels(4).probability("likelihood", "Likelihood", profiles);
        assertThat(bounds(probability)).containsExactly("0.05", "0.2", "0.5");
        assertThat(probability.levels().get(3).id()).isEqualTo("level-4");
        assertThat(probability.levels().get(3).title()).isEqualTo("Level 4");
    }

    @Test
    void a_tolerance_begins_the_highest_level_and_an_appetite_ends_the_lowest() {
        Scale scale = ScaleDerivation.levels(4)
                .consequence("financial", "Financial loss", Money.of("6000", "EUR"), Money.of("1500000", "EUR"));

        assertThat(bounds(scale)).containsExactly("5000", "100000", "1000000");
    }

    @Test
    void a_range_too_narrow_for_the_levels_is_widened() {
        assertThat(bounds(ScaleDerivation.levels(5).consequence("c", "C", "EUR", 900, 1_000)))
                .containsExactly("200", "500", "1000", "2000");
        assertThat(bounds(ScaleDerivation.levels(2).consequence("c", "C", "EUR", 900, 110_000)))
                .containsExactly("10000");
    }

    @Test
    void what_gives_no_scale_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleDerivation.levels(1))
                .withMessage("levels must be in [2, 10] but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleDerivation.levels(5).consequence("c", "C", "EUR", Double.NaN, 1))
                .withMessage("low must not be above high but was NaN, with high 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleDerivation.levels(5).consequence("c", "C", "EUR", 0, 1))
                .withMessage("low must be finite and above 0 but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ScaleDerivation.levels(5).consequence("c", "C", Money.of("5", "EUR"), Money.of("5", "EUR")))
                .withMessage("appetite must be below tolerance but was 5 EUR, with tolerance 5 EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleDerivation.levels(5).frequency("c", "C", List.of()))
                .withMessage("profiles must hold events that can happen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleDerivation.levels(5).consequence("c", "C", List.of()))
                .withMessage("profiles must hold events that cost something");
        Risk free = Risk.builder("r")
                .title("r")
                .lossModel(LossModel.of("EUR", new Frequency.Poisson(1), new Distribution.Constant(0)))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleDerivation.levels(5)
                        .consequence("c", "C", List.of(EventProfiles.in("EUR").of(free, LossStage.CURRENT))))
                .withMessage("profiles must hold events that cost something");
    }
}
