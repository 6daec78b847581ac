package dev.aims.risk.migration;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.criteria.Tolerance;
import dev.aims.risk.criteria.ToleranceStanding;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Works out a {@link MigrationPlan}. For one thread. */
final class Planning {
    /** The stages that an acceptance of a risk is bound to. */
    private static final Set<String> BOUND = Set.of("inherent", "current", "residual");

    private final CriteriaMigration migration;
    private final RegisterView view;
    private final LocalDate today;
    private final AssessmentMigrator migrator;
    private final Tolerance before;
    private final Tolerance after;
    private final Map<RiskId, List<AssessmentMigration>> expected = new LinkedHashMap<>();
    private final Map<TreatmentPlanId, Map<RiskId, Assessment>> expectedAfter = new TreeMap<>();

    Planning(CriteriaMigration migration, RegisterView view, LocalDate today) {
        this.migration = migration;
        this.view = view;
        this.today = today;
        migrator = new AssessmentMigrator(migration);
        before = Tolerance.of(migration.before);
        after = Tolerance.of(migration.after);
    }

    MigrationPlan plan() {
        view.treatmentPlans().forEach(this::addExpected);
        List<RiskMigration> risks = view.risks().stream().map(this::risk).toList();
        return new MigrationPlan(migration, view, risks, newRisks(risks), newPlans(), stale(risks));
    }

    private void addExpected(TreatmentPlan plan) {
        plan.expectedResidual().forEach((risk, assessment) -> {
            if (migrator.concerns(assessment) && !view.isRetired(risk)) {
                AssessmentMigration migrated = migrator.migrate("plan " + plan.id() + ", expectedResidual", assessment);
                expected.computeIfAbsent(risk, first -> new ArrayList<>()).add(migrated);
                if (migrated.after() != null) {
                    expectedAfter
                            .computeIfAbsent(plan.id(), first -> new LinkedHashMap<>())
                            .put(risk, migrated.after());
                }
            }
        });
    }

    private RiskMigration risk(Risk risk) {
        List<AssessmentMigration> assessments = new ArrayList<>();
        for (AssessmentStage stage : AssessmentStage.values()) {
            stage.of(risk)
                    .filter(migrator::concerns)
                    .ifPresent(assessment -> assessments.add(migrator.migrate(nameOf(stage), assessment)));
        }
        assessments.addAll(expected.getOrDefault(risk.id(), List.of()));
        ToleranceStanding today = standing(before, risk);
        if (assessments.isEmpty()) {
            return new RiskMigration(risk, RiskMigration.Outcome.LEFT, List.of(), today, today, List.of(whyLeft(risk)));
        }
        List<String> reasons = assessments.stream()
                .filter(each -> each.reason() != null)
                .map(each -> each.place() + ": " + each.reason())
                .toList();
        return reasons.isEmpty()
                ? new RiskMigration(
                        risk,
                        RiskMigration.Outcome.MIGRATED,
                        assessments,
                        today,
                        standing(after, migrated(risk, assessments)),
                        List.of())
                : new RiskMigration(
                        risk, RiskMigration.Outcome.BLOCKED, assessments, today, ToleranceStanding.NOT_JUDGED, reasons);
    }

    static String nameOf(AssessmentStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static ToleranceStanding standing(Tolerance tolerance, Risk risk) {
        return AssessmentStage.today(risk)
                .filter(assessment -> assessment
                        .criteria()
                        .equals(tolerance.matrix().criteria().id()))
                .map(assessment -> tolerance.standing(risk, assessment))
                .orElse(ToleranceStanding.NOT_JUDGED);
    }

    private String whyLeft(Risk risk) {
        List<Assessment> all = Arrays.stream(AssessmentStage.values())
                .flatMap(stage -> stage.of(risk).stream())
                .toList();
        if (all.isEmpty()) {
            return "has no assessment";
        }
        boolean sameId = all.stream().anyMatch(each -> each.criteria().equals(migration.before.id()));
        return sameId
                ? "was assessed by another version of criteria " + migration.before.id() + " than "
                        + migration.before.version()
                : "was assessed by other criteria than " + migration.before.id();
    }

    /** The risk with its own assessments replaced. */
    private static Risk migrated(Risk risk, List<AssessmentMigration> assessments) {
        RiskBuilder builder = risk.toBuilder();
        for (AssessmentMigration each : assessments) {
            switch (each.place()) {
                case "inherent" -> builder.inherent(each.after());
                case "current" -> builder.current(each.after());
                case "residual" -> builder.residual(each.after());
                case "target" -> builder.target(each.after());
                default -> {
                    // of a plan
                }
            }
        }
        return builder.build();
    }

    private static List<Risk> newRisks(List<RiskMigration> risks) {
        List<Risk> changed = new ArrayList<>();
        for (RiskMigration each : risks) {
            Risk now = migrated(each.risk(), each.assessments());
            if (each.outcome() == RiskMigration.Outcome.MIGRATED && !now.equals(each.risk())) {
                changed.add(now);
            }
        }
        return changed;
    }

    private List<TreatmentPlan> newPlans() {
        List<TreatmentPlan> plans = new ArrayList<>();
        expectedAfter.forEach((id, migrated) -> {
            TreatmentPlan plan = view.get(id);
            Map<RiskId, Assessment> all = new LinkedHashMap<>(plan.expectedResidual());
            all.putAll(migrated);
            plans.add(plan.toBuilder().expectedResidual(all).build());
        });
        return plans;
    }

    /** Decisions in force that rest on what is migrated: what an acceptance binds to, and what approved plans expect. */
    private List<Decision> stale(List<RiskMigration> risks) {
        Set<RiskId> changed = new HashSet<>();
        risks.stream()
                .filter(risk -> risk.outcome() == RiskMigration.Outcome.MIGRATED
                        && risk.assessments().stream().anyMatch(each -> BOUND.contains(each.place())))
                .forEach(risk -> changed.add(risk.risk().id()));
        return view.decisions().where(decision -> isOn(decision, changed)).list();
    }

    private boolean isOn(Decision decision, Set<RiskId> changed) {
        if (decision.subject() instanceof DecisionSubject.OfRisk subject) {
            return changed.contains(subject.risk()) && RiskAcceptance.isInForce(decision, view, today);
        }
        return decision.subject() instanceof DecisionSubject.OfPlan subject
                && expectedAfter.containsKey(subject.plan())
                && decision.bound() != null
                && decision.countsOn(today);
    }
}
