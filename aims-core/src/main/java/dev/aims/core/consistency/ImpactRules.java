package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Impact;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactNature;
import dev.aims.core.model.ImpactOutcome;
import dev.aims.core.model.Trait;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Impact assessments of AI systems. */
final class ImpactRules {
    private static final Comparator<ImpactAssessment> OLDEST_FIRST = Comparator.comparing(ImpactRules::day)
            .thenComparing(assessment -> assessment.id().value());
    private static final Set<Trait> FELT_BY_PEOPLE =
            Set.of(Trait.AFFECTS_INDIVIDUALS, Trait.SAFETY_RELEVANT, Trait.VULNERABLE_GROUPS);

    private ImpactRules() {}

    static List<ConsistencyRule> all() {
        return List.of(
                RuleDefinition.error(
                                "system.without-impact-assessment",
                                "ISO/IEC 42001, 6.1.4",
                                "An AI system affects individuals or vulnerable groups or is relevant to safety, and no"
                                        + " impact assessment of it was conducted",
                                "conduct an impact assessment and record its result")
                        .over((view, today) -> {
                            Map<AiSystemId, ImpactAssessment> newest = newestOfSystems(view, today);
                            return view.systems().stream()
                                    .filter(system -> isFeltByPeople(system) && !newest.containsKey(system.id()))
                                    .map(system -> Spot.at(system, "has no impact assessment"));
                        }),
                RuleDefinition.error(
                                "system.in-use-against-impact-assessment",
                                GOOD_PRACTICE,
                                "An AI system is in use although its newest impact assessment says that it should not be",
                                "take it out of use, or change it and assess it anew")
                        .over((view, today) -> {
                            Map<AiSystemId, ImpactAssessment> newest = newestOfSystems(view, today);
                            return view.systems().stream()
                                    .filter(SystemRules::isInUse)
                                    .flatMap(system -> Stream.ofNullable(newest.get(system.id()))
                                            .filter(it -> it.outcome() == ImpactOutcome.DO_NOT_PROCEED)
                                            .map(it ->
                                                    Spot.at(system, "is in use against impact assessment " + it.id())));
                        }),
                RuleDefinition.warning(
                                "impact-assessment.review-overdue",
                                "ISO/IEC 42001, 8.4",
                                "The next impact assessment is overdue",
                                "assess the impacts again and set the next date")
                        .over((view, today) -> view.all(ImpactAssessment.class).overdueAt(today).stream()
                                .filter(assessment -> assessment.systems().stream()
                                        .map(view::get)
                                        .anyMatch(system -> !SystemRules.isGone(system)))
                                .map(assessment ->
                                        Spot.at(assessment, "was to be reviewed by " + assessment.nextReview()))),
                RuleDefinition.warning(
                                "impact-assessment.feeds-no-risk",
                                "ISO/IEC 42001, 6.1.4",
                                "An impact assessment found harm, and no risk was recorded for it",
                                "record the risks and name them at the impact assessment")
                        .each(
                                ImpactAssessment.class,
                                assessment -> assessment.conductedOn() != null
                                        && assessment.risks().isEmpty()
                                        && assessment.impacts().stream().anyMatch(ImpactRules::isHarm),
                                "found harm and names no risk"),
                RuleDefinition.info(
                                "impact-assessment.not-approved",
                                GOOD_PRACTICE,
                                "An impact assessment was conducted, and nobody has approved it",
                                "have it approved and record by whom and when")
                        .each(
                                ImpactAssessment.class,
                                assessment -> assessment.conductedOn() != null
                                        && (assessment.approvedBy() == null || assessment.approvedOn() == null),
                                "has no full record of its approval"),
                RuleDefinition.info(
                                "impact-assessment.harm-without-measure",
                                GOOD_PRACTICE,
                                "It is not said what is done about a harm",
                                "describe what is done about it and what remains")
                        .over((view, today) -> view.all(ImpactAssessment.class).stream()
                                .filter(assessment -> assessment.conductedOn() != null)
                                .flatMap(assessment -> Spot.atParts(
                                        assessment,
                                        "impacts",
                                        assessment.impacts(),
                                        impact -> isHarm(impact) && impact.measures() == null,
                                        impact -> "is a harm without measures"))));
    }

    private static boolean isFeltByPeople(AiSystem system) {
        return !SystemRules.isGone(system) && system.traits().stream().anyMatch(FELT_BY_PEOPLE::contains);
    }

    private static boolean isHarm(Impact impact) {
        return impact.nature() == ImpactNature.HARM;
    }

    private static LocalDate day(ImpactAssessment assessment) {
        return assessment.conductedOn() == null ? LocalDate.MIN : assessment.conductedOn();
    }

    /** For each system the assessment that was conducted last. */
    private static Map<AiSystemId, ImpactAssessment> newestOfSystems(RegisterView view, LocalDate today) {
        List<ImpactAssessment> conducted = view.all(ImpactAssessment.class).stream()
                .filter(assessment -> assessment.conductedOn() != null
                        && !assessment.conductedOn().isAfter(today))
                .sorted(OLDEST_FIRST)
                .toList();
        Map<AiSystemId, ImpactAssessment> newest = new HashMap<>();
        conducted.forEach(assessment -> assessment.systems().forEach(system -> newest.put(system, assessment)));
        return newest;
    }
}
