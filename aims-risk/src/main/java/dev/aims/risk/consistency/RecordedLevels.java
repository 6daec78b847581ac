package dev.aims.risk.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.consistency.Spot;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Entity;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.assessment.AssessmentStage;
import dev.aims.risk.assessment.Tolerances;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the levels that assessments record follow from the likelihood and the consequences beside them. Where a method
 * of this library is said to have found the level, another one is a contradiction. Where a person named it, or a method
 * that is not known here found it, it may well differ from the matrix, and is told.
 *
 * <p>That a level is not among the criteria, or has another rank there, is for {@code risk.level-not-in-criteria}. An
 * assessment by another version of its criteria than the view holds cannot be followed and is left to {@code
 * risk.criteria-outdated}.
 */
final class RecordedLevels {
    private static final ConsistencyRule CONTRADICTS = RuleDefinition.error(
                    "risk.level-contradicts-criteria",
                    "ISO/IEC 42001, 6.1.2",
                    "A level of a risk at one of its stages, or one that an open plan expects, is not the one that the method"
                            + " named there finds by the criteria",
                    "assess it anew; where a person judged otherwise, name no method and say why in the rationale")
            .over((view, today) -> search(view, RecordedLevels::contradiction));

    private static final ConsistencyRule JUDGED = RuleDefinition.info(
                    "risk.level-judged",
                    GOOD_PRACTICE,
                    "A level of a risk at one of its stages, or one that an open plan expects, was named by a person, or found"
                            + " by a method of the host's, and is not the one that the matrix gives",
                    "see that the rationale says why")
            .over((view, today) -> search(view, RecordedLevels::judgement));

    private RecordedLevels() {}

    static List<ConsistencyRule> all() {
        return List.of(CONTRADICTS, JUDGED);
    }

    /** An assessment with its place, and what it is called. */
    private record Recorded(Entity entity, String component, String stage, Assessment assessment) {}

    private static Stream<Spot> search(RegisterView view, Function<Follow, Optional<String>> whatIsWrong) {
        Tolerances tolerances = Tolerances.of(view);
        Map<String, KnownMethods> methods = new TreeMap<>();
        return Stream.concat(
                        view.risks().stream().flatMap(RecordedLevels::stages),
                        view.treatmentPlans().stream().flatMap(RecordedLevels::expected))
                .flatMap(recorded -> tolerances.findMatrix(recorded.assessment()).stream()
                        .filter(matrix -> matrix.isOwn(recorded.assessment())
                                && matrix.findRank(recorded.assessment().level())
                                        .isPresent())
                        .map(matrix -> new Follow(
                                recorded,
                                matrix,
                                methods.computeIfAbsent(
                                        matrix.criteria().id().value(), id -> new KnownMethods(matrix))))
                        .flatMap(follow -> whatIsWrong.apply(follow).stream())
                        .map(what -> Spot.at(recorded.entity(), recorded.component(), what)));
    }

    private static Stream<Recorded> stages(Risk risk) {
        return Arrays.stream(AssessmentStage.values())
                .flatMap(stage -> stage.of(risk).stream()
                        .map(assessment -> new Recorded(risk, nameOf(stage), nameOf(stage), assessment)));
    }

    private static String nameOf(AssessmentStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Recorded> expected(TreatmentPlan plan) {
        return plan.status() == PlanStatus.COMPLETED || plan.status() == PlanStatus.CANCELLED
                ? Stream.empty()
                : plan.expectedResidual().entrySet().stream()
                        .map(each -> new Recorded(
                                plan, "expectedResidual." + each.getKey(), "expected residual", each.getValue()));
    }

    /** An assessment beside the criteria by which it can be followed. */
    private record Follow(Recorded recorded, RiskMatrix matrix, KnownMethods methods) {
        Assessment assessment() {
            return recorded.assessment();
        }

        /** Such as {@code records low as its current level}. */
        String start() {
            return "records " + assessment().level() + " as its " + recorded.stage() + " level";
        }

        boolean isRecorded(String level) {
            return assessment().level().equals(level);
        }
    }

    private static Optional<String> contradiction(Follow follow) {
        String method = follow.assessment().method();
        if (method == null || !KnownMethods.isKnown(method)) {
            return Optional.empty();
        }
        String named = named(follow.assessment());
        Optional<String> found = follow.methods().findLevel(method, follow.assessment());
        if (found.isEmpty()) {
            return Optional.of(follow.start() + ", and " + method + " finds none for " + named);
        }
        return found.filter(level -> !follow.isRecorded(level))
                .map(level -> follow.start() + ", and " + method + " finds " + level + " for " + named);
    }

    private static Optional<String> judgement(Follow follow) {
        String method = follow.assessment().method();
        if (method != null && KnownMethods.isKnown(method)) {
            return Optional.empty();
        }
        String by = method == null ? "as a person named it" : "as method " + method + " found it";
        return follow.methods()
                .findLevel(RiskMatrix.METHOD, follow.assessment())
                .filter(level -> !follow.isRecorded(level))
                .map(level -> follow.start() + ", " + by + ", which is " + side(follow, level) + " the " + level
                        + " that the matrix gives for " + named(follow.assessment()));
    }

    private static String side(Follow follow, String level) {
        RiskMatrix matrix = follow.matrix();
        return matrix.rank(follow.assessment().level()) < matrix.rank(level) ? "below" : "above";
    }

    private static String named(Assessment assessment) {
        String likelihood = assessment.likelihood() == null ? "no likelihood" : "likelihood " + assessment.likelihood();
        return new TreeMap<>(assessment.consequences())
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ", likelihood + " and ", ""));
    }
}
