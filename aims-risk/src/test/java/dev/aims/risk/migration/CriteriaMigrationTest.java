package dev.aims.risk.migration;

import static dev.aims.risk.criteria.Consequence.*;
import static dev.aims.risk.criteria.Likelihood.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Commit;
import dev.aims.core.register.ConflictException;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.ScoreMethod;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.decision.RiskAcceptance;
import dev.aims.risk.migration.RiskMigration.Outcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CriteriaMigrationTest {
    private static final Actor ACTOR = Actor.of("tester");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final RiskCriteria OLD = MATRIX.criteria();
    private static final Party OFFICE =
            Party.builder("office").name("Office").kind(PartyKind.ROLE).build();

    /** Three levels of likelihood of which only two have a name from before, four steps, other names for two levels. */
    private static final RiskCriteria NEXT = OLD.toBuilder()
            .version(2)
            .likelihood(scale("likelihood", "unlikely", "likely", "weekly"))
            .consequences(List.of(scale("overall", "insignificant", "minor", "major", "severe")))
            .levels(List.of(
                    RiskLevel.of("low", "Low", "#000001"),
                    RiskLevel.of("high", "High", "#000002"),
                    RiskLevel.of("stop", "Stop", "#000003")))
            .matrix(List.of(
                    List.of("low", "low", "low", "high"),
                    List.of("low", "low", "high", "high"),
                    List.of("low", "high", "high", "stop")))
            .tolerance("low")
            .build();

    @Test
    void levels_of_the_same_id_map_by_themselves_and_the_new_matrix_gives_the_level() {
        Register register =
                register(risk("a", MATRIX.assess(LIKELY, MINOR)), risk("b", MATRIX.assess(UNLIKELY, SEVERE)));

        MigrationPlan plan = migration().plan(register.view(), TODAY);

        assertThat(plan.risks()).extracting(RiskMigration::outcome).containsOnly(Outcome.MIGRATED);
        assertThat(plan.changed()).extracting(risk -> risk.risk().id().value()).containsExactly("a", "b");
        assertThat(level(plan, 0)).isEqualTo("low"); // was medium
        assertThat(level(plan, 1)).isEqualTo("high"); // was high, 3 of 4, and is 2 of 3
    }

    @Test
    void what_nobody_mapped_is_reported_and_nothing_is_pressed_into_the_nearest_level() {
        Register register = register(
                risk("a", MATRIX.assess(ALMOST_CERTAIN, MAJOR)),
                risk("b", MATRIX.assess(LIKELY, MODERATE)),
                risk("c", MATRIX.assess(LIKELY, MAJOR)));

        MigrationPlan plan = migration().plan(register.view(), TODAY);

        assertThat(plan.risks(Outcome.BLOCKED))
                .extracting(risk -> risk.risk().id() + " " + risk.reasons())
                .containsExactly(
                        "a [inherent: likelihood almost_certain has nothing that stands for it in version 2 of aims-5x5;"
                                + " add mapLikelihood(\"almost_certain\", ...)]",
                        "b [inherent: overall moderate has nothing that stands for it in version 2 of aims-5x5; add"
                                + " mapConsequence(\"overall\", \"moderate\", ...)]");
        assertThatThrownBy(() -> plan.apply(register, ACTOR, "next"))
                .isInstanceOf(MigrationRefusedException.class)
                .hasMessageStartingWith("migration refused: a inherent: likelihood almost_certain");
        assertThat(register.view().get(OLD.id()).version()).isEqualTo(1);
    }

    @Test
    void what_was_mapped_goes_where_it_was_sent() {
        Register register =
                register(risk("a", MATRIX.assess(ALMOST_CERTAIN, MODERATE)), risk("b", MATRIX.assess(RARE, SEVERE)));

        MigrationPlan plan = migration()
                .mapLikelihood("almost_certain", "weekly")
                .mapLikelihood("rare", "unlikely")
                .mapConsequence("overall", "moderate", "major")
                .plan(register.view(), TODAY);

        assertThat(plan.risks(Outcome.MIGRATED)).hasSize(2);
        assertThat(level(plan, 0)).isEqualTo("high");
        assertThat(plan.risingAboveTolerance())
                .extracting(risk -> risk.risk().id().value())
                .containsExactly("b"); // medium was borne, high is not
        assertThat(plan.fallingWithinTolerance()).isEmpty();
        assertThat(plan.countBefore(AssessmentStage.INHERENT))
                .containsExactly(
                        Map.entry("low", 0), Map.entry("medium", 1), Map.entry("high", 1), Map.entry("critical", 0));
        assertThat(plan.countAfter(AssessmentStage.INHERENT)).isEqualTo(Map.of("low", 0, "high", 2, "stop", 0));
    }

    @Test
    void what_is_still_to_be_mapped_can_be_asked_before_there_are_risks() {
        assertThat(migration().unmapped())
                .extracting(Finding::code, finding -> finding.message().split(" ", -1)[1])
                .containsExactly(
                        tuple("migration.likelihood-unmapped", "rare"),
                        tuple("migration.likelihood-unmapped", "possible"),
                        tuple("migration.likelihood-unmapped", "almost_certain"),
                        tuple("migration.consequence-unmapped", "moderate"),
                        tuple("migration.level-unmapped", "medium"),
                        tuple("migration.level-unmapped", "critical"));
    }

    @Test
    void a_level_that_a_person_named_is_mapped_as_such() {
        Assessment named = MATRIX.assess(LIKELY, MAJOR).toBuilder()
                .method(null)
                .level("critical")
                .rank(4)
                .build();
        Register register = register(risk("a", named));

        assertThat(migration().plan(register.view(), TODAY).risks(Outcome.BLOCKED))
                .hasSize(1);
        assertThat(level(migration().mapLevel("critical", "stop").plan(register.view(), TODAY), 0))
                .isEqualTo("stop");
    }

    @Test
    void a_level_that_does_not_follow_from_its_criteria_has_to_be_settled_first() {
        Assessment wrong =
                MATRIX.assess(LIKELY, MAJOR).toBuilder().level("low").rank(1).build();

        assertThat(migration()
                        .plan(register(risk("a", wrong)).view(), TODAY)
                        .risks()
                        .get(0)
                        .reasons())
                .containsExactly(
                        "inherent: level low is not the one that its criteria give, so that it is not known what"
                                + " it rests on; settle that first");
    }

    @Test
    void a_level_that_another_method_found_is_found_anew_by_that_method() {
        RiskCriteria scored = StandardCriteria.byAffected();
        RiskCriteria next = scored.toBuilder().version(2).build();
        Assessment assessment = ScoreMethod.product(scored)
                .assess("likely", Map.of("society", "moderate"))
                .assessment();
        Register register = Register.inMemory();
        register.commit(ACTOR, "start", change -> change.add(scored, risk("a", assessment)));
        CriteriaMigration migration = CriteriaMigration.from(scored).to(next);

        assertThat(migration.plan(register.view(), TODAY).risks().get(0).reasons())
                .containsExactly(
                        "inherent: its level was found by method score-product/1, which was not given; add method(...)");
        assertThat(migration
                        .method(ScoreMethod.product(next))
                        .plan(register.view(), TODAY)
                        .risks(Outcome.MIGRATED))
                .hasSize(1);
    }

    @Test
    void dimensions_are_mapped_one_to_one() {
        RiskCriteria next = StandardCriteria.byAffected();
        CriteriaMigration migration = CriteriaMigration.from(OLD).to(next).mapDimension("overall", "organization");
        Register register = register(risk("a", MATRIX.assess(LIKELY, MAJOR)));

        AssessmentMigration migrated = migration
                .plan(register.view(), TODAY)
                .risks()
                .get(0)
                .assessments()
                .get(0);

        assertThat(migrated.after().consequences()).containsExactly(Map.entry("organization", "major"));
        assertThat(migrated.changesLevel()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriteriaMigration.from(next)
                        .to(next.toBuilder().version(2).build())
                        .mapDimension("society", "groups"))
                .withMessage("new dimension must stand for one old one but groups stands for groups already");
    }

    @Test
    void applying_keeps_who_judged_and_when_and_says_that_it_was_migrated() {
        Assessment judged = MATRIX.assess(LIKELY, MAJOR).toBuilder()
                .assessedBy(OFFICE.id())
                .assessedOn(LocalDate.of(2026, 5, 4))
                .rationale("three cases")
                .build();
        Register register = register(OFFICE, risk("a", judged));

        List<Commit> commits = migration().plan(register.view(), TODAY).apply(register, ACTOR, "criteria of 2027");

        Assessment after = register.view().get(RiskId.parse("a")).inherent();
        assertThat(commits).hasSize(1);
        assertThat(register.view().get(OLD.id())).isEqualTo(NEXT);
        assertThat(after.criteriaVersion()).isEqualTo(2);
        assertThat(after.assessedBy()).isEqualTo(OFFICE.id());
        assertThat(after.assessedOn()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(after.rationale()).isEqualTo("three cases");
        assertThat(after.derivedBy()).isEqualTo("criteria-migration/1");
        assertThat(after.assumptions())
                .containsExactly("migrated from version 1 of criteria aims-5x5, level high became high");
    }

    @Test
    void what_plans_expect_is_migrated_with_the_risk() {
        TreatmentPlan plan = TreatmentPlan.of("p", risk("a", null), TreatmentOption.CHANGE_LIKELIHOOD)
                .expectedResidual(Map.of(RiskId.parse("a"), MATRIX.assess(UNLIKELY, MAJOR)))
                .build();
        Register register = register(risk("a", null), plan);

        MigrationPlan migration = migration().plan(register.view(), TODAY);
        migration.apply(register, ACTOR, "next");

        assertThat(migration.risks(Outcome.MIGRATED)).hasSize(1);
        assertThat(register.view()
                        .get(TreatmentPlanId.parse("p"))
                        .expectedResidual()
                        .get(RiskId.parse("a"))
                        .criteriaVersion())
                .isEqualTo(2);
    }

    @Test
    void criteria_of_another_id_take_the_place_of_the_old_ones_in_the_context() {
        AimsContext context = AimsContext.builder("context")
                .organization("Acme")
                .zone(ZoneOffset.UTC)
                .criteria(OLD.id())
                .build();
        Register register = register(context, risk("a", MATRIX.assess(LIKELY, MAJOR)));

        CriteriaMigration.from(OLD)
                .to(StandardCriteria.byAffected())
                .mapDimension("overall", "society")
                .plan(register.view(), TODAY)
                .apply(register, ACTOR, "next");

        assertThat(register.view().context().map(AimsContext::criteria))
                .contains(StandardCriteria.byAffected().id());
        assertThat(register.view().find(OLD.id())).isPresent();
    }

    @Test
    void an_acceptance_of_what_is_migrated_goes_stale_and_is_listed() {
        Risk accepted = risk("a", MATRIX.assess(LIKELY, MAJOR));
        Decision decision = RiskAcceptance.of(accepted, "accept-a")
                .status(DecisionStatus.APPROVED)
                .decidedBy(OFFICE.id())
                .decidedOn(TODAY.minusDays(30))
                .reason("worth it")
                .build();
        Register register = register(OFFICE, accepted, decision);

        MigrationPlan plan = migration().plan(register.view(), TODAY);
        plan.apply(register, ACTOR, "next");

        assertThat(plan.staleDecisions()).containsExactly(decision);
        assertThat(RiskAcceptance.staleness(decision, register.view(), TODAY)).isNotEmpty();
    }

    @Test
    void somebody_elses_change_since_the_plan_is_a_conflict() {
        Register register = register(risk("a", MATRIX.assess(LIKELY, MAJOR)));
        MigrationPlan plan = migration().plan(register.view(), TODAY);
        register.commit(ACTOR, "meanwhile", change -> change.overwrite(risk("a", MATRIX.assess(LIKELY, MINOR))));

        assertThatThrownBy(() -> plan.apply(register, ACTOR, "next")).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_large_register_takes_several_commits_and_a_second_run_finds_nothing_to_do() {
        Register register = register(IntStream.range(0, 2_500)
                .mapToObj(i -> risk("r" + i, MATRIX.assess(LIKELY, MAJOR)))
                .toArray(Entity[]::new));

        assertThat(migration().plan(register.view(), TODAY).apply(register, ACTOR, "next"))
                .hasSize(2);

        MigrationPlan again = migration().plan(register.view(), TODAY);
        assertThat(again.risks(Outcome.LEFT)).hasSize(2_500);
        assertThat(again.apply(register, ACTOR, "next")).isEmpty();
    }

    @Test
    void refuses_what_is_not_a_step_forward_or_not_in_the_register() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriteriaMigration.from(OLD).to(OLD))
                .withMessage("version of criteria aims-5x5 must be above 1 but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> migration().mapLikelihood("often", "likely"))
                .withMessage(
                        "old likelihood must be one of rare, unlikely, possible, likely, almost_certain but was often");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> migration().mapLikelihood("rare", "unlikely").mapLikelihood("rare", "likely"))
                .withMessage("old likelihood must be mapped once but rare is mapped to unlikely already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriteriaMigration.from(
                                OLD.toBuilder().title("Other").build())
                        .to(NEXT)
                        .plan(register().view(), TODAY))
                .withMessageContaining("with another content");
    }

    private static CriteriaMigration migration() {
        return CriteriaMigration.from(OLD).to(NEXT);
    }

    private static String level(MigrationPlan plan, int risk) {
        return plan.risks().get(risk).assessments().get(0).after().level();
    }

    private static Register register(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(ACTOR, "start", change -> change.add(OLD).add(entities));
        return register;
    }

    private static Risk risk(String id, Assessment inherent) {
        return Risk.builder(id).title("Risk").inherent(inherent).build();
    }

    private static Scale scale(String id, String... levels) {
        return Scale.of(
                id,
                id,
                List.of(levels).stream()
                        .map(level -> ScaleLevel.of(level, level))
                        .toList());
    }
}
