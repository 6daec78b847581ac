package dev.aims.annex.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemBuilder;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Concern;
import dev.aims.core.model.ConcernStatus;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactAssessmentBuilder;
import dev.aims.core.model.ImpactAssessmentId;
import dev.aims.core.model.ImpactOutcome;
import dev.aims.core.model.Incident;
import dev.aims.core.model.IncidentBuilder;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.LegalRegime;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Reading;
import dev.aims.core.model.Threshold;
import dev.aims.core.model.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ImpactTriggersTest {
    private static final LocalDate ASSESSED = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final AiSystemId SYSTEM = AiSystemId.parse("scoring");

    @Test
    void what_was_never_assessed_is_due_until_it_is_retired() {
        for (LifeCycleStage stage : LifeCycleStage.values()) {
            Timeline timeline = new Timeline()
                    .commit(model("1"), data(), system().stage(stage).build());
            if (stage == LifeCycleStage.RETIREMENT) {
                assertThat(triggers(timeline).systems()).isEmpty();
            } else {
                assertThat(fired(timeline))
                        .containsExactly("never_assessed: no impact assessment was conducted, and the system is at the"
                                + " stage " + stage.title() + " (ISO/IEC 42001, 6.1.4 and A.5.2)");
            }
        }
    }

    @Test
    void an_assessment_that_is_not_conducted_is_under_way_and_does_not_count() {
        Timeline timeline = new Timeline()
                .commit(model("1"), data(), system().build())
                .commit(assessment().conductedOn(null).nextReview(null).build());

        SystemTriggers found = only(timeline);

        assertThat(found.newest()).isNull();
        assertThat(found.underWay()).containsExactly(ImpactAssessmentId.parse("impact"));
        assertThat(found.isDue()).isTrue();
    }

    @Test
    void nothing_is_due_while_nothing_happens() {
        SystemTriggers found = only(assessed());

        assertThat(found.isDue()).isFalse();
        assertThat(found.newest()).isEqualTo(ImpactAssessmentId.parse("impact"));
        assertThat(found.questions()).isEmpty();
        assertThat(triggers(assessed()).questions()).hasSize(8);
    }

    @Test
    void the_planned_interval_has_passed_the_day_after_the_day_that_was_set() {
        assertThat(fired(assessed(assessment().nextReview(TODAY)))).isEmpty();
        assertThat(fired(assessed(assessment().nextReview(TODAY.minusDays(1)))))
                .containsExactly(
                        "planned_interval: the next assessment was planned for 2026-11-19 (ISO/IEC 42001, 8.4)");
        assertThat(only(assessed(assessment().nextReview(null))).questions())
                .containsExactly("When is scoring to be assessed again? No day was set with impact");
    }

    @Test
    void a_change_of_the_system_calls_for_a_new_assessment() {
        assertChange("purpose_change", system -> system.intendedUse("Rank tenants"));
        assertChange("purpose_change", system -> system.users(List.of("Brokers")));
        assertChange("purpose_change", system -> system.affectedPeople(List.of("Tenants")));
        assertChange("purpose_change", system -> system.traits(Set.of(Trait.VULNERABLE_GROUPS)));
        assertChange("setting_change", system -> system.deployments(Set.of("Branches", "Austria")));
        assertChange("setting_change", system -> system.traits(Set.of(Trait.PUBLIC_FACING)));
        assertChange("model_change", system -> system.automation(AutomationLevel.FULL_AUTOMATION));
        assertChange("model_change", system -> system.traits(Set.of(Trait.CONTINUOUS_LEARNING)));
        assertChange("model_change", system -> system.suppliers(Set.of(Timeline.OFFICE)));
        assertChange("data_change", system -> system.traits(Set.of(Trait.PERSONAL_DATA)));
        assertChange("data_change", system -> system.components(List.of(use("model"), use("data"))));
        assertChange("reuse_or_retirement", system -> system.traits(Set.of(Trait.REPURPOSED)));
        assertChange("reuse_or_retirement", system -> system.stage(LifeCycleStage.RETIREMENT));
        assertChange("life_cycle_point", system -> system.stage(LifeCycleStage.RE_EVALUATION));
    }

    @Test
    void a_change_that_alters_no_impact_calls_for_none() {
        assertNoChange(system -> system.description("Better described"));
        assertNoChange(system -> system.tags(Set.of("bank")));
        assertNoChange(system -> system.deployments(Set.of()));
        assertNoChange(system -> system.automation(AutomationLevel.ASSISTANCE));
        assertNoChange(system -> system.stage(LifeCycleStage.CONTINUOUS_VALIDATION));
        assertNoChange(system -> system.nextReview(TODAY));
    }

    @Test
    void a_change_on_the_day_of_the_assessment_was_part_of_it() {
        Timeline timeline = assessed();
        Timeline sameDay = new Timeline()
                .commit(model("1"), data(), system().build())
                .on(ASSESSED)
                .commit(
                        assessment().build(),
                        system().intendedUse("Rank tenants").build());

        assertThat(fired(sameDay)).isEmpty();
        assertThat(fired(timeline.on(ASSESSED.plusDays(1))
                        .commit(system().intendedUse("Rank tenants").build())))
                .hasSize(1);
    }

    @Test
    void the_day_ends_in_the_zone_of_the_context() {
        Timeline timeline = new Timeline()
                .commit(
                        model("1"),
                        data(),
                        system().build(),
                        AimsContext.builder("context")
                                .organization("Northwind")
                                .zone(ZoneId.of("Pacific/Kiritimati"))
                                .build())
                .on(ASSESSED)
                .commit(
                        assessment().build(),
                        system().intendedUse("Rank tenants").build());

        assertThat(fired(timeline)).as("noon UTC is the next day there").hasSize(1);
    }

    @Test
    void a_system_that_was_recorded_after_its_assessment_is_compared_with_what_was_first_recorded() {
        Timeline timeline = new Timeline()
                .on(LATER)
                .commit(model("1"), data(), system().build(), assessment().build());

        assertThat(fired(timeline)).isEmpty();
        assertThat(fired(timeline.on(LATER.plusDays(1))
                        .commit(system().intendedUse("Rank tenants").build())))
                .hasSize(1);
    }

    @Test
    void a_new_version_of_a_component_calls_for_a_new_assessment() {
        assertThat(fired(assessed().on(LATER).commit(model("2"))))
                .containsExactly("model_change: component model has another version, 2 (ours)");
        assertThat(fired(assessed()
                        .on(LATER)
                        .commit(model("1").toBuilder().supplier(Timeline.OFFICE).build())))
                .containsExactly("model_change: component model has another supplier (ours)");
        assertThat(fired(assessed()
                        .on(LATER)
                        .commit(model("1").toBuilder().name("Other").build())))
                .isEmpty();
        assertThat(fired(assessed()
                        .on(LATER)
                        .commit(data().toBuilder().version("2").build())))
                .as("not a component of the system")
                .isEmpty();
    }

    @Test
    void the_newest_assessment_is_the_one_that_counts() {
        Timeline timeline = assessed()
                .on(LATER)
                .commit(system().intendedUse("Rank tenants").build())
                .on(LATER.plusDays(5))
                .commit(assessment()
                        .id(ImpactAssessmentId.parse("second"))
                        .conductedOn(LATER.plusDays(5))
                        .build());

        assertThat(only(timeline).newest()).isEqualTo(ImpactAssessmentId.parse("second"));
        assertThat(fired(timeline)).isEmpty();
    }

    @Test
    void a_significant_change_that_is_proposed_calls_for_one_and_an_undecided_one_is_asked_about() {
        assertThat(fired(assessed().on(LATER).commit(change(true, ChangeStatus.PROPOSED))))
                .containsExactly("significant_change_proposed: planned change move is proposed (ISO/IEC 42001, 8.4)");
        assertThat(fired(assessed().on(LATER).commit(change(true, ChangeStatus.REJECTED))))
                .isEmpty();
        assertThat(fired(assessed().on(LATER).commit(change(false, ChangeStatus.PROPOSED))))
                .isEmpty();
        assertThat(fired(assessed(assessment(), change(true, ChangeStatus.PROPOSED))))
                .as("known when it was assessed")
                .isEmpty();
        assertThat(only(assessed().on(LATER).commit(change(null, ChangeStatus.APPROVED))))
                .satisfies(found -> assertThat(found.isDue()).isFalse())
                .satisfies(found -> assertThat(found.questions())
                        .containsExactly("Is planned change move significant for scoring?"));
    }

    @Test
    void incidents_and_concerns_since_call_for_one() {
        assertThat(fired(assessed()
                        .commit(incident(LATER).systems(Set.of(SYSTEM)).build())))
                .containsExactly(
                        "incident: incident leak was detected on 2026-06-01 (ours, in line with A.8.3 and A.8.4)");
        assertThat(fired(assessed()
                        .commit(incident(LATER)
                                .components(Set.of(AiComponentId.parse("model")))
                                .build())))
                .hasSize(1);
        assertThat(fired(assessed()
                        .commit(incident(ASSESSED).systems(Set.of(SYSTEM)).build())))
                .isEmpty();
        assertThat(fired(assessed()
                        .commit(incident(TODAY.plusDays(1))
                                .systems(Set.of(SYSTEM))
                                .build())))
                .isEmpty();
        assertThat(fired(assessed().commit(concern(ConcernStatus.RECEIVED)))).hasSize(1);
        assertThat(fired(assessed().commit(concern(ConcernStatus.NOT_CONFIRMED))))
                .isEmpty();
        assertThat(fired(assessed().commit(concern(ConcernStatus.WITHDRAWN)))).isEmpty();
        assertThat(fired(assessed()
                        .commit(concern(ConcernStatus.RECEIVED).toBuilder()
                                .raisedOn(TODAY.plusDays(1))
                                .build())))
                .isEmpty();
    }

    @Test
    void a_breach_of_an_indicator_calls_for_one() {
        assertThat(fired(assessed().commit(indicator(AlertLevel.BREACH, LATER))))
                .containsExactly(
                        "expectation_missed: indicator refusals shows a breach (ours, in line with 42005 5.12)");
        assertThat(fired(assessed().commit(indicator(AlertLevel.WARNING, LATER))))
                .isEmpty();
        assertThat(fired(assessed().commit(indicator(AlertLevel.BREACH, ASSESSED))))
                .isEmpty();
    }

    @Test
    void a_law_that_the_organization_comes_under_since_calls_for_one() {
        Timeline timeline = assessed(assessment(), context()).on(LATER).commit(context("eu-ai-act"));

        assertThat(fired(timeline))
                .containsExactly("legal_change: the organization comes under eu-ai-act (ours, in line with 42005 5.4)");
        assertThat(fired(assessed(assessment(), context("eu-ai-act")))).isEmpty();
    }

    @Test
    void a_system_that_keeps_learning_is_asked_about() {
        Timeline timeline = new Timeline()
                .commit(
                        model("1"),
                        data(),
                        system().traits(Set.of(Trait.CONTINUOUS_LEARNING)).build())
                .on(ASSESSED)
                .commit(assessment().build());

        assertThat(only(timeline).isDue()).isFalse();
        assertThat(only(timeline).questions())
                .containsExactly("The model of scoring keeps learning: does it still behave as it was assessed?");
    }

    private static void assertChange(String trigger, UnaryOperator<AiSystemBuilder> change) {
        Timeline timeline = assessed().on(LATER).commit(change.apply(system()).build());
        assertThat(only(timeline).fired()).extracting(FiredTrigger::trigger).containsExactly(trigger);
    }

    private static void assertNoChange(UnaryOperator<AiSystemBuilder> change) {
        assertThat(fired(assessed().on(LATER).commit(change.apply(system()).build())))
                .isEmpty();
    }

    private static Timeline assessed(Entity... more) {
        return assessed(assessment(), more);
    }

    private static Timeline assessed(ImpactAssessmentBuilder assessment, Entity... more) {
        Timeline timeline = new Timeline().commit(model("1"), data(), system().build());
        if (more.length > 0) {
            timeline.commit(more);
        }
        return timeline.on(ASSESSED).commit(assessment.build());
    }

    private static ImpactTriggers triggers(Timeline timeline) {
        return ImpactTriggers.of(timeline.register(), TODAY);
    }

    private static SystemTriggers only(Timeline timeline) {
        ImpactTriggers triggers = triggers(timeline);
        assertThat(triggers.systems()).hasSize(1);
        assertThat(triggers.due()).hasSize(triggers.systems().get(0).isDue() ? 1 : 0);
        return triggers.find(SYSTEM).orElseThrow();
    }

    private static List<String> fired(Timeline timeline) {
        return only(timeline).fired().stream().map(FiredTrigger::toString).toList();
    }

    private static AiSystemBuilder system() {
        return AiSystem.builder("scoring")
                .name("Scoring")
                .intendedUse("Rank applications")
                .users(List.of("Officers"))
                .affectedPeople(List.of("Applicants"))
                .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                .automation(AutomationLevel.PARTIAL_AUTOMATION)
                .components(List.of(use("model")))
                .deployments(Set.of("Branches"));
    }

    private static ComponentUse use(String component) {
        return new ComponentUse(AiComponentId.parse(component), "part");
    }

    private static AiComponent model(String version) {
        return AiComponent.builder("model")
                .name("Model")
                .kind(ComponentKind.MODEL)
                .version(version)
                .build();
    }

    private static AiComponent data() {
        return AiComponent.builder("data")
                .name("Data")
                .kind(ComponentKind.DATA_SET)
                .build();
    }

    private static ImpactAssessmentBuilder assessment() {
        return ImpactAssessment.builder("impact")
                .title("Impacts")
                .systems(Set.of(SYSTEM))
                .outcome(ImpactOutcome.PROCEED)
                .conductedOn(ASSESSED)
                .nextReview(TODAY.plusDays(30));
    }

    private static PlannedChange change(Boolean significant, ChangeStatus status) {
        return PlannedChange.builder("move")
                .title("Move to the cloud")
                .significant(significant)
                .systems(Set.of(SYSTEM))
                .status(status)
                .build();
    }

    private static IncidentBuilder incident(LocalDate day) {
        return Incident.builder("leak").title("Leak").detectedAt(noon(day));
    }

    private static Concern concern(ConcernStatus status) {
        return Concern.builder("unfair")
                .title("Unfair")
                .raisedOn(LATER)
                .systems(Set.of(SYSTEM))
                .status(status)
                .build();
    }

    private static Indicator indicator(AlertLevel level, LocalDate day) {
        return Indicator.builder("refusals")
                .title("Refusals")
                .direction(IndicatorDirection.LOWER_IS_BETTER)
                .thresholds(List.of(Threshold.atMost("most", level, Decimal.parse("0.3"))))
                .systems(Set.of(SYSTEM))
                .latest(new Reading(Decimal.parse("0.4"), noon(day), Set.of("most")))
                .build();
    }

    private static AimsContext context(String... laws) {
        return AimsContext.builder("context")
                .organization("Northwind")
                .zone(ZoneOffset.UTC)
                .legalRegimes(Arrays.stream(laws)
                        .map(law -> new LegalRegime(law, law, null, null))
                        .toList())
                .build();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
