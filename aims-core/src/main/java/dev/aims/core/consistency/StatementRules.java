package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.StatementRow;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The newest statement of applicability beside what has become of the register. */
final class StatementRules {
    private StatementRules() {}

    static List<ConsistencyRule> all() {
        return List.of(
                RuleDefinition.warning(
                                "statement.missing",
                                "ISO/IEC 42001, 6.1.3",
                                "Treatment plans are approved or running, and no statement of applicability was issued",
                                "issue one")
                        .over((view, today) -> newest(view).isEmpty()
                                        && view.treatmentPlans().stream().anyMatch(RiskRules::isRunning)
                                ? Stream.of(Spot.atRegister("the register has plans and no statement of applicability"))
                                : Stream.empty()),
                RuleDefinition.warning(
                                "statement.undecided",
                                "ISO/IEC 42001, 6.1.3",
                                "The newest statement of applicability leaves controls undecided",
                                "include them, or exclude them with a reason, and issue it anew")
                        .over(onNewest(statement -> Stream.of(rowsOf(statement, ControlApplicability.UNDECIDED))
                                .filter(undecided -> !undecided.isEmpty())
                                .map(undecided -> "leaves " + undecided.size() + " control(s) undecided"))),
                RuleDefinition.warning(
                                "statement.lacks-planned-control",
                                "ISO/IEC 42001, 6.1.3",
                                "An approved or running plan puts a control in place that the newest statement of"
                                        + " applicability does not include",
                                "issue the statement anew")
                        .over((view, today) -> newest(view).stream()
                                .flatMap(statement -> lacking(
                                        statement,
                                        ControlApplicability.APPLICABLE,
                                        plannedControls(view),
                                        "does not include planned control "))),
                RuleDefinition.warning(
                                "statement.lacks-exclusion",
                                "ISO/IEC 42001, 6.1.3",
                                "A decision excludes a control that the newest statement of applicability does not"
                                        + " leave out",
                                "issue the statement anew")
                        .over((view, today) -> newest(view).stream()
                                .flatMap(statement -> lacking(
                                        statement,
                                        ControlApplicability.NOT_APPLICABLE,
                                        excludedControls(view, today),
                                        "does not leave out excluded control "))),
                RuleDefinition.info(
                                "statement.older-than-plan",
                                GOOD_PRACTICE,
                                "A treatment plan was changed after the newest statement of applicability was recorded",
                                "see whether the statement still holds, and issue it anew if not")
                        .over((view, today) -> newest(view).stream()
                                .filter(statement -> view.treatmentPlans().stream()
                                        .anyMatch(plan -> view.version(plan.id()) > view.version(statement.id())))
                                .map(statement -> Spot.at(statement, "is older than the last change of a plan"))));
    }

    private static RuleDefinition.Search onNewest(Function<ApplicabilityStatement, Stream<String>> what) {
        return (view, today) -> newest(view).stream()
                .flatMap(statement -> what.apply(statement).map(found -> Spot.at(statement, found)));
    }

    private static Optional<ApplicabilityStatement> newest(RegisterView view) {
        return view.all(ApplicabilityStatement.class).stream()
                .max(Comparator.comparingInt(ApplicabilityStatement::version)
                        .thenComparing(ApplicabilityStatement::issuedOn)
                        .thenComparing(statement -> statement.id().value()));
    }

    private static Set<ControlRef> rowsOf(ApplicabilityStatement statement, ControlApplicability applicability) {
        return statement.rows().stream()
                .filter(row -> row.applicability() == applicability)
                .map(StatementRow::control)
                .collect(Collectors.toSet());
    }

    private static Stream<Spot> lacking(
            ApplicabilityStatement statement, ControlApplicability as, Set<ControlRef> wanted, String what) {
        Set<ControlRef> present = rowsOf(statement, as);
        return wanted.stream()
                .filter(control -> !present.contains(control))
                .map(control -> Spot.at(statement, what + control));
    }

    private static Set<ControlRef> plannedControls(RegisterView view) {
        return view.treatmentPlans().stream()
                .filter(RiskRules::isRunning)
                .map(TreatmentPlan::actions)
                .flatMap(List::stream)
                .filter(action -> action.status() != ActionStatus.CANCELLED)
                .map(TreatmentAction::control)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(StatementRules::inOrder));
    }

    private static Set<ControlRef> excludedControls(RegisterView view, LocalDate today) {
        return view.decisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.EXCLUSION && decision.countsOn(today))
                .map(Decision::subject)
                .map(DecisionSubject.OfControl.class::cast)
                .map(DecisionSubject.OfControl::control)
                .collect(Collectors.toCollection(StatementRules::inOrder));
    }

    private static Set<ControlRef> inOrder() {
        return new TreeSet<>(Comparator.comparing(ControlRef::toString));
    }
}
