package dev.aims.core.consistency;

import static dev.aims.core.consistency.RuleCase.rule;
import static dev.aims.core.consistency.Samples.CONTROL;
import static dev.aims.core.consistency.Samples.PARTY;
import static dev.aims.core.consistency.Samples.TODAY;
import static dev.aims.core.consistency.Samples.YESTERDAY;
import static dev.aims.core.consistency.Samples.action;
import static dev.aims.core.consistency.Samples.decision;
import static dev.aims.core.consistency.Samples.plan;

import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlImplementationBuilder;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.Examples;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.StatementRow;
import dev.aims.core.model.TreatmentPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class ControlCases {
    private static final String PLACE = "control-implementation c";
    private static final AiSystemId SYSTEM = AiSystemId.parse("s");
    private static final AiSystemId OTHER_SYSTEM = AiSystemId.parse("t");

    private ControlCases() {}

    static List<RuleCase> all() {
        return Stream.of(controls(), evidence(), statements())
                .flatMap(List::stream)
                .toList();
    }

    private static ControlImplementationBuilder control(ImplementationStatus status) {
        return Examples.control("c").toBuilder().status(status);
    }

    private static List<RuleCase> controls() {
        ControlImplementation implemented = implemented().build();
        Decision excluded = decision("control:" + CONTROL).build();
        return List.of(
                rule("control.excluded-yet-implemented", PLACE, implemented, excluded)
                        .butNot(control(ImplementationStatus.ABANDONED).build(), excluded),
                rule("control.without-evidence", PLACE, implemented)
                        .butNot(implemented()
                                .evidence(Set.of(EvidenceId.parse("e")))
                                .build())
                        .butNot(control(ImplementationStatus.IN_PROGRESS).build()),
                rule("control.ineffective", PLACE, working(Effectiveness.INEFFECTIVE))
                        .butNot(working(Effectiveness.PARTIALLY_EFFECTIVE)),
                rule("control.effectiveness-unknown", PLACE, implemented).butNot(working(Effectiveness.INEFFECTIVE)),
                rule("control.without-owner", PLACE, implemented)
                        .butNot(implemented().owner(PARTY).build()),
                rule(
                                "control.review-overdue",
                                PLACE,
                                implemented().nextReview(YESTERDAY).build())
                        .butNot(implemented().nextReview(TODAY).build()));
    }

    private static ControlImplementationBuilder implemented() {
        return control(ImplementationStatus.IMPLEMENTED);
    }

    private static ControlImplementation working(Effectiveness effectiveness) {
        return implemented().effectiveness(effectiveness).build();
    }

    private static List<RuleCase> evidence() {
        ControlImplementation shown =
                implemented().evidence(Set.of(EvidenceId.parse("e"))).build();
        return List.of(
                rule("evidence.ended", "evidence e", shown, evidenceUntil(YESTERDAY))
                        .butNot(shown, evidenceUntil(TODAY))
                        .butNot(evidenceUntil(YESTERDAY)),
                rule("control.evidence-of-other-system", PLACE, workingOn(SYSTEM), evidenceAbout(OTHER_SYSTEM))
                        .butNot(workingOn(SYSTEM), evidenceAbout(SYSTEM, OTHER_SYSTEM))
                        .butNot(workingOn(SYSTEM), Examples.evidence("e"))
                        .butNot(shown, evidenceAbout(OTHER_SYSTEM)),
                rule("evidence.without-hash", "evidence e", Examples.evidence("e"))
                        .butNot(Examples.evidence("e").toBuilder()
                                .sha256("0".repeat(64))
                                .build()));
    }

    private static ControlImplementation workingOn(AiSystemId system) {
        return implemented()
                .systems(Set.of(system))
                .evidence(Set.of(EvidenceId.parse("e")))
                .build();
    }

    private static Evidence evidenceAbout(AiSystemId... systems) {
        return Examples.evidence("e").toBuilder().systems(Set.of(systems)).build();
    }

    private static Evidence evidenceUntil(LocalDate day) {
        return Examples.evidence("e").toBuilder().validUntil(day).build();
    }

    private static List<RuleCase> statements() {
        String place = "applicability-statement s";
        ApplicabilityStatement applicable = stating(ControlApplicability.APPLICABLE);
        ApplicabilityStatement left = stating(ControlApplicability.NOT_APPLICABLE);
        TreatmentPlan running =
                plan(PlanStatus.IN_PROGRESS, action().control(CONTROL).build());
        Decision excluded = decision("control:" + CONTROL).build();
        return List.of(
                rule("statement.missing", "document", running).butNot(running, applicable),
                rule("statement.undecided", place, stating(ControlApplicability.UNDECIDED))
                        .butNot(applicable)
                        .butNot(
                                stating(ControlApplicability.UNDECIDED),
                                Examples.statement("t", "p").toBuilder()
                                        .version(2)
                                        .rows(applicable.rows())
                                        .build()),
                rule("statement.lacks-planned-control", place, running, left).butNot(running, applicable),
                rule("statement.lacks-exclusion", place, excluded, applicable).butNot(excluded, left),
                rule(
                                "statement.older-than-plan",
                                place,
                                Fixture.of(running, applicable)
                                        .then(running.toBuilder().due(TODAY).build()))
                        .butNot(running, applicable));
    }

    private static ApplicabilityStatement stating(ControlApplicability applicability) {
        return Examples.statement("s", "p").toBuilder()
                .rows(List.of(new StatementRow(CONTROL, applicability, Set.of(), "So it is", null, Set.of())))
                .build();
    }
}
