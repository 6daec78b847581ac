package dev.aims.risk.quantification.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.json.EntityJson;
import dev.aims.core.model.Distribution;
import dev.aims.core.model.Frequency;
import dev.aims.core.model.LossModel;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import dev.aims.risk.quantification.Portfolio;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossCoverageTest {
    private static final Actor ACTOR = Actor.of("risk-office");

    private final Register register = Register.inMemory();

    @Test
    void each_risk_stands_to_the_total_in_one_way() {
        Risk same = risk("same", 1);
        Risk changed = risk("changed", 1);
        Risk removed = risk("removed", 1);
        Risk closed = risk("closed", 1);
        Risk opportunity = risk("opportunity", 1);
        Risk unknown = risk("unknown", 1);
        register.commit(
                ACTOR,
                "risks",
                change -> change.add(
                        same,
                        risk("changed", 2),
                        removed.toBuilder().lossModel(null).build(),
                        closed.toBuilder().status(RiskStatus.CLOSED).build(),
                        opportunity.toBuilder().kind(RiskKind.OPPORTUNITY).build(),
                        risk("left-out", 1),
                        risk("without-model", 1).toBuilder().lossModel(null).build(),
                        risk("without-model-closed", 1).toBuilder()
                                .lossModel(null)
                                .status(RiskStatus.CLOSED)
                                .build(),
                        risk("gain", 1).toBuilder().kind(RiskKind.OPPORTUNITY).build()));
        LossCoverage coverage = LossCoverage.of(
                Portfolio.of("EUR", List.of(same, changed, removed, closed, opportunity, unknown)), register.view());

        for (CoverageState state : CoverageState.values()) {
            String id = switch (state) {
                case COVERED -> "same";
                case MODEL_CHANGED -> "changed";
                case MODEL_REMOVED -> "removed";
                case LEFT_OUT -> "left-out";
                case WITHOUT_MODEL -> "without-model";
                case CLOSED -> "closed";
                case OPPORTUNITY -> "opportunity";
                case UNKNOWN -> "unknown";
            };
            assertThat(coverage.risks(state))
                    .as(state.name())
                    .extracting(RiskCoverage::risk)
                    .containsExactly(RiskId.parse(id));
        }
        assertThat(coverage.openThreats()).isEqualTo(5);
        assertThat(coverage.openThreatsInTotal()).isEqualTo(3);
        assertThat(coverage.isOutOfDate()).isTrue();
        assertThat(coverage.findings())
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "losses.model-changed", "losses.model-removed", "losses.closed-risk", "losses.unknown-risk");
        assertThat(coverage.findings())
                .filteredOn(finding -> finding.severity() == Severity.INFO)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("losses.left-out", "losses.opportunity");
    }

    @Test
    void a_risk_that_was_retired_is_no_open_threat() {
        Risk risk = risk("breach", 1);
        register.commit(ACTOR, "first", change -> change.add(risk));
        register.commit(
                ACTOR,
                "out of use",
                change -> change.retire(risk.id(), register.view().version(risk.id())));
        LossCoverage coverage = LossCoverage.of(Portfolio.of(risk), register.view());

        assertThat(coverage.openThreats()).isZero();
        assertThat(coverage.isOutOfDate()).isTrue();
        assertThat(coverage.findings())
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo("losses.closed-risk");
    }

    @Test
    void another_title_or_revision_makes_nothing_out_of_date() {
        Risk risk = risk("breach", 1);
        register.commit(ACTOR, "first", change -> change.add(risk));
        register.commit(
                ACTOR,
                "renamed",
                change -> change.replace(
                        risk.toBuilder().title("Renamed").build(),
                        register.view().version(risk.id())));
        LossCoverage coverage = LossCoverage.of(Portfolio.of(risk), register.view());

        assertThat(coverage.isOutOfDate()).isFalse();
        assertThat(coverage.findings()).isEmpty();
        assertThat(coverage.revision()).isEqualTo(2);
        assertThat(coverage.risks())
                .singleElement()
                .extracting(RiskCoverage::title)
                .isEqualTo("Renamed");
    }

    @Test
    void a_model_that_went_through_a_store_is_the_same_model() {
        Risk risk = risk("breach", 0.1 + 0.2);
        register.commit(ACTOR, "first", change -> change.add(risk));
        Risk read = EntityJson.read(EntityJson.write(register.view().get(risk.id())), Risk.class);

        assertThat(LossCoverage.of(Portfolio.of(read), register.view()).isOutOfDate())
                .isFalse();
    }

    private static Risk risk(String id, double rate) {
        return Risk.builder(id)
                .title("Risk " + id)
                .lossModel(LossModel.of("EUR", new Frequency.Poisson(rate), new Distribution.Lognormal(9, 1)))
                .build();
    }
}
