package dev.aims.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.Scale;
import dev.aims.core.model.ScaleLevel;
import dev.aims.core.model.StrengthOfKnowledge;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.risk.assessment.AssessmentResult;
import dev.aims.risk.assessment.ControlSteps;
import dev.aims.risk.assessment.DerivedAssessment;
import dev.aims.risk.assessment.MatrixMethod;
import dev.aims.risk.assessment.RiskRanking;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.MatrixLint;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.criteria.Tolerance;
import dev.aims.risk.criteria.ToleranceCheck;
import dev.aims.risk.migration.AssessmentMigration;
import dev.aims.risk.migration.CriteriaMigration;
import dev.aims.risk.migration.MigrationPlan;
import dev.aims.risk.migration.RiskMigration;
import dev.aims.risk.rollup.Concentration;
import dev.aims.risk.rollup.RiskGroup;
import dev.aims.risk.rollup.RollUp;
import dev.aims.risk.rollup.RollUpBy;
import dev.aims.risk.rollup.RollUpRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of docs/risk-method.md stands here, is run here, and prints what the guide says. */
class RiskMethodGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "risk-method.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/aims/risk/RiskMethodGuideTest.java");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\n(.*?)^```");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (dev\\.aims\\.[a-z.]+|java\\.[a-z]+)\\.\\*;\n");

    private final StringJoiner printed = new StringJoiner("\n", "```text\n", "\n```");
    private final Register register = Register.inMemory();
    private final Actor actor = Actor.of("office");
    private final LocalDate today = LocalDate.of(2027, 3, 1);
    private final Risk risk = risk("wrong-answers", Likelihood.LIKELY, Consequence.MAJOR, StrengthOfKnowledge.WEAK);

    @BeforeEach
    void fill() {
        AiComponent model = AiComponent.builder("llm")
                .name("language model")
                .kind(ComponentKind.MODEL)
                .build();
        AiSystem chat = AiSystem.builder("chat")
                .name("Chat")
                .components(List.of(new ComponentUse(model.id(), "base model")))
                .build();
        ControlRef testing = ControlRef.parse("iso-42001:A.6.2.4");
        register.commit(
                actor,
                "start",
                change -> change.add(StandardCriteria.fiveByFive(), model, chat)
                        .add(
                                risk.toBuilder()
                                        .systems(Set.of(chat.id()))
                                        .current(RiskMatrix.standard().assess(Likelihood.RARE, Consequence.MAJOR))
                                        .build(),
                                risk("leak", Likelihood.LIKELY, Consequence.MAJOR, StrengthOfKnowledge.STRONG)
                                        .toBuilder()
                                        .components(Set.of(model.id()))
                                        .build(),
                                risk("outage", Likelihood.LIKELY, Consequence.MAJOR, StrengthOfKnowledge.WEAK))
                        .add(TreatmentPlan.of("plan", risk, TreatmentOption.CHANGE_LIKELIHOOD)
                                .actions(TreatmentAction.applying(testing))
                                .status(PlanStatus.IN_PROGRESS)
                                .build())
                        .add(ControlImplementation.builder("testing")
                                .control(testing)
                                .status(ImplementationStatus.IMPLEMENTED)
                                .effectiveness(Effectiveness.EFFECTIVE)
                                .build()));
    }

    private static Risk risk(String id, Likelihood likelihood, Consequence consequence, StrengthOfKnowledge knowledge) {
        return Risk.builder(id)
                .title(id)
                .inherent(RiskMatrix.standard().assess(likelihood, consequence))
                .strengthOfKnowledge(knowledge)
                .build();
    }

    @Test
    void all_code_of_the_guide_stands_here() throws IOException {
        String source = squeezed(Files.readString(SOURCE));
        List<String> blocks = JAVA.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(blocks)
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(source)
                        .contains(squeezed(IMPORT.matcher(block).replaceAll(""))));
    }

    @Test
    void the_imports_of_the_guide_are_the_packages_that_its_code_takes() throws IOException {
        assertThat(IMPORT.matcher(Files.readString(GUIDE)).results().map(match -> match.group(1)))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(Files.readString(SOURCE))
                        .containsPattern("import " + Pattern.quote(name) + "\\.[A-Z]"));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void criteria_are_checked_before_they_are_put_in_force() throws IOException {
        List<List<String>> rows = List.of(List.of("low", "high"), List.of("medium", "medium"));
        RiskCriteria draft = StandardCriteria.fiveByFive().toBuilder()
                .likelihood(Scale.of("likelihood", "Likelihood", level("seldom"), level("often")))
                .consequences(List.of(Scale.of("overall", "Consequence", level("mild"), level("grave"))))
                .matrix(rows)
                .build();

        for (Finding finding : MatrixLint.check(draft)) {
            print(finding);
        }
        assertPrinted();
    }

    private static ScaleLevel level(String id) {
        return ScaleLevel.of(id, id);
    }

    @Test
    void a_risk_is_assessed_and_the_result_explains_itself() throws IOException {
        RiskCriteria criteria = StandardCriteria.byAffected();
        AssessmentResult result = MatrixMethod.of(criteria)
                .assess("possible", Map.of("individuals", "moderate", "organization", "minor"));
        Assessment assessment = result.assessment().toBuilder()
                .assessedOn(today)
                .rationale("12 complaints in a year")
                .build();
        Risk assessed = risk.toBuilder().inherent(assessment).build();

        ToleranceCheck check = Tolerance.of(criteria).check(assessed, assessment);

        print(result.level().title());
        result.factors().forEach(factor -> print("  " + factor.explanation()));
        result.open().forEach(question -> print("  open: " + question));
        check.lines().forEach(line -> print("  " + line.standing() + ": " + line.reason()));
        assertPrinted();
    }

    @Test
    void risks_are_ranked_with_reasons() throws IOException {
        for (RiskRanking.Ranked ranked : RiskRanking.of(register.view()).risks()) {
            print(ranked.risk().id() + ": " + String.join("; ", ranked.reasons()));
        }
        assertPrinted();
    }

    @Test
    void a_rule_derives_the_current_level_beside_the_judgement() throws IOException {
        ControlSteps rule = ControlSteps.withDefaults().maxSteps(3);
        for (DerivedAssessment derived : rule.disagreements(register.view())) {
            print(derived.risk().id() + ", " + derived.stage() + ": "
                    + derived.disagreement().orElseThrow());
            derived.effects().forEach(effect -> print("  " + effect.control() + " " + effect.reason()));
        }
        assertPrinted();
    }

    @Test
    void criteria_are_migrated_by_an_explicit_mapping() throws IOException {
        RiskCriteria old = StandardCriteria.fiveByFive();
        RiskCriteria next = old.toBuilder()
                .version(2)
                .consequences(List.of(Scale.of(
                        "overall",
                        "Consequence",
                        level("insignificant"),
                        level("minor"),
                        level("moderate"),
                        level("grave"),
                        level("severe"))))
                .build();

        CriteriaMigration migration = CriteriaMigration.from(old).to(next);
        MigrationPlan dryRun = migration.plan(register.view(), today);
        for (RiskMigration blocked : dryRun.risks(RiskMigration.Outcome.BLOCKED)) {
            print(blocked.risk().id() + " " + blocked.reasons().get(0));
        }

        MigrationPlan plan =
                migration.mapConsequence("overall", "major", "severe").plan(register.view(), today);
        for (RiskMigration changed : plan.changed()) {
            changed.assessments().stream()
                    .filter(AssessmentMigration::changesLevel)
                    .forEach(each -> print(changed.risk().id() + ", " + each.place() + ": "
                            + each.before().level() + " becomes " + each.after().level()));
        }
        plan.apply(register, actor, "criteria of 2027");
        assertPrinted();
    }

    @Test
    void risks_are_rolled_up_and_kept_up_to_date() throws IOException {
        RollUp rollUp = RollUp.of(
                register.view(), StandardCriteria.fiveByFive().id(), RollUpBy.ORGANIZATION, RollUpBy.COMPONENT);
        RiskGroup all = rollUp.organization();
        print(all.countByLevel() + ", " + all.aboveTolerance() + " of " + all.risks() + " above tolerance");
        print(RollUpRule.MAXIMUM.id() + ": "
                + all.level(RollUpRule.MAXIMUM).orElseThrow().title());
        print(RollUpRule.COUNT_WEIGHTED.id() + ": "
                + all.level(RollUpRule.COUNT_WEIGHTED).orElseThrow().title());

        register.commit(actor, "worse", change -> change.overwrite(risk));
        rollUp = rollUp.after(register.view(), register.changesSince(rollUp.revision()));
        print("now " + rollUp.organization().aboveTolerance() + " above tolerance");
        assertPrinted();
    }

    @Test
    void what_many_risks_hang_on_is_shown() throws IOException {
        for (Concentration.Shared shared : Concentration.of(register.view()).components()) {
            print(shared);
            shared.risks().forEach(hanging -> print("  " + hanging.risk().id() + " " + hanging.ways()));
        }
        assertPrinted();
    }

    private void print(Object line) {
        printed.add(line.toString());
    }

    private void assertPrinted() throws IOException {
        assertThat(Files.readString(GUIDE)).contains(printed.toString());
    }
}
