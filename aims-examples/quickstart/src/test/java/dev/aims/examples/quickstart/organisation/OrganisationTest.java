package dev.aims.examples.quickstart.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.applicability.ApplicabilityRow;
import dev.aims.annex.applicability.StatementOfApplicability;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.consistency.RiskConsistency;
import dev.aims.risk.quantification.report.CoverageState;
import dev.aims.risk.quantification.report.EstimateDate;
import dev.aims.risk.quantification.report.LossCoverage;
import dev.aims.risk.quantification.report.LossReport;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final Catalogs catalogs = Catalogs.builtIn();
    private final Register register =
            Organisation.register(Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneOffset.UTC), catalogs);
    private final RegisterView view = register.view();
    private final StatementOfApplicability statement = StatementOfApplicability.derive(view, catalogs);

    @Test
    void has_one_overdue_plan() {
        assertThat(found("treatment.overdue")).singleElement().satisfies(finding -> {
            assertThat(finding.place()).hasToString("treatment-plan plan-hiring-audit");
            assertThat(finding.message()).startsWith("was due on 2026-06-03");
        });
        assertThat(found("treatment.action-overdue")).isEmpty();
    }

    @Test
    void has_one_contradiction() {
        assertThat(found("treatment.control-excluded"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("A.7.6"));
        assertThat(statement.findings()).isEmpty();
    }

    @Test
    void has_one_stale_acceptance() {
        assertThat(found("decision.acceptance-stale"))
                .singleElement()
                .asString()
                .contains("accept-wrong-answers", "changed materially");
    }

    @Test
    void has_an_exclusion_that_nothing_contradicts() {
        assertThat(statement.rows().stream()
                        .filter(row -> row.applicability() == ControlApplicability.NOT_APPLICABLE)
                        .filter(row ->
                                row.plans().isEmpty() && row.implementations().isEmpty()))
                .extracting(ApplicabilityRow::exclusion)
                .extracting(Decision::id)
                .extracting(Object::toString)
                .containsExactly("exclude-a-10-4");
    }

    @Test
    void has_controls_in_every_state() {
        assertThat(view.controls().stream().map(control -> control.status())).contains(ImplementationStatus.values());
    }

    @Test
    void its_evidence_is_there_and_unchanged() throws Exception {
        assertThat(view.evidence()).isNotEmpty();
        for (Evidence evidence : view.evidence()) {
            try (InputStream content = Organisation.open(evidence).orElseThrow()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
                assertThat(HexFormat.of().formatHex(digest))
                        .as(evidence.location())
                        .isEqualTo(evidence.sha256());
            }
        }
    }

    @Test
    void its_history_spans_eight_months_and_tells_who_and_why() {
        assertThat(register.changesSince(0))
                .hasSize(7)
                .extracting(Commit::instant)
                .isSorted();
        assertThat(register.changesSince(0).get(0).instant()).isEqualTo(Instant.parse("2025-10-18T09:00:00Z"));
        assertThat(register.changesSince(0).get(5).actor()).hasToString("ai-office on behalf of management-board");
    }

    @Test
    void seven_of_its_twelve_risks_have_a_loss_model_and_the_losses_are_worked_out_from_them() {
        LossReport losses = Organisation.losses(view);
        LossCoverage coverage = LossCoverage.of(losses.portfolio(), view);

        assertThat(coverage.openThreats()).isEqualTo(12);
        assertThat(coverage.risks(CoverageState.COVERED)).hasSize(7);
        assertThat(coverage.risks(CoverageState.WITHOUT_MODEL)).hasSize(5);
        assertThat(coverage.findings()).isEmpty();
        assertThat(losses.revision()).hasValue(view.revision());
        assertThat(losses.oldEstimates(TODAY)).extracting(EstimateDate::risk).containsOnly(Risks.LOAN_REASONS);
        assertThat(losses.portfolio().dependencies()).isNotEmpty();
        assertThat(losses.reductions())
                .singleElement()
                .satisfies(reduction -> assertThat(reduction.figures())
                        .allSatisfy(figure -> assertThat(
                                        figure.findMeasured().orElseThrow().low())
                                .isPositive()));
    }

    private List<Finding> found(String code) {
        return RiskConsistency.standard().get(code).check(view, TODAY).toList();
    }
}
