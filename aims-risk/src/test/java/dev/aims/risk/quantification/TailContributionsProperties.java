package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aims.core.model.LossModel;
import dev.aims.risk.quantification.result.Measured;
import dev.aims.risk.quantification.result.TailContributions;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class TailContributionsProperties {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(1_000).seed(9);

    @Property(tries = 60)
    void contributions_add_up_to_the_tail_value_at_risk_of_a_run(
            @ForAll("models") LossModel one,
            @ForAll("models") LossModel other,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        Portfolio portfolio =
                Portfolio.of("EUR", List.of(ReferenceCases.risk("a", one), ReferenceCases.risk("b", other)));
        TailContributions tail = SIMULATION.tailContributions(portfolio, level);
        Measured run = SIMULATION.run(portfolio).total().tailValueAtRisk(level);
        double tolerance = 1e-9 * (1 + run.value());

        assertThat(tail.amounts().values().stream().mapToDouble(Measured::value).sum())
                .isCloseTo(tail.tailValueAtRisk().value(), within(tolerance));
        assertThat(tail.tailValueAtRisk().value()).isCloseTo(run.value(), within(tolerance));
    }

    @Provide
    Arbitrary<LossModel> models() {
        return LossModels.any();
    }
}
