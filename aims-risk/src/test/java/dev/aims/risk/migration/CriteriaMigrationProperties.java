package dev.aims.risk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.criteria.GeneratedCriteria;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.migration.RiskMigration.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class CriteriaMigrationProperties {
    private static final Actor ACTOR = Actor.of("tester");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Property(tries = 100)
    void every_risk_is_reported_once_and_the_plan_is_what_applying_does(
            @ForAll("criteria") RiskCriteria before, @ForAll("criteria") RiskCriteria generated, @ForAll long seed) {
        RiskCriteria after = generated.toBuilder().version(2).build();
        Register register = register(before, new Random(seed));
        List<Risk> all = register.view().risks().list();

        MigrationPlan plan = CriteriaMigration.from(before).to(after).plan(register.view(), TODAY);

        assertThat(plan.risks()).extracting(RiskMigration::risk).containsExactlyElementsOf(all);
        assertThat(plan.risks(Outcome.MIGRATED).size()
                        + plan.risks(Outcome.LEFT).size()
                        + plan.risks(Outcome.BLOCKED).size())
                .isEqualTo(all.size());
        if (plan.risks(Outcome.BLOCKED).isEmpty()) {
            plan.apply(register, ACTOR, "next");
            plan.risks().forEach(planned -> assertDone(planned, register.view()));
        }
        assertThat(register.view().risks().size()).isEqualTo(all.size());
    }

    private static void assertDone(RiskMigration planned, RegisterView view) {
        Risk now = view.get(planned.risk().id());
        if (planned.outcome() == Outcome.LEFT) {
            assertThat(now).isEqualTo(planned.risk());
        }
        for (AssessmentStage stage : AssessmentStage.values()) {
            Optional<AssessmentMigration> assessment = planned.assessments().stream()
                    .filter(each -> each.place().equalsIgnoreCase(stage.name()))
                    .findFirst();
            assertThat(stage.of(now))
                    .isEqualTo(
                            assessment.isPresent()
                                    ? assessment.map(AssessmentMigration::after)
                                    : stage.of(planned.risk()));
        }
    }

    @Property(tries = 100)
    void the_same_criteria_under_a_new_version_change_no_level(
            @ForAll("criteria") RiskCriteria criteria, @ForAll long seed) {
        Register register = register(criteria, new Random(seed));

        MigrationPlan plan = CriteriaMigration.from(criteria)
                .to(criteria.toBuilder().version(2).build())
                .plan(register.view(), TODAY);

        assertThat(plan.changed()).isEmpty();
        assertThat(plan.risks(Outcome.BLOCKED)).isEmpty();
        assertThat(plan.risingAboveTolerance()).isEmpty();
        assertThat(plan.fallingWithinTolerance()).isEmpty();
        for (AssessmentStage stage : AssessmentStage.values()) {
            assertThat(plan.countAfter(stage)).isEqualTo(plan.countBefore(stage));
        }
    }

    private static Register register(RiskCriteria criteria, Random random) {
        RiskMatrix matrix = RiskMatrix.of(criteria);
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            risks.add(Risk.builder("risk-" + i)
                    .title("Risk")
                    .inherent(assessment(matrix, random))
                    .current(assessment(matrix, random))
                    .residual(assessment(matrix, random))
                    .target(assessment(matrix, random))
                    .build());
        }
        Register register = Register.inMemory();
        register.commit(ACTOR, "start", change -> change.add(criteria).addAll(risks));
        return register;
    }

    private static @Nullable Assessment assessment(RiskMatrix matrix, Random random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        RiskCriteria criteria = matrix.criteria();
        boolean without = !criteria.withoutLikelihood().isEmpty() && random.nextInt(4) == 0;
        List<int[]> judgements = GeneratedCriteria.judgements(criteria);
        int likelihood = random.nextInt(criteria.likelihood().levels().size());
        return matrix.assess(
                without ? null : criteria.likelihood().levels().get(likelihood).id(),
                GeneratedCriteria.byId(judgements.get(random.nextInt(judgements.size()))));
    }

    @Provide
    Arbitrary<RiskCriteria> criteria() {
        return GeneratedCriteria.fitting();
    }
}
