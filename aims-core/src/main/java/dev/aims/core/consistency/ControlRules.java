package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.register.RegisterView;
import java.util.List;

/** Controls as implemented, and what shows it. */
final class ControlRules {
    private ControlRules() {}

    static List<ConsistencyRule> all() {
        return List.of(
                RuleDefinition.error(
                                "control.excluded-yet-implemented",
                                "ISO/IEC 42001, 6.1.3",
                                "A control is planned or in place although a decision excludes it",
                                "revoke the exclusion, or abandon the implementation")
                        .over((view, today) -> {
                            DecisionsInForce decisions = DecisionsInForce.of(view, today);
                            return view.controls().stream()
                                    .filter(control -> control.status() != ImplementationStatus.ABANDONED
                                            && decisions.exclude(control.control()))
                                    .map(control -> Spot.at(
                                            control,
                                            "is " + control.status().id() + ", and control " + control.control()
                                                    + " is excluded"));
                        }),
                RuleDefinition.warning(
                                "control.without-evidence",
                                "ISO/IEC 42001, 8.1",
                                "Nothing shows that a control is implemented",
                                "record the evidence, or correct the status")
                        .each(
                                ControlImplementation.class,
                                control -> isImplemented(control)
                                        && control.evidence().isEmpty(),
                                "is implemented without evidence"),
                RuleDefinition.warning(
                                "control.ineffective",
                                "ISO/IEC 42001, 8.1",
                                "A control is implemented and does not work",
                                "correct it, or put another control in its place")
                        .each(
                                ControlImplementation.class,
                                control ->
                                        isImplemented(control) && control.effectiveness() == Effectiveness.INEFFECTIVE,
                                "is implemented and ineffective"),
                RuleDefinition.info(
                                "control.effectiveness-unknown",
                                "ISO/IEC 42001, 8.1",
                                "It is not known whether an implemented control works",
                                "review what it does and record the result")
                        .each(
                                ControlImplementation.class,
                                control -> isImplemented(control) && control.effectiveness() == null,
                                "is implemented, and its effectiveness was not reviewed"),
                RuleDefinition.info(
                                "control.without-owner",
                                GOOD_PRACTICE,
                                "A control has no owner",
                                "name the party that answers for it")
                        .each(
                                ControlImplementation.class,
                                control ->
                                        control.status() != ImplementationStatus.ABANDONED && control.owner() == null,
                                "has no owner"),
                RuleDefinition.warning(
                                "control.review-overdue",
                                "ISO/IEC 42001, 8.1",
                                "The review of a control is overdue",
                                "see whether the control works and set the next date")
                        .over((view, today) -> view.controls().overdueAt(today).stream()
                                .filter(control -> control.status() != ImplementationStatus.ABANDONED)
                                .map(control -> Spot.at(control, "was to be reviewed by " + control.nextReview()))),
                RuleDefinition.warning(
                                "evidence.ended",
                                GOOD_PRACTICE,
                                "Evidence that an implemented control rests on counts no longer",
                                "get newer evidence and name it at the control")
                        .over((view, today) -> view.evidence().overdueAt(today).stream()
                                .filter(evidence -> isUsed(evidence, view))
                                .map(evidence -> Spot.at(evidence, "counted until " + evidence.validUntil()))),
                RuleDefinition.warning(
                                "control.evidence-of-other-system",
                                GOOD_PRACTICE,
                                "An implemented control rests on evidence about other AI systems only",
                                "get evidence about a system that the control works on, or correct the systems of either")
                        .over((view, today) -> view.controls().stream()
                                .filter(control -> isImplemented(control) && restsOnOthersOnly(control, view))
                                .map(control -> Spot.at(control, "names no evidence about a system that it works on"))),
                RuleDefinition.info(
                                "evidence.without-hash",
                                GOOD_PRACTICE,
                                "It cannot be told whether evidence was changed after it was recorded",
                                "record the SHA-256 of its content")
                        .each(Evidence.class, evidence -> evidence.sha256() == null, "has no SHA-256"));
    }

    private static boolean isImplemented(ControlImplementation control) {
        return control.status() == ImplementationStatus.IMPLEMENTED;
    }

    private static boolean restsOnOthersOnly(ControlImplementation control, RegisterView view) {
        List<Evidence> evidence = control.evidence().stream()
                .flatMap(id -> view.find(id).stream())
                .toList();
        return !evidence.isEmpty()
                && !control.systems().isEmpty()
                && evidence.stream()
                        .noneMatch(each -> control.systems().stream().anyMatch(each::isAbout));
    }

    private static boolean isUsed(Evidence evidence, RegisterView view) {
        return view.referrersOf(evidence.id()).stream()
                .filter(referrer -> !view.isRetired(referrer))
                .<Object>map((EntityId<?> referrer) -> view.get(referrer))
                .anyMatch(referrer -> referrer instanceof ControlImplementation control && isImplemented(control));
    }
}
