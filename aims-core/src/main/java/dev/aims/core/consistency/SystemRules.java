package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Risk;
import dev.aims.core.model.Trait;
import dev.aims.core.register.RegisterView;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** AI systems of the inventory. */
final class SystemRules {
    private static final Set<LifeCycleStage> IN_USE = EnumSet.of(
            LifeCycleStage.DEPLOYMENT,
            LifeCycleStage.OPERATION_AND_MONITORING,
            LifeCycleStage.CONTINUOUS_VALIDATION,
            LifeCycleStage.RE_EVALUATION);

    private SystemRules() {}

    static List<ConsistencyRule> all() {
        return Stream.of(description(), roles(), monitoring(), suppliers(), retirement())
                .flatMap(List::stream)
                .toList();
    }

    static boolean isInUse(AiSystem system) {
        return system.stage() != null && IN_USE.contains(system.stage());
    }

    static boolean isGone(AiSystem system) {
        return system.stage() == LifeCycleStage.RETIREMENT;
    }

    private static List<ConsistencyRule> description() {
        return List.of(
                RuleDefinition.warning(
                                "system.without-intended-use",
                                "ISO/IEC 42001, 4.1",
                                "It is not said what an AI system is for",
                                "describe the intended use")
                        .each(AiSystem.class, system -> system.intendedUse() == null, "has no intended use"),
                RuleDefinition.info(
                                "system.without-owner",
                                GOOD_PRACTICE,
                                "An AI system has no owner",
                                "name the party that answers for the system")
                        .each(AiSystem.class, system -> system.owner() == null, "has no owner"),
                RuleDefinition.info(
                                "system.without-stage",
                                GOOD_PRACTICE,
                                "It is not known where an AI system is in its life cycle",
                                "set the stage")
                        .each(AiSystem.class, system -> system.stage() == null, "has no stage"),
                RuleDefinition.info(
                                "system.review-overdue",
                                GOOD_PRACTICE,
                                "The review of an AI system is overdue",
                                "review the entry and set the next date")
                        .over((view, today) -> view.systems().overdueAt(today).stream()
                                .filter(system -> !isGone(system))
                                .map(system -> Spot.at(system, "was to be reviewed by " + system.nextReview()))),
                RuleDefinition.info(
                                "system.duplicate-name",
                                GOOD_PRACTICE,
                                "Two AI systems have the same name",
                                "merge the two entries, or give them names that tell them apart")
                        .over((view, today) -> Duplicates.in(
                                view.systems().stream(),
                                system -> system.name().strip().toLowerCase(Locale.ROOT))),
                RuleDefinition.warning(
                                "system.automation-contradicts-traits",
                                GOOD_PRACTICE,
                                "The level of automation of an AI system contradicts its trait high_autonomy",
                                "correct the level of automation or the trait")
                        .each(
                                AiSystem.class,
                                SystemRules::contradictsItself,
                                "has a level of automation that contradicts what is said of high_autonomy"));
    }

    private static boolean contradictsItself(AiSystem system) {
        AutomationLevel automation = system.automation();
        if (automation == null) {
            return false;
        }
        return automation.level() >= AutomationLevel.HIGH_AUTOMATION.level()
                ? system.absentTraits().contains(Trait.HIGH_AUTONOMY)
                : system.has(Trait.HIGH_AUTONOMY);
    }

    private static List<ConsistencyRule> roles() {
        return List.of(
                RuleDefinition.warning(
                                "system.without-role",
                                "ISO/IEC 42001, 4.1",
                                "The organization's role towards an AI system is not settled",
                                "say whether the organization provides, produces or uses it, or has another role")
                        .each(
                                AiSystem.class,
                                system -> system.roles().isEmpty()
                                        && system.subRoles().isEmpty(),
                                "names no role of the organization"),
                RuleDefinition.warning(
                                "system.role-not-in-context",
                                "ISO/IEC 42001, 4.1",
                                "The organization has a role towards an AI system that its context does not name",
                                "add the role to the context, or correct it here")
                        .over((view, today) -> rolesOf(view)
                                .flatMap(known -> view.systems().stream()
                                        .filter(system -> !known.containsAll(system.roles()))
                                        .map(system -> Spot.at(
                                                system, "names a role of the organization that the context lacks")))));
    }

    private static Stream<Set<AiRole>> rolesOf(RegisterView view) {
        return view.context().map(AimsContext::roles).filter(known -> !known.isEmpty()).stream();
    }

    private static List<ConsistencyRule> monitoring() {
        return List.of(
                RuleDefinition.warning(
                                "system.in-use-without-risks",
                                "ISO/IEC 42001, 6.1.2",
                                "No risk of an AI system in use is recorded",
                                "identify its risks and record them")
                        .over((view, today) -> view.systems().stream()
                                .filter(SystemRules::isInUse)
                                .filter(system ->
                                        view.risks().ofSystem(system.id()).isEmpty())
                                .map(system -> Spot.at(system, "is in use and has no risk"))),
                RuleDefinition.warning(
                                "system.learns-without-indicator",
                                "ISO/IEC 42001, A.6.2.6",
                                "No indicator watches an AI system that goes on learning in use",
                                "set up an indicator of how its behaviour changes")
                        .over((view, today) -> {
                            Set<AiSystemId> watched = new HashSet<>();
                            view.all(Indicator.class).forEach(indicator -> watched.addAll(indicator.systems()));
                            return view.systems().with(Trait.CONTINUOUS_LEARNING).stream()
                                    .filter(system -> !isGone(system) && !watched.contains(system.id()))
                                    .map(system -> Spot.at(system, "learns in use and has no indicator"));
                        }));
    }

    private static List<ConsistencyRule> suppliers() {
        return List.of(RuleDefinition.warning(
                        "system.third-party-model-without-supplier",
                        "ISO/IEC 42001, A.10.3",
                        "It is not known who supplies the model of an AI system that comes from a third party",
                        "name the supplier at the system or at its model")
                .over((view, today) -> view.systems().with(Trait.THIRD_PARTY_MODEL).stream()
                        .filter(system -> !isGone(system)
                                && system.suppliers().isEmpty()
                                && modelsOf(system, view).noneMatch(model -> model.supplier() != null))
                        .map(system -> Spot.at(system, "uses a model of a third party and names no supplier"))));
    }

    private static Stream<AiComponent> modelsOf(AiSystem system, RegisterView view) {
        return system.components().stream()
                .flatMap(use -> view.find(use.component()).stream())
                .filter(component -> component.kind() == ComponentKind.MODEL);
    }

    private static List<ConsistencyRule> retirement() {
        return List.of(RuleDefinition.warning(
                        "system.retired-with-open-risks",
                        GOOD_PRACTICE,
                        "An AI system is out of use, yet risks that only such systems have are open",
                        "close the risks that are gone with the system, and keep only what outlives it")
                .over((view, today) -> view.systems().in(LifeCycleStage.RETIREMENT).stream()
                        .flatMap(system -> {
                            long open = view.risks().ofSystem(system.id()).stream()
                                    .filter(risk -> RiskRules.isOpen(risk) && isOfGoneSystemsOnly(risk, view))
                                    .count();
                            return open == 0
                                    ? Stream.empty()
                                    : Stream.of(Spot.at(system, "is in retirement and has " + open + " open risk(s)"));
                        })));
    }

    private static boolean isOfGoneSystemsOnly(Risk risk, RegisterView view) {
        return risk.systems().stream()
                .allMatch(id -> view.find(id)
                        .filter(system -> isGone(system) || view.isRetired(id))
                        .isPresent());
    }
}
