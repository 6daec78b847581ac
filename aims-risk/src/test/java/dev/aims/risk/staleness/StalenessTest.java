package dev.aims.risk.staleness;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.staleness.Home.BOARD;
import static dev.aims.risk.staleness.Home.CONTEXT;
import static dev.aims.risk.staleness.Home.MODEL;
import static dev.aims.risk.staleness.Home.RISK;
import static dev.aims.risk.staleness.Home.START;
import static dev.aims.risk.staleness.Home.SYSTEM;
import static dev.aims.risk.staleness.Home.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactAssessmentId;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Reading;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.Threshold;
import dev.aims.core.model.Trait;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.decision.RiskAcceptance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class StalenessTest {
    private static final IndicatorId GAP = IndicatorId.parse("gap");

    private final Home home = new Home();

    @Test
    void what_was_just_assessed_is_not_stale() {
        assertThat(home.staleness().items()).isEmpty();
    }

    @Test
    void a_risk_is_stale_from_the_day_after_its_review_was_due() {
        home.change(RISK, risk -> risk.toBuilder().nextReview(START.plusDays(7)).build());
        assertThat(home.later(7).kinds(RISK)).isEmpty();
        assertThat(home.later(1).kinds(RISK)).containsExactly("date");
        Stale stale = home.staleness().items().get(0);
        assertThat(stale.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(stale.since()).isEqualTo(START.plusDays(7));
        assertThat(stale.reasons()).hasToString("[was to be looked at by 2026-03-09 (ISO/IEC 42001, 8.2)]");
    }

    @Test
    void a_risk_is_stale_when_its_system_changes_materially_until_it_is_assessed_again() {
        home.later(3)
                .change(
                        SYSTEM,
                        system -> system.toBuilder()
                                .traits(Set.of(Trait.PERSONAL_DATA))
                                .build());
        assertThat(home.kinds(RISK)).containsExactly("system");
        StaleReason reason = home.staleness().find(RISK).orElseThrow().reasons().get(0);
        assertThat(reason.message()).isEqualTo("rests on system system, of which traits changed");
        assertThat(reason.since()).isEqualTo(START.plusDays(3));
        assertThat(reason.cause()).isEqualTo(SYSTEM);
        assertThat(home.later(1).reassess().kinds(RISK)).isEmpty();
    }

    @Test
    void a_risk_is_not_stale_when_only_wording_owner_or_dates_of_its_system_change_or_a_change_is_undone() {
        home.change(
                SYSTEM,
                system -> system.toBuilder()
                        .name("Other name")
                        .description("Other words")
                        .owner(BOARD)
                        .nextReview(START.plusDays(100))
                        .validatedOn(START)
                        .build());
        assertThat(home.kinds(RISK)).isEmpty();
        home.change(
                SYSTEM,
                system -> system.toBuilder().traits(Set.of(Trait.PERSONAL_DATA)).build());
        home.change(SYSTEM, system -> system.toBuilder().traits(Set.of()).build());
        assertThat(home.kinds(RISK)).isEmpty();
    }

    @Test
    void stage_suppliers_and_components_are_told_apart() {
        home.change(
                SYSTEM,
                system -> system.toBuilder().stage(LifeCycleStage.RE_EVALUATION).build());
        assertThat(home.kinds(RISK)).containsExactly("stage");
        home.reassess().later(1).reassess();
        home.change(
                SYSTEM, system -> system.toBuilder().suppliers(Set.of(VENDOR)).build());
        assertThat(home.kinds(RISK)).containsExactly("supplier");
        home.later(1)
                .reassess()
                .change(MODEL, model -> model.toBuilder().version("2").build());
        assertThat(home.kinds(RISK)).containsExactly("component");
        home.later(1)
                .reassess()
                .change(MODEL, model -> model.toBuilder().supplier(VENDOR).build());
        assertThat(home.kinds(RISK)).containsExactly("supplier");
        home.later(1)
                .reassess()
                .change(
                        SYSTEM,
                        system -> system.toBuilder().components(List.of()).build());
        assertThat(home.kinds(RISK)).containsExactly("system");
    }

    @Test
    void a_risk_that_hangs_on_something_else_than_when_it_was_assessed_is_stale() {
        home.change(RISK, risk -> risk.toBuilder().components(Set.of(MODEL)).build());
        assertThat(home.kinds(RISK)).containsExactly("system");
    }

    @Test
    void a_system_that_learns_in_use_is_validated_again_and_again() {
        home.change(
                SYSTEM,
                system -> system.toBuilder()
                        .traits(Set.of(Trait.CONTINUOUS_LEARNING))
                        .build());
        assertThat(home.kinds(SYSTEM)).containsExactly("learning");
        home.change(SYSTEM, system -> system.toBuilder().validatedOn(START).build());
        assertThat(home.later(90).kinds(SYSTEM)).isEmpty();
        assertThat(home.later(1).kinds(SYSTEM)).containsExactly("learning");
        assertThat(Staleness.of(
                                home.register,
                                home.noon(),
                                StalenessSettings.withDefaults().validationDays(91))
                        .find(SYSTEM))
                .isEmpty();
        home.change(
                SYSTEM,
                system -> system.toBuilder()
                        .stage(LifeCycleStage.DESIGN_AND_DEVELOPMENT)
                        .build());
        assertThat(home.kinds(SYSTEM)).isEmpty();
    }

    @Test
    void an_incident_concerns_the_risks_that_it_names_or_those_of_its_systems() {
        home.add(Home.risk().toBuilder().id(RiskId.parse("other")).build());
        Incident incident = Incident.builder("incident")
                .title("Incident")
                .detectedAt(home.later(2).noon())
                .systems(Set.of(SYSTEM))
                .build();
        home.add(incident);
        assertThat(home.staleness().items())
                .extracting(stale -> stale.subject().value(), Stale::urgency)
                .containsExactly(Tuple.tuple("other", Urgency.NOW), Tuple.tuple("risk", Urgency.NOW));
        home.change(
                incident.id(), known -> known.toBuilder().risks(Set.of(RISK)).build());
        assertThat(home.staleness().items()).hasSize(1);
        assertThat(home.later(1).reassess().kinds(RISK)).isEmpty();
    }

    @Test
    void an_incident_that_became_known_late_counts_from_when_it_was_recorded() {
        Incident old = Incident.builder("incident")
                .title("Incident")
                .detectedAt(home.noon().minusSeconds(86_400 * 30))
                .risks(Set.of(RISK))
                .build();
        assertThat(home.later(1).add(old).kinds(RISK)).containsExactly("incident");
    }

    @Test
    void an_indicator_makes_its_risks_stale_while_it_is_beyond_what_was_agreed() {
        home.add(Indicator.builder(GAP.value())
                .title("Gap")
                .direction(IndicatorDirection.LOWER_IS_BETTER)
                .thresholds(List.of(threshold(AlertLevel.BREACH)))
                .risks(Set.of(RISK))
                .build());
        assertThat(home.later(1).kinds(RISK)).isEmpty();
        read("0.08", Set.of("limit"));
        assertThat(home.kinds(RISK)).containsExactly("indicator");
        assertThat(home.later(1).reassess().kinds(RISK)).isEmpty();
        read("0.09", Set.of("limit"));
        assertThat(home.kinds(RISK)).as("the same breach goes on").isEmpty();
        read("0.01", Set.of());
        read("0.09", Set.of("limit"));
        assertThat(home.kinds(RISK)).as("a new breach").containsExactly("indicator");
        read("0.01", Set.of());
        assertThat(home.kinds(RISK)).isEmpty();
    }

    private static Threshold threshold(AlertLevel level) {
        return Threshold.atMost("limit", level, Decimal.parse("0.05"));
    }

    private void read(String value, Set<String> beyond) {
        home.change(
                GAP,
                gap -> gap.toBuilder()
                        .latest(new Reading(Decimal.parse(value), home.noon(), beyond))
                        .build());
    }

    @Test
    void a_new_version_of_the_criteria_makes_what_was_judged_by_the_old_one_stale() {
        RiskCriteria criteria = StandardCriteria.fiveByFive();
        home.later(5)
                .change(
                        criteria.id(),
                        known -> known.toBuilder().version(2).tolerance("low").build());
        StaleReason reason = home.staleness().find(RISK).orElseThrow().reasons().get(0);
        assertThat(reason.message()).isEqualTo("was judged by version 1 of criteria aims-5x5, which have version 2");
        assertThat(reason.since()).isEqualTo(START.plusDays(5));
        assertThat(home.staleness().find(RISK).orElseThrow().urgency())
                .as("medium is above tolerance now")
                .isEqualTo(Urgency.NOW);
        home.add(criteria.toBuilder().id(RiskCriteriaId.parse("others")).build());
        home.change(
                CONTEXT,
                context -> context.toBuilder()
                        .criteria(RiskCriteriaId.parse("others"))
                        .build());
        assertThat(home.staleness().find(RISK).orElseThrow().reasons().get(0).message())
                .isEqualTo("was judged by criteria aims-5x5; others are in force");
    }

    @Test
    void an_assessment_that_was_only_rewritten_for_other_criteria_is_not_a_new_look() {
        home.change(
                SYSTEM,
                system -> system.toBuilder().traits(Set.of(Trait.PERSONAL_DATA)).build());
        home.change(
                StandardCriteria.fiveByFive().id(),
                known -> known.toBuilder().version(2).tolerance("low").build());
        home.change(
                RISK,
                risk -> risk.toBuilder()
                        .current(risk.current().toBuilder().criteriaVersion(2).build())
                        .build());
        assertThat(home.kinds(RISK)).containsExactly("system");
    }

    @Test
    void a_risk_is_assessed_again_once_its_plan_is_completed() {
        TreatmentPlan plan = TreatmentPlan.of("plan", Home.risk(), TreatmentOption.CHANGE_LIKELIHOOD)
                .status(PlanStatus.IN_PROGRESS)
                .build();
        home.add(plan);
        assertThat(home.kinds(RISK)).isEmpty();
        home.later(4)
                .change(
                        TreatmentPlanId.parse("plan"),
                        known -> known.toBuilder().status(PlanStatus.COMPLETED).build());
        assertThat(home.kinds(RISK)).containsExactly("treatment");
        assertThat(home.later(1).reassess().kinds(RISK)).isEmpty();
    }

    @Test
    void a_decision_is_stale_when_what_it_was_made_on_has_changed_unless_a_newer_one_was_made() {
        Decision first = acceptance("first");
        home.add(first);
        assertThat(home.kinds(first.id())).isEmpty();
        home.later(1)
                .change(
                        RISK,
                        risk -> risk.toBuilder()
                                .current(RiskMatrix.standard().assess(LIKELY, MAJOR))
                                .build());
        Stale stale = home.staleness().find(first.id()).orElseThrow();
        assertThat(stale.urgency()).isEqualTo(Urgency.NOW);
        assertThat(stale.reasons().get(0).clause()).isEqualTo("ISO/IEC 42001, 8.3");
        home.add(acceptance("second"));
        assertThat(home.kinds(first.id())).isEmpty();
        home.later(400);
        assertThat(home.kinds(DecisionId.parse("second"))).containsExactly("decision");
        home.change(
                DecisionId.parse("second"),
                known -> known.toBuilder().status(DecisionStatus.REVOKED).build());
        assertThat(home.staleness().items())
                .extracting(item -> item.subject().value())
                .as("the first one is the newest again, and as stale as before")
                .containsExactly("first");
    }

    private Decision acceptance(String id) {
        return RiskAcceptance.of(home.register.view().get(RISK), id)
                .decidedBy(BOARD)
                .decidedOn(home.today())
                .validUntil(home.today().plusDays(365))
                .reason("Bearable")
                .build();
    }

    @Test
    void reviews_of_controls_and_impact_assessments_fall_due() {
        home.add(
                ControlImplementation.builder("logs")
                        .control(ControlRef.parse("iso-42001:A.6.2.8"))
                        .status(ImplementationStatus.IMPLEMENTED)
                        .nextReview(START.plusDays(1))
                        .build(),
                ControlImplementation.builder("given-up")
                        .control(ControlRef.parse("iso-42001:A.7.5"))
                        .status(ImplementationStatus.ABANDONED)
                        .nextReview(START.plusDays(1))
                        .build(),
                impact("impact").build());
        home.later(2);
        assertThat(home.staleness().items())
                .extracting(stale -> stale.subject().value())
                .containsExactly("logs");
        home.change(
                SYSTEM,
                system -> system.toBuilder().stage(LifeCycleStage.RE_EVALUATION).build());
        Stale stale = home.staleness().find(ImpactAssessmentId.parse("impact")).orElseThrow();
        assertThat(stale.reasons()).extracting(StaleReason::clause).containsExactly("ISO/IEC 42001, 8.4");
        home.add(impact("newer").conductedOn(home.today()).build());
        assertThat(home.kinds(ImpactAssessmentId.parse("impact"))).isEmpty();
    }

    private static dev.aims.core.model.ImpactAssessmentBuilder impact(String id) {
        return ImpactAssessment.builder(id)
                .title("Impact")
                .systems(Set.of(SYSTEM))
                .conductedOn(START);
    }

    @Test
    void a_pinned_catalog_with_a_newer_edition_is_told_by_whom_the_host_asks() {
        home.change(
                CONTEXT,
                context -> context.toBuilder()
                        .catalogs(List.of(new CatalogPin("iso-42001", "2023", "0".repeat(64))))
                        .build());
        assertThat(home.staleness().items()).isEmpty();
        Staleness asked = Staleness.of(
                home.register, home.noon(), StalenessSettings.withDefaults().editions(catalog -> Optional.of("2030")));
        assertThat(asked.items())
                .extracting(stale -> stale.reasons().get(0).message())
                .containsExactly("is judged by edition 2023 of catalog iso-42001, which has edition 2030");
    }

    @Test
    void what_is_closed_or_retired_is_never_stale() {
        home.change(
                SYSTEM,
                system -> system.toBuilder().traits(Set.of(Trait.PERSONAL_DATA)).build());
        home.change(RISK, risk -> risk.toBuilder().status(RiskStatus.CLOSED).build());
        assertThat(home.staleness().items()).isEmpty();
    }

    @Test
    void settings_say_what_is_wrong_with_them() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StalenessSettings.withDefaults().validationDays(0))
                .withMessage("validationDays must be 1 or more but was 0");
    }
}
