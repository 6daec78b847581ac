package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.register.RegisterView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What AI systems are made of, and who supplies it. */
final class ComponentRules {
    private ComponentRules() {}

    static List<ConsistencyRule> all() {
        return List.of(
                RuleDefinition.info(
                                "component.unused",
                                GOOD_PRACTICE,
                                "A component is part of no AI system, and no risk hangs on it",
                                "name it at the systems that use it, or retire it")
                        .over((view, today) -> view.components().stream()
                                .filter(component ->
                                        view.systems().using(component.id()).isEmpty()
                                                && view.risks()
                                                        .ofComponent(component.id())
                                                        .isEmpty())
                                .map(component -> Spot.at(component, "is not used"))),
                RuleDefinition.info(
                                "component.model-without-version",
                                GOOD_PRACTICE,
                                "It is not known which version of a model is in use",
                                "record the version")
                        .each(
                                AiComponent.class,
                                component -> component.kind() == ComponentKind.MODEL && component.version() == null,
                                "is a model without a version"),
                RuleDefinition.warning(
                                "component.data-without-provenance",
                                "ISO/IEC 42001, A.7.5",
                                "It is not recorded where a data set comes from",
                                "record its provenance")
                        .each(
                                AiComponent.class,
                                component ->
                                        component.kind() == ComponentKind.DATA_SET && component.provenance() == null,
                                "is a data set without provenance"),
                RuleDefinition.info(
                                "component.data-without-quality",
                                "ISO/IEC 42001, A.7.4",
                                "It is not recorded how good a data set is",
                                "record how good it has to be and how good it is")
                        .each(
                                AiComponent.class,
                                component -> component.kind() == ComponentKind.DATA_SET && component.quality() == null,
                                "is a data set without a word on its quality"),
                RuleDefinition.info(
                                "supplier.no-organization",
                                GOOD_PRACTICE,
                                "A supplier is recorded as a person or a role",
                                "name the organization that supplies, or correct the kind of the party")
                        .over((view, today) -> Stream.concat(
                                view.systems().stream()
                                        .flatMap(system -> system.suppliers().stream()
                                                .filter(supplier -> isNoOrganization(supplier, view))
                                                .map(supplier -> Spot.at(system, "suppliers", notOne(supplier)))),
                                view.components().stream()
                                        .filter(component -> isNoOrganization(component.supplier(), view))
                                        .map(component ->
                                                Spot.at(component, "supplier", notOne(component.supplier()))))));
    }

    private static boolean isNoOrganization(@Nullable PartyId supplier, RegisterView view) {
        return Optional.ofNullable(supplier)
                .flatMap(view::find)
                .filter(party -> party.kind() != PartyKind.ORGANIZATION)
                .isPresent();
    }

    private static String notOne(@Nullable PartyId supplier) {
        return "names party " + supplier + ", which is no organization";
    }
}
