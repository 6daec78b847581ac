package dev.aims.risk.migration;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskLevel;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Change;
import dev.aims.core.register.Commit;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.migration.RiskMigration.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a migration of criteria would do to a view: every risk in use once, by id. {@link #apply} does just this, or is
 * refused because somebody changed what it rests on. Immutable.
 */
public final class MigrationPlan {
    private static final int CHUNK = 2_000;

    private final CriteriaMigration migration;
    private final RegisterView view;
    private final List<RiskMigration> risks;
    private final List<Risk> newRisks;
    private final List<TreatmentPlan> newPlans;
    private final List<Decision> staleDecisions;

    MigrationPlan(
            CriteriaMigration migration,
            RegisterView view,
            List<RiskMigration> risks,
            List<Risk> newRisks,
            List<TreatmentPlan> newPlans,
            List<Decision> staleDecisions) {
        this.migration = migration;
        this.view = view;
        this.risks = risks;
        this.newRisks = newRisks;
        this.newPlans = newPlans;
        this.staleDecisions = staleDecisions;
    }

    /** Every risk in use, once. */
    public List<RiskMigration> risks() {
        return risks;
    }

    /** The risks with an outcome. */
    public List<RiskMigration> risks(Outcome outcome) {
        return where(risk -> risk.outcome() == outcome);
    }

    /** The risks that get another level at some stage, or whose plans expect another. */
    public List<RiskMigration> changed() {
        return where(RiskMigration::changesLevel);
    }

    /** The risks that will be above tolerance and are not now. */
    public List<RiskMigration> risingAboveTolerance() {
        return where(RiskMigration::risesAboveTolerance);
    }

    /** The risks that are above tolerance and will not be. */
    public List<RiskMigration> fallingWithinTolerance() {
        return where(RiskMigration::fallsWithinTolerance);
    }

    private List<RiskMigration> where(Predicate<RiskMigration> condition) {
        return risks.stream().filter(condition).toList();
    }

    /** Decisions in force that will be stale, as they rest on levels by the old criteria; they have to be made anew. */
    public List<Decision> staleDecisions() {
        return staleDecisions;
    }

    /** How many of the risks to migrate have which level of the old criteria at a stage, ascending, 0 included. */
    public Map<String, Integer> countBefore(AssessmentStage stage) {
        return count(stage, migration.before, false);
    }

    /** How many of the same risks get which level of the new criteria at a stage, ascending, 0 included. */
    public Map<String, Integer> countAfter(AssessmentStage stage) {
        return count(stage, migration.after, true);
    }

    private Map<String, Integer> count(AssessmentStage stage, RiskCriteria criteria, boolean isAfter) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        criteria.levels().stream().map(RiskLevel::id).forEach(level -> counts.put(level, 0));
        String place = Planning.nameOf(stage);
        for (RiskMigration risk : risks(Outcome.MIGRATED)) {
            for (AssessmentMigration each : risk.assessments()) {
                if (each.place().equals(place) && each.after() != null) {
                    counts.merge(isAfter ? each.after().level() : each.before().level(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /**
     * Does it: puts the new criteria in force where the old ones were, and migrates risks and what plans expect, up to
     * 2,000 entities a commit. All of it is one commit if it is not more than that. If a later commit of several is
     * refused, plan again on the newest view and go on: what is migrated already is left as it is.
     *
     * @return the commits; none if there is nothing left to do
     * @throws MigrationRefusedException if a risk is blocked
     * @throws dev.aims.core.register.ConflictException if something that is to be changed has changed since the plan
     * @throws dev.aims.core.register.CommitRefusedException as {@link Register#commit} does
     */
    public List<Commit> apply(Register register, Actor actor, String reason) {
        List<RiskMigration> blocked = risks(Outcome.BLOCKED);
        if (!blocked.isEmpty()) {
            throw new MigrationRefusedException(blocked);
        }
        List<Step> steps = new ArrayList<>();
        steps.add(this::putInForce);
        newRisks.forEach(risk -> steps.add(change -> change.replace(risk, view.version(risk.id()))));
        newPlans.forEach(plan -> steps.add(change -> change.replace(plan, view.version(plan.id()))));
        List<Commit> commits = new ArrayList<>();
        for (int from = 0; from < steps.size(); from += CHUNK) {
            List<Step> chunk = steps.subList(from, Math.min(steps.size(), from + CHUNK));
            if (chunk.size() > 1
                    || from > 0
                    || changesCriteria()
                    || contextToChange().isPresent()) {
                commits.add(register.commit(actor, reason, change -> chunk.forEach(step -> step.addTo(change))));
            }
        }
        return commits;
    }

    /** One thing to change. */
    private interface Step {
        void addTo(Change change);
    }

    private boolean changesCriteria() {
        return view.find(migration.after.id()).filter(migration.after::equals).isEmpty();
    }

    private void putInForce(Change change) {
        RiskCriteria after = migration.after;
        if (changesCriteria()) {
            view.find(after.id())
                    .ifPresentOrElse(held -> change.replace(after, view.version(held.id())), () -> change.add(after));
        }
        contextToChange()
                .ifPresent(context ->
                        change.replace(context.toBuilder().criteria(after.id()).build(), view.version(context.id())));
    }

    /** The context, if it names the old criteria and the new ones have another id. */
    private Optional<AimsContext> contextToChange() {
        return view.context()
                .filter(context -> !migration.after.id().equals(migration.before.id())
                        && migration.before.id().equals(context.criteria()));
    }
}
