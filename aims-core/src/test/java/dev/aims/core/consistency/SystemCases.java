package dev.aims.core.consistency;

import static dev.aims.core.consistency.RuleCase.rule;
import static dev.aims.core.consistency.Samples.PARTY;
import static dev.aims.core.consistency.Samples.TODAY;
import static dev.aims.core.consistency.Samples.TOMORROW;
import static dev.aims.core.consistency.Samples.YESTERDAY;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentBuilder;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemBuilder;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Examples;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImpactAssessmentBuilder;
import dev.aims.core.model.ImpactOutcome;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.Trait;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class SystemCases {
    private static final AiSystemId SYSTEM = AiSystemId.parse("s");
    private static final String PLACE = "ai-system s";

    private SystemCases() {}

    static List<RuleCase> all() {
        return Stream.of(description(), use(), impacts(), components())
                .flatMap(List::stream)
                .toList();
    }

    private static List<RuleCase> description() {
        AiSystem bare = system().build();
        return List.of(
                rule("system.without-intended-use", PLACE, bare)
                        .butNot(system().intendedUse("Rank").build()),
                rule("system.without-owner", PLACE, bare)
                        .butNot(system().owner(PARTY).build()),
                rule("system.without-stage", PLACE, bare)
                        .butNot(system().stage(LifeCycleStage.DEPLOYMENT).build()),
                rule(
                                "system.review-overdue",
                                PLACE,
                                system().nextReview(YESTERDAY).build())
                        .butNot(system().nextReview(TODAY).build())
                        .butNot(system().nextReview(YESTERDAY)
                                .stage(LifeCycleStage.RETIREMENT)
                                .build()),
                rule("system.duplicate-name", PLACE, bare, Examples.system("a"))
                        .butNot(system().name("Another").build(), Examples.system("a")),
                rule("system.automation-contradicts-traits", PLACE, automated(AutomationLevel.FULL_AUTOMATION))
                        .butNot(automated(AutomationLevel.ASSISTANCE)),
                rule("system.without-role", PLACE, bare)
                        .butNot(system().roles(Set.of(AiRole.AI_PROVIDER)).build()),
                rule(
                                "system.role-not-in-context",
                                PLACE,
                                system().roles(Set.of(AiRole.AI_PROVIDER)).build(),
                                contextOf(AiRole.AI_CUSTOMER))
                        .butNot(system().roles(Set.of(AiRole.AI_PROVIDER)).build(), contextOf(AiRole.AI_PROVIDER)));
    }

    private static AiSystemBuilder system() {
        return Examples.system("s").toBuilder();
    }

    private static AiSystem automated(AutomationLevel level) {
        return system().automation(level)
                .absentTraits(Set.of(Trait.HIGH_AUTONOMY))
                .build();
    }

    private static AimsContext contextOf(AiRole role) {
        return Examples.context("c").toBuilder().roles(Set.of(role)).build();
    }

    private static List<RuleCase> use() {
        AiSystem inUse = system().stage(LifeCycleStage.OPERATION_AND_MONITORING).build();
        AiSystem learning = system().traits(Set.of(Trait.CONTINUOUS_LEARNING)).build();
        AiSystem bought = system().traits(Set.of(Trait.THIRD_PARTY_MODEL)).build();
        AiSystem gone = system().stage(LifeCycleStage.RETIREMENT).build();
        Risk risk = Examples.riskOf("r", "s");
        Risk shared = risk.toBuilder()
                .systems(Set.of(SYSTEM, AiSystemId.parse("other")))
                .build();
        Indicator watching =
                Examples.indicator("i").toBuilder().systems(Set.of(SYSTEM)).build();
        AiComponent model = component(ComponentKind.MODEL).supplier(PARTY).build();
        return List.of(
                rule("system.in-use-without-risks", PLACE, inUse).butNot(inUse, risk),
                rule("system.learns-without-indicator", PLACE, learning, Examples.indicator("i"))
                        .butNot(learning, watching),
                rule("system.third-party-model-without-supplier", PLACE, bought)
                        .butNot(bought.toBuilder().suppliers(Set.of(PARTY)).build())
                        .butNot(
                                bought.toBuilder()
                                        .components(List.of(new ComponentUse(model.id(), "base")))
                                        .build(),
                                model),
                rule("system.retired-with-open-risks", PLACE, gone, risk)
                        .butNot(gone, risk.toBuilder().status(RiskStatus.CLOSED).build())
                        .butNot(gone, shared));
    }

    private static List<RuleCase> impacts() {
        AiSystem felt = system().traits(Set.of(Trait.SAFETY_RELEVANT)).build();
        AiSystem inUse = system().stage(LifeCycleStage.DEPLOYMENT).build();
        return List.of(
                rule(
                                "system.without-impact-assessment",
                                PLACE,
                                felt,
                                impact("i").build())
                        .butNot(felt, impact("i").conductedOn(YESTERDAY).build())
                        .butNot(system().traits(Set.of(Trait.GENERATIVE)).build()),
                rule(
                                "system.in-use-against-impact-assessment",
                                PLACE,
                                inUse,
                                assessed("i", ImpactOutcome.DO_NOT_PROCEED))
                        .butNot(inUse, assessed("i", ImpactOutcome.PROCEED))
                        .butNot(
                                inUse,
                                assessed("i", ImpactOutcome.DO_NOT_PROCEED),
                                impact("j")
                                        .conductedOn(TODAY)
                                        .outcome(ImpactOutcome.PROCEED)
                                        .build()));
    }

    private static ImpactAssessmentBuilder impact(String id) {
        return Examples.impactAssessment(id, "s").toBuilder();
    }

    private static ImpactAssessment assessed(String id, ImpactOutcome outcome) {
        return impact(id)
                .conductedOn(YESTERDAY)
                .outcome(outcome)
                .nextReview(TOMORROW)
                .build();
    }

    private static List<RuleCase> components() {
        String place = "ai-component m";
        AiComponent model = component(ComponentKind.MODEL).build();
        AiComponent data = component(ComponentKind.DATA_SET).build();
        return List.of(
                rule("component.unused", place, model)
                        .butNot(
                                model,
                                system().components(List.of(new ComponentUse(model.id(), "base")))
                                        .build()),
                rule("component.model-without-version", place, model)
                        .butNot(model.toBuilder().version("3").build()),
                rule("component.data-without-provenance", place, data)
                        .butNot(data.toBuilder().provenance("Own logs").build()),
                rule("component.data-without-quality", place, data)
                        .butNot(data.toBuilder().quality("Checked").build()),
                rule("supplier.no-organization", PLACE + ", suppliers", supplied(), party(PartyKind.PERSON))
                        .butNot(supplied(), party(PartyKind.ORGANIZATION)));
    }

    private static AiComponentBuilder component(ComponentKind kind) {
        return Examples.component("m").toBuilder().kind(kind);
    }

    private static AiSystem supplied() {
        return system().suppliers(Set.of(PARTY)).build();
    }

    private static Party party(PartyKind kind) {
        return Examples.party("p").toBuilder().kind(kind).build();
    }
}
