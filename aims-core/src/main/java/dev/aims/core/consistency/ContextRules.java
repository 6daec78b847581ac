package dev.aims.core.consistency;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.NeedStatus;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.register.RegisterView;
import java.util.List;
import java.util.stream.Stream;

/** The setting of the management system, its criteria and its parties. */
final class ContextRules {
    private ContextRules() {}

    static List<ConsistencyRule> all() {
        return Stream.of(context(), policies(), parties(), references())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ConsistencyRule> context() {
        return List.of(
                RuleDefinition.warning(
                                "context.missing",
                                "ISO/IEC 42001, 4.3",
                                "The register says nothing of the organization and the scope of its management system",
                                "add an AimsContext with the scope, the roles and the risk criteria in force")
                        .over((view, today) -> view.context().isPresent()
                                ? Stream.empty()
                                : Stream.of(Spot.atRegister("the register has no context"))),
                RuleDefinition.warning(
                                "context.without-scope",
                                "ISO/IEC 42001, 4.3",
                                "The scope of the management system is not written down",
                                "write down where the management system begins and ends")
                        .each(AimsContext.class, context -> context.scope() == null, "has no scope"),
                RuleDefinition.warning(
                                "context.without-roles",
                                "ISO/IEC 42001, 4.1",
                                "The organization's roles with regard to AI are not settled",
                                "say whether it provides, produces or uses AI systems, or has another role")
                        .each(AimsContext.class, context -> context.roles().isEmpty(), "names no role"),
                RuleDefinition.warning(
                                "context.without-criteria",
                                "ISO/IEC 42001, 6.1.1",
                                "No risk criteria are in force",
                                "name the risk criteria by which risks are judged")
                        .each(AimsContext.class, context -> context.criteria() == null, "names no risk criteria"),
                RuleDefinition.info(
                                "context.without-catalogs",
                                GOOD_PRACTICE,
                                "No edition of a catalog is pinned, so what was concluded may not be concluded again",
                                "pin the catalogs that the register is judged by")
                        .each(AimsContext.class, context -> context.catalogs().isEmpty(), "pins no catalog"),
                RuleDefinition.warning(
                                "criteria.tolerates-everything",
                                "ISO/IEC 42001, 6.1.1",
                                "Risk criteria whose tolerance is their highest level tell no risk from another",
                                "lower the tolerance, or add a level above it")
                        .each(
                                RiskCriteria.class,
                                criteria -> Tolerance.place(criteria.tolerance(), criteria)
                                        == criteria.levels().size(),
                                "has its highest level as tolerance"));
    }

    private static List<ConsistencyRule> policies() {
        return List.of(
                RuleDefinition.warning(
                                "context.without-policy",
                                "ISO/IEC 42001, 5.2",
                                "No AI policy is recorded",
                                "record the AI policy and where it is kept")
                        .each(AimsContext.class, context -> context.policies().isEmpty(), "names no policy"),
                RuleDefinition.warning(
                                "context.policy-not-approved",
                                "ISO/IEC 42001, 7.5.2",
                                "It is not recorded who approved a policy, or when",
                                "have it approved and record by whom and when")
                        .over((view, today) -> view.all(AimsContext.class).stream()
                                .flatMap(context -> Spot.atParts(
                                        context,
                                        "policies",
                                        context.policies(),
                                        policy -> policy.approvedBy() == null || policy.approvedOn() == null,
                                        policy -> "has no full record of its approval"))),
                RuleDefinition.warning(
                                "context.policy-review-overdue",
                                "ISO/IEC 42001, A.2.4",
                                "The review of a policy is overdue",
                                "review the policy and set the next date")
                        .over((view, today) -> view.all(AimsContext.class).stream()
                                .flatMap(context -> Spot.atParts(
                                        context,
                                        "policies",
                                        context.policies(),
                                        policy -> policy.nextReview() != null
                                                && policy.nextReview().isBefore(today),
                                        policy -> "was to be reviewed by " + policy.nextReview()))));
    }

    private static List<ConsistencyRule> parties() {
        return List.of(
                RuleDefinition.info(
                                "party.need-undecided",
                                "ISO/IEC 42001, 4.2",
                                "Nobody has decided whether the management system takes on a need of a party",
                                "decide whether it is taken on or declined")
                        .over((view, today) -> view.parties().stream()
                                .flatMap(party -> Spot.atParts(
                                        party,
                                        "needs",
                                        party.needs(),
                                        need -> need.status() == NeedStatus.OPEN,
                                        need -> "is undecided"))),
                RuleDefinition.warning(
                                "party.competence-ended",
                                "ISO/IEC 42001, 7.2",
                                "The proof of a competence counts no longer",
                                "renew the proof, or record the competence as needed")
                        .over((view, today) -> view.parties().stream()
                                .flatMap(party -> Spot.atParts(
                                        party,
                                        "competences",
                                        party.competences(),
                                        competence -> competence.status() == CompetenceStatus.HELD
                                                && competence.validUntil() != null
                                                && competence.validUntil().isBefore(today),
                                        competence -> "was proven until " + competence.validUntil()))));
    }

    private static List<ConsistencyRule> references() {
        return List.of(RuleDefinition.warning(
                        "register.refers-to-retired",
                        GOOD_PRACTICE,
                        "Something in use depends on something that was taken out of use",
                        "name what takes its place, or retire this as well")
                .over((view, today) -> EntityType.STANDARD.stream()
                        .flatMap(type -> view.retired(type.type()).stream())
                        .flatMap(retired -> referrersOf(retired, view))));
    }

    private static Stream<Spot> referrersOf(Entity retired, RegisterView view) {
        return view.referrersOf(retired.id()).stream()
                .filter(referrer -> !view.isRetired(referrer))
                .map(referrer ->
                        Spot.at(view.get(referrer), "depends on " + nameOf(retired.id()) + ", which is retired"));
    }

    private static String nameOf(EntityId<?> id) {
        return EntityType.nameOf(id.type()) + " " + id;
    }
}
