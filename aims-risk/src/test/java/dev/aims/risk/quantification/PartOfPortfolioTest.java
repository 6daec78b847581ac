package dev.aims.risk.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.SharedCause;
import dev.aims.risk.quantification.result.TailShape;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What single risks lose within a portfolio, and portfolios of which some risks are replaced. */
class PartOfPortfolioTest {
    private static final Simulation SIMULATION =
            Simulation.withDefaults().trials(3_000).seed(21);
    private static final Risk A = caused("a", 1.5);
    private static final Risk B = caused("b", 0.7);
    private static final Risk C = ReferenceCases.risk("c", new Frequency.Poisson(1), new Distribution.Gamma(1, 5_000));
    private static final Correlation COUPLED =
            Correlation.uniform(List.of(RiskId.parse("a"), RiskId.parse("b"), RiskId.parse("c")), 0.6);
    private static final Portfolio PORTFOLIO =
            Portfolio.of("EUR", List.of(A, B, C)).correlated(COUPLED).correlatedInSeverity(COUPLED);

    private static Risk caused(String id, double rate) {
        return ReferenceCases.risk(
                id,
                LossModel.of("EUR", new Frequency.Poisson(rate), ReferenceCases.SEVERITY).toBuilder()
                        .causes(List.of(new SharedCause("supplier", 0.5, 0.9)))
                        .build());
    }

    @Test
    void some_risks_lose_what_they_lose_with_all_others() {
        TrialBlock all = SIMULATION.block(PORTFOLIO, 0, 3_000);
        for (RiskId risk : COUPLED.risks()) {
            assertThat(SIMULATION.losses(PORTFOLIO, Set.of(risk)).losses(risk)).isEqualTo(all.losses(risk));
        }
        assertThat(SIMULATION.losses(PORTFOLIO, all.risks()).total()).isEqualTo(all.total());
    }

    @Test
    void a_risk_that_is_replaced_leaves_the_draws_of_the_others() {
        Portfolio replaced = PORTFOLIO.replacing(List.of(caused("a", 3)));

        assertThat(replaced.correlation()).contains(COUPLED);
        assertThat(replaced.severityCorrelation()).contains(COUPLED);
        assertThat(SIMULATION.block(replaced, 0, 500).losses(B.id()))
                .isEqualTo(SIMULATION.block(PORTFOLIO, 0, 500).losses(B.id()));
        assertThat(replaced.replacing(List.of(A)).hash()).isEqualTo(PORTFOLIO.hash());
    }

    @Test
    void the_shape_of_the_tail_is_that_of_the_heaviest_risk() {
        Risk heavy = ReferenceCases.risk("c", new Frequency.Poisson(1), new Distribution.Pareto(1_000, 1.5));

        assertThat(PORTFOLIO.tailShape()).isEqualTo(TailShape.FINITE_VARIANCE);
        assertThat(PORTFOLIO.replacing(List.of(heavy)).tailShape()).isEqualTo(TailShape.FINITE_MEAN);
    }

    @Test
    void what_is_not_of_the_portfolio_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.losses(PORTFOLIO, Set.of(RiskId.parse("z"))))
                .withMessage("of must be at least one risk, and all of the portfolio, but was [z]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIMULATION.losses(PORTFOLIO, Set.of()))
                .withMessage("of must be at least one risk, and all of the portfolio, but was []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PORTFOLIO.replacing(
                        List.of(ReferenceCases.risk("z", new Frequency.Poisson(1), ReferenceCases.SEVERITY))))
                .withMessage("each of others must have a loss model, and the id of a risk of the portfolio,"
                        + " [a, b, c], but one was z");
    }
}
