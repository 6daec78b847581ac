package dev.aims.annex.dossier;

import static dev.aims.annex.dossier.SampleRegister.MATRIX;
import static dev.aims.annex.dossier.SampleRegister.TODAY;
import static dev.aims.annex.dossier.SampleRegister.acceptance;
import static dev.aims.annex.dossier.SampleRegister.opacity;
import static dev.aims.annex.dossier.SampleRegister.plan;
import static dev.aims.annex.dossier.SampleRegister.report;
import static dev.aims.annex.dossier.SampleRegister.scoring;
import static dev.aims.annex.dossier.SampleRegister.testing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.ControlId;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttentionTest {
    private static final TreatmentPlan ON_TIME =
            plan().toBuilder().actions(List.of()).due(TODAY).build();

    @Test
    void a_register_in_order_needs_no_attention() {
        assertThat(codes(scoring(), opacity(), ON_TIME, report(), testing())).isEmpty();
    }

    @Test
    void a_risk_above_tolerance_needs_a_plan_or_an_acceptance() {
        assertThat(findings(scoring(), opacity())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("risk.above-tolerance");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place()).hasToString("risk risk-opacity");
            assertThat(finding.message()).contains("High", "Medium", "designated management");
            assertThat(finding.basis()).isEqualTo("ISO/IEC 42001, 6.1.3");
        });
        assertThat(codes(scoring(), opacity(), acceptance(opacity()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void only_a_running_plan_covers_a_risk(PlanStatus status) {
        boolean running = status == PlanStatus.APPROVED || status == PlanStatus.IN_PROGRESS;

        assertThat(codes(
                        scoring(), opacity(), ON_TIME.toBuilder().status(status).build()))
                .isEqualTo(running ? List.of() : List.of("risk.above-tolerance"));
    }

    @Test
    void a_risk_that_is_tolerable_closed_or_an_opportunity_needs_none() {
        Risk tolerable = opacity().toBuilder()
                .current(MATRIX.assess(Likelihood.UNLIKELY, Consequence.MODERATE))
                .build();

        assertThat(codes(scoring(), tolerable)).isEmpty();
        assertThat(codes(
                        scoring(),
                        opacity().toBuilder().status(RiskStatus.CLOSED).build()))
                .isEmpty();
        assertThat(codes(
                        scoring(),
                        opacity().toBuilder().kind(RiskKind.OPPORTUNITY).build()))
                .isEmpty();
    }

    @Test
    void a_level_by_another_version_of_the_criteria_says_nothing_about_tolerance() {
        Risk risk = opacity().toBuilder()
                .current(opacity().current().toBuilder().criteriaVersion(2).build())
                .build();

        assertThat(codes(scoring(), risk)).containsExactly("risk.level-by-other-criteria");
    }

    @Test
    void an_acceptance_of_another_state_of_the_risk_is_stale() {
        Risk milder = opacity().toBuilder()
                .inherent(MATRIX.assess(Likelihood.POSSIBLE, Consequence.MAJOR))
                .build();

        assertThat(codes(scoring(), opacity(), acceptance(milder)))
                .containsExactly("risk.above-tolerance", "decision.stale");
        assertThat(codes(scoring(), opacity(), ON_TIME, acceptance(milder))).containsExactly("decision.stale");
    }

    @Test
    void an_acceptance_that_a_later_one_replaces_is_history() {
        Decision ended =
                acceptance(opacity()).toBuilder().validUntil(TODAY.minusDays(1)).build();
        Decision renewed = Decision.builder("renewed")
                .kind(ended.kind())
                .subject(ended.subject())
                .decidedBy(ended.decidedBy())
                .decidedOn(TODAY)
                .reason("Renewed")
                .bound(ended.bound())
                .build();

        assertThat(codes(scoring(), opacity(), ended)).contains("decision.stale");
        assertThat(codes(scoring(), opacity(), ended, renewed)).isEmpty();
    }

    @Test
    void what_was_due_yesterday_is_overdue_and_what_is_due_today_is_not() {
        TreatmentPlan late = ON_TIME.toBuilder().due(TODAY.minusDays(1)).build();
        TreatmentPlan doneLate = plan().toBuilder()
                .actions(plan().actions().stream()
                        .map(action ->
                                action.toBuilder().status(ActionStatus.DONE).build())
                        .toList())
                .due(TODAY)
                .build();

        assertThat(codes(scoring(), opacity(), late)).containsExactly("treatment.overdue");
        assertThat(codes(scoring(), opacity(), doneLate)).isEmpty();
    }

    @Test
    void the_longest_delay_comes_first() {
        assertThat(findings(scoring(), opacity(), plan()))
                .extracting(Finding::message)
                .satisfiesExactly(
                        first -> assertThat(first).contains("30 days ago"),
                        second -> assertThat(second).contains("10 days ago"));
    }

    @Test
    void an_excluded_control_in_use_is_a_contradiction() {
        Decision exclusion = Decision.builder("exclude-tests")
                .kind(DecisionKind.EXCLUSION)
                .subject(new DecisionSubject.OfControl(AnnexA.A_6_2_4))
                .decidedBy(SampleRegister.OFFICE)
                .decidedOn(TODAY)
                .reason("Thought to be done by the supplier")
                .build();

        assertThat(codes(scoring(), report(), testing(), exclusion))
                .containsExactly("applicability.excluded-control-in-place");
        assertThat(codes(scoring(), report(), exclusion)).isEmpty();
    }

    @Test
    void evidence_in_use_that_ended_yesterday_has_expired() {
        var ended = report().toBuilder().validUntil(TODAY.minusDays(1)).build();
        var endsToday = report().toBuilder().validUntil(TODAY).build();

        assertThat(findings(scoring(), ended, testing())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("evidence.expired");
            assertThat(finding.basis()).isEqualTo("good practice");
        });
        assertThat(codes(scoring(), endsToday, testing())).isEmpty();
        assertThat(codes(ended)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ImplementationStatus.class)
    void only_a_control_in_place_needs_evidence(ImplementationStatus status) {
        var bare = testing().toBuilder().evidence(Set.of()).status(status).build();

        assertThat(codes(scoring(), bare))
                .isEqualTo(
                        status == ImplementationStatus.IMPLEMENTED ? List.of("control.without-evidence") : List.of());
    }

    @Test
    void evidence_is_looked_for_only_with_a_resolver() {
        Dossier dossier = Dossier.of(SampleRegister.of(scoring(), report(), testing()));

        assertThat(codes(dossier)).isEmpty();
        assertThat(codes(dossier.withEvidence(SampleRegister.reports()))).isEmpty();
        assertThat(codes(dossier.withEvidence(evidence -> Optional.empty()))).containsExactly("evidence.not-found");
        assertThat(codes(dossier.withEvidence(evidence -> Optional.of(() -> new ByteArrayInputStream(new byte[] {1})))))
                .containsExactly("evidence.altered");
        assertThat(codes(dossier.withEvidence(evidence -> Optional.of(() -> {
                    throw new IOException("connection reset");
                }))))
                .containsExactly("evidence.unreadable");
    }

    @Test
    void what_is_urgent_comes_first() {
        var ended = report().toBuilder().validUntil(TODAY.minusDays(1)).build();
        var second = testing().toBuilder()
                .id(ControlId.parse("second"))
                .evidence(Set.of())
                .build();
        Dossier dossier = Dossier.of(SampleRegister.of(
                        scoring(),
                        opacity(),
                        plan().toBuilder().status(PlanStatus.DRAFT).build(),
                        ended,
                        testing(),
                        second))
                .withEvidence(evidence -> Optional.empty());

        assertThat(codes(dossier))
                .containsExactly(
                        "risk.above-tolerance",
                        "evidence.not-found",
                        "treatment.overdue",
                        "treatment.overdue",
                        "evidence.expired",
                        "control.without-evidence");
    }

    private static List<Finding> findings(Entity... entities) {
        return Dossier.of(SampleRegister.of(entities)).attention();
    }

    private static List<String> codes(Entity... entities) {
        return findings(entities).stream().map(Finding::code).toList();
    }

    private static List<String> codes(Dossier dossier) {
        return dossier.attention().stream().map(Finding::code).toList();
    }
}
