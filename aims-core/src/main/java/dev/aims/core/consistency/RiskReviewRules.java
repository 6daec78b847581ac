package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.Assessment;
import dev.aims.core.model.Incident;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether risks are looked at again when they should be. */
final class RiskReviewRules {
    private RiskReviewRules() {}

    static List<ConsistencyRule> all() {
        return List.of(
                RuleDefinition.warning(
                                "risk.review-overdue",
                                "ISO/IEC 42001, 8.2",
                                "The next assessment of an open risk is overdue",
                                "assess the risk again and set the next date")
                        .over((view, today) -> view.risks().overdueAt(today).stream()
                                .filter(RiskRules::isOpen)
                                .map(risk -> Spot.at(risk, "was to be reviewed by " + risk.nextReview()))),
                RuleDefinition.info(
                                "risk.assessment-undated",
                                GOOD_PRACTICE,
                                "It is not known when an open risk was assessed",
                                "record the day of the assessment")
                        .each(
                                Risk.class,
                                risk -> RiskRules.isOpen(risk) && isUndated(RiskRules.today(risk)),
                                "was assessed on a day that is not recorded"),
                RuleDefinition.warning(
                                "risk.assessed-in-future",
                                GOOD_PRACTICE,
                                "The day of an assessment lies in the future",
                                "correct the day")
                        .over((view, today) -> view.risks().stream()
                                .filter(risk -> days(risk).anyMatch(day -> day.isAfter(today)))
                                .map(risk -> Spot.at(risk, "was assessed on a day to come"))),
                RuleDefinition.warning(
                                "risk.not-reassessed-after-treatment",
                                "ISO/IEC 42001, 8.3",
                                "A treatment plan is completed, and the current level of its risk was not assessed since",
                                "assess the current level and see whether the treatment helped")
                        .over((view, today) -> view.treatmentPlans().withStatus(PlanStatus.COMPLETED).stream()
                                .flatMap(plan -> notReassessed(plan, view))),
                RuleDefinition.warning(
                                "risk.not-revisited-after-incident",
                                GOOD_PRACTICE,
                                "An incident befell an AI system, and its risks were not assessed since",
                                "assess the risks that the incident concerns, or record the one that was missing")
                        .over((view, today) -> {
                            ZoneId zone = Zones.of(view);
                            return view.all(Incident.class).stream()
                                    .filter(incident -> isNotRevisited(incident, zone, view))
                                    .map(incident -> Spot.at(
                                            incident,
                                            "was not followed by an assessment of the risks that it concerns"));
                        }));
    }

    private static boolean isUndated(@Nullable Assessment assessment) {
        return assessment != null && assessment.assessedOn() == null;
    }

    private static Stream<LocalDate> days(Risk risk) {
        return Stream.of(risk.inherent(), risk.current(), risk.residual(), risk.target())
                .filter(Objects::nonNull)
                .map(Assessment::assessedOn)
                .filter(Objects::nonNull);
    }

    private static Stream<Spot> notReassessed(TreatmentPlan plan, RegisterView view) {
        Optional<LocalDate> done = plan.actions().stream()
                .map(TreatmentAction::completedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return plan.risks().stream()
                .filter(id -> !view.isRetired(id))
                .map(view::get)
                .filter(RiskRules::isOpen)
                .filter(risk -> !isKnownSince(risk.current(), done))
                .map(risk -> Spot.at(risk, "was not assessed after plan " + plan.id() + " was completed"));
    }

    /** Where no action has a day, any current assessment will do: nothing says that it is older. */
    private static boolean isKnownSince(@Nullable Assessment current, Optional<LocalDate> done) {
        if (current == null) {
            return false;
        }
        LocalDate assessed = current.assessedOn();
        return done.isEmpty() || (assessed != null && !assessed.isBefore(done.get()));
    }

    /** The risks that an incident names must all be looked at again; of those of its systems, one will do. */
    private static boolean isNotRevisited(Incident incident, ZoneId zone, RegisterView view) {
        LocalDate detected = Zones.day(incident.detectedAt(), zone);
        List<Risk> named = incident.risks().stream()
                .flatMap(id -> view.find(id).stream())
                .filter(risk -> RiskRules.isOpen(risk) && !view.isRetired(risk.id()))
                .toList();
        if (!incident.risks().isEmpty()) {
            return !named.stream().allMatch(risk -> isAssessedSince(risk, detected));
        }
        return !incident.systems().isEmpty()
                && incident.systems().stream()
                        .flatMap(id -> view.risks().ofSystem(id).stream())
                        .noneMatch(risk -> isAssessedSince(risk, detected));
    }

    private static boolean isAssessedSince(Risk risk, LocalDate day) {
        return days(risk).anyMatch(assessed -> !assessed.isBefore(day));
    }
}
