package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskCriteriaId;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Risks, their levels and what is done about them. */
final class RiskRules {
    private RiskRules() {}

    static List<ConsistencyRule> all(AcceptanceCheck check) {
        return Stream.of(treatment(check), levels(), criteria(), description())
                .flatMap(List::stream)
                .toList();
    }

    static boolean isOpen(Risk risk) {
        return risk.status() != RiskStatus.CLOSED;
    }

    /** The level of now: with the controls of today, or without any where that was not assessed. */
    static @Nullable Assessment today(Risk risk) {
        return risk.current() != null ? risk.current() : risk.inherent();
    }

    static boolean isRunning(TreatmentPlan plan) {
        return plan.status() == PlanStatus.APPROVED || plan.status() == PlanStatus.IN_PROGRESS;
    }

    /** The risks that an approved or running plan treats. */
    private static Set<RiskId> treatedIn(RegisterView view) {
        Set<RiskId> treated = new HashSet<>();
        for (PlanStatus status : List.of(PlanStatus.APPROVED, PlanStatus.IN_PROGRESS)) {
            view.treatmentPlans().withStatus(status).forEach(plan -> treated.addAll(plan.risks()));
        }
        return treated;
    }

    private static List<ConsistencyRule> treatment(AcceptanceCheck check) {
        return List.of(
                RuleDefinition.error(
                                "risk.above-tolerance-untreated",
                                "ISO/IEC 42001, 6.1.3",
                                "An open risk is above tolerance, with neither an approved or running plan nor an"
                                        + " acceptance in force",
                                "approve a treatment plan, or have designated management accept the risk")
                        .over((view, today) -> {
                            Tolerance tolerance = new Tolerance(view);
                            DecisionsInForce decisions = DecisionsInForce.acceptances(view, today, check);
                            Set<RiskId> treated = treatedIn(view);
                            return view.risks().stream()
                                    .filter(risk -> isAbove(today(risk), risk, tolerance)
                                            && !decisions.accept(risk.id())
                                            && !treated.contains(risk.id()))
                                    .map(risk ->
                                            Spot.at(risk, "is above tolerance and neither being treated nor accepted"));
                        }),
                RuleDefinition.warning(
                                "risk.closed-above-tolerance",
                                "ISO/IEC 42001, 6.1.3",
                                "A risk is closed although it was last assessed above tolerance, and no acceptance is in"
                                        + " force",
                                "assess it anew, accept it, or open it again")
                        .over((view, today) -> {
                            Tolerance tolerance = new Tolerance(view);
                            DecisionsInForce decisions = DecisionsInForce.acceptances(view, today, check);
                            return view.risks().withStatus(RiskStatus.CLOSED).stream()
                                    .filter(risk ->
                                            isThreatAbove(today(risk), risk, tolerance) && !decisions.accept(risk.id()))
                                    .map(risk -> Spot.at(
                                            risk,
                                            "is closed although it was last assessed above tolerance, and nobody"
                                                    + " accepted it"));
                        }),
                RuleDefinition.error(
                                "risk.accepted-without-decision",
                                "ISO/IEC 42001, 6.1.3",
                                "A risk has the status accepted, and no acceptance is in force",
                                "record who accepts it and why, or change the status")
                        .over((view, today) -> {
                            DecisionsInForce decisions = DecisionsInForce.acceptances(view, today, check);
                            return view.risks().withStatus(RiskStatus.ACCEPTED).stream()
                                    .filter(risk -> !decisions.accept(risk.id()))
                                    .map(risk -> Spot.at(risk, "is accepted without an acceptance in force"));
                        }),
                RuleDefinition.warning(
                                "risk.in-treatment-without-plan",
                                "ISO/IEC 42001, 6.1.3",
                                "A risk has the status in treatment, and no plan for it is approved or running",
                                "record the plan, or change the status")
                        .over((view, today) -> {
                            Set<RiskId> treated = treatedIn(view);
                            return view.risks().withStatus(RiskStatus.IN_TREATMENT).stream()
                                    .filter(risk -> !treated.contains(risk.id()))
                                    .map(risk -> Spot.at(risk, "is in treatment without an approved or running plan"));
                        }),
                RuleDefinition.warning(
                                "risk.not-assessed",
                                "ISO/IEC 42001, 6.1.2",
                                "A risk is past identification, and neither its inherent nor its current level is known",
                                "assess it, or set the status back to identified")
                        .each(
                                Risk.class,
                                risk -> isOpen(risk) && risk.status() != RiskStatus.IDENTIFIED && today(risk) == null,
                                "has no assessment"));
    }

    private static boolean isAbove(@Nullable Assessment assessment, Risk risk, Tolerance tolerance) {
        return isOpen(risk) && isThreatAbove(assessment, risk, tolerance);
    }

    private static boolean isThreatAbove(@Nullable Assessment assessment, Risk risk, Tolerance tolerance) {
        return assessment != null && risk.kind() == RiskKind.THREAT && tolerance.isExceededBy(assessment);
    }

    private static List<ConsistencyRule> levels() {
        return List.of(
                RuleDefinition.warning(
                                "risk.residual-above-inherent",
                                GOOD_PRACTICE,
                                "A threat is expected to be worse after treatment than without any control",
                                "check both assessments")
                        .each(
                                Risk.class,
                                risk -> isWorse(risk, risk.residual()),
                                "has a residual level above its inherent one"),
                RuleDefinition.warning(
                                "risk.current-above-inherent",
                                GOOD_PRACTICE,
                                "A threat is worse with the controls of today than without any",
                                "check both assessments")
                        .each(
                                Risk.class,
                                risk -> isWorse(risk, risk.current()),
                                "has a current level above its inherent one"),
                RuleDefinition.warning(
                                "risk.target-above-tolerance",
                                GOOD_PRACTICE,
                                "The target of an open risk is above tolerance",
                                "aim lower, or have the tolerance changed")
                        .over((view, today) -> {
                            Tolerance tolerance = new Tolerance(view);
                            return view.risks().stream()
                                    .filter(risk -> isAbove(risk.target(), risk, tolerance))
                                    .map(risk -> Spot.at(risk, "target", "is above tolerance"));
                        }));
    }

    private static boolean isWorse(Risk risk, @Nullable Assessment later) {
        Assessment inherent = risk.inherent();
        return risk.kind() == RiskKind.THREAT
                && inherent != null
                && later != null
                && inherent.criteria().equals(later.criteria())
                && inherent.criteriaVersion() == later.criteriaVersion()
                && later.rank() > inherent.rank();
    }

    private static List<ConsistencyRule> criteria() {
        return List.of(
                RuleDefinition.warning(
                                "risk.criteria-outdated",
                                "ISO/IEC 42001, 6.1.2",
                                "An open risk was assessed by another version of the risk criteria, so that it does not"
                                        + " compare with others",
                                "assess it by the version of now")
                        .over((view, today) -> {
                            Tolerance tolerance = new Tolerance(view);
                            return view.risks().stream()
                                    .filter(risk -> isOpen(risk)
                                            && versionOfNow(risk, tolerance)
                                                    .filter(criteria -> isOutdated(today(risk), criteria))
                                                    .isPresent())
                                    .map(risk -> Spot.at(risk, "was assessed by another version of its criteria"));
                        }),
                RuleDefinition.info(
                                "risk.criteria-not-in-force",
                                GOOD_PRACTICE,
                                "An open risk was assessed by other criteria than those that the context names",
                                "assess it by the criteria in force")
                        .over((view, today) -> view.context().map(AimsContext::criteria).stream()
                                .flatMap(inForce -> view.risks().stream()
                                        .filter(risk -> isOpen(risk) && isByOthers(today(risk), inForce))
                                        .map(risk -> Spot.at(
                                                risk,
                                                "was not assessed by criteria " + inForce + ", which are in force")))),
                RuleDefinition.error(
                                "risk.level-not-in-criteria",
                                "ISO/IEC 42001, 6.1.2",
                                "A level of a risk at one of its stages, or one that an open plan expects, is none of the"
                                        + " criteria that it names, or stands elsewhere in them",
                                "assess the risk anew by these criteria")
                        .over((view, today) -> {
                            Tolerance tolerance = new Tolerance(view);
                            return Assessed.in(view)
                                    .flatMap(assessed -> tolerance.criteriaOf(assessed.assessment()).stream()
                                            .filter(criteria -> isMisplaced(assessed.assessment(), criteria))
                                            .map(criteria ->
                                                    assessed.spot(misplacement(assessed.assessment(), criteria))));
                        }));
    }

    private static boolean isByOthers(@Nullable Assessment assessment, RiskCriteriaId criteria) {
        return assessment != null && !assessment.criteria().equals(criteria);
    }

    private static Optional<RiskCriteria> versionOfNow(Risk risk, Tolerance tolerance) {
        return Optional.ofNullable(today(risk)).flatMap(tolerance::criteriaOf);
    }

    private static boolean isOutdated(@Nullable Assessment assessment, RiskCriteria criteria) {
        return assessment != null && assessment.criteriaVersion() != criteria.version();
    }

    private static boolean isMisplaced(Assessment assessment, RiskCriteria criteria) {
        return assessment.criteriaVersion() == criteria.version()
                && Tolerance.place(assessment.level(), criteria) != assessment.rank();
    }

    private static String misplacement(Assessment assessment, RiskCriteria criteria) {
        int place = Tolerance.place(assessment.level(), criteria);
        String named = "names level " + assessment.level();
        return place == 0
                ? named + ", which criteria " + criteria.id() + " do not have"
                : named + " with rank " + assessment.rank() + ", and it has rank " + place + " in criteria "
                        + criteria.id();
    }

    private static List<ConsistencyRule> description() {
        return List.of(
                RuleDefinition.info(
                                "risk.without-owner",
                                GOOD_PRACTICE,
                                "An open risk has no owner",
                                "name the party that answers for the risk")
                        .each(Risk.class, risk -> isOpen(risk) && risk.owner() == null, "has no owner"),
                RuleDefinition.info(
                                "risk.of-nothing",
                                GOOD_PRACTICE,
                                "An open risk hangs on no AI system and no component",
                                "name what it is a risk of; leave the finding if it is one of the whole organization")
                        .each(
                                Risk.class,
                                risk -> isOpen(risk)
                                        && risk.systems().isEmpty()
                                        && risk.components().isEmpty(),
                                "names no system and no component"),
                RuleDefinition.info(
                                "risk.duplicate-title",
                                GOOD_PRACTICE,
                                "Two open risks of the same systems have the same title",
                                "merge the two, or give them titles that tell them apart")
                        .over((view, today) -> Duplicates.in(
                                view.risks().stream().filter(RiskRules::isOpen),
                                risk -> List.of(
                                        risk.title().strip().toLowerCase(Locale.ROOT),
                                        risk.systems(),
                                        risk.components()))));
    }
}
