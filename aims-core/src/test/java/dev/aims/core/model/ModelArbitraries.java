package dev.aims.core.model;

import static dev.aims.core.model.ValueArbitraries.actions;
import static dev.aims.core.model.ValueArbitraries.answers;
import static dev.aims.core.model.ValueArbitraries.assessments;
import static dev.aims.core.model.ValueArbitraries.attributes;
import static dev.aims.core.model.ValueArbitraries.dates;
import static dev.aims.core.model.ValueArbitraries.digests;
import static dev.aims.core.model.ValueArbitraries.ids;
import static dev.aims.core.model.ValueArbitraries.listsOf;
import static dev.aims.core.model.ValueArbitraries.optional;
import static dev.aims.core.model.ValueArbitraries.positive;
import static dev.aims.core.model.ValueArbitraries.references;
import static dev.aims.core.model.ValueArbitraries.refs;
import static dev.aims.core.model.ValueArbitraries.scales;
import static dev.aims.core.model.ValueArbitraries.setsOf;
import static dev.aims.core.model.ValueArbitraries.subjects;
import static dev.aims.core.model.ValueArbitraries.tags;
import static dev.aims.core.model.ValueArbitraries.texts;
import static dev.aims.core.model.ValueArbitraries.traits;
import static dev.aims.core.model.ValueArbitraries.zones;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Arbitrary model objects of every type, all of them valid by their constraints. */
public final class ModelArbitraries {
    private static final Map<Class<?>, Supplier<Arbitrary<? extends Entity>>> TYPES = Map.of(
            AimsContext.class, ModelArbitraries::contexts,
            Party.class, ModelArbitraries::parties,
            AiSystem.class, ModelArbitraries::systems,
            AiComponent.class, ModelArbitraries::components,
            RiskCriteria.class, ModelArbitraries::criteria,
            Risk.class, ModelArbitraries::risks,
            ControlImplementation.class, ModelArbitraries::controls,
            TreatmentPlan.class, ModelArbitraries::plans,
            Decision.class, ModelArbitraries::decisions,
            Evidence.class, ModelArbitraries::evidence);

    private ModelArbitraries() {}

    /** An entity of any type. */
    public static Arbitrary<Entity> entities() {
        return Arbitraries.of(EntityType.STANDARD)
                .flatMap(type -> of(type.type()).map(Entity.class::cast));
    }

    /** Entities of any types without duplicate ids, with everything that they refer to, and with at most one context. */
    public static Arbitrary<List<Entity>> consistentEntities() {
        return entities().list().ofMaxSize(8).map(Examples::completed);
    }

    /** Valid entities of one type. */
    public static <E extends Entity> Arbitrary<E> of(Class<E> type) {
        return TYPES.get(type).get().map(type::cast);
    }

    public static Arbitrary<AimsContext> contexts() {
        return Builders.withBuilder(() -> AimsContext.builder("context"))
                .use(ids(AimsContextId::parse))
                .in(AimsContextBuilder::id)
                .use(texts())
                .in(AimsContextBuilder::organization)
                .use(optional(texts()))
                .in(AimsContextBuilder::scope)
                .use(setsOf(Arbitraries.of(AiRole.class)))
                .in(AimsContextBuilder::roles)
                .use(zones())
                .in(AimsContextBuilder::zone)
                .use(optional(ids(RiskCriteriaId::parse)))
                .in(AimsContextBuilder::criteria)
                .use(tags())
                .in(AimsContextBuilder::tags)
                .use(references())
                .in(AimsContextBuilder::references)
                .use(attributes())
                .in(AimsContextBuilder::attributes)
                .build(AimsContextBuilder::build);
    }

    public static Arbitrary<Party> parties() {
        return Builders.withBuilder(() -> Party.builder("party"))
                .use(ids(PartyId::parse))
                .in(PartyBuilder::id)
                .use(texts())
                .in(PartyBuilder::name)
                .use(Arbitraries.of(PartyKind.class))
                .in(PartyBuilder::kind)
                .use(optional(texts()))
                .in(PartyBuilder::contact)
                .use(tags())
                .in(PartyBuilder::tags)
                .use(references())
                .in(PartyBuilder::references)
                .use(attributes())
                .in(PartyBuilder::attributes)
                .build(PartyBuilder::build);
    }

    public static Arbitrary<AiSystem> systems() {
        return Builders.withBuilder(() -> AiSystem.builder("system"))
                .use(ids(AiSystemId::parse))
                .in(AiSystemBuilder::id)
                .use(texts())
                .in(AiSystemBuilder::name)
                .use(optional(texts()))
                .in(AiSystemBuilder::description)
                .use(optional(texts()))
                .in(AiSystemBuilder::intendedUse)
                .use(listsOf(texts()))
                .in(AiSystemBuilder::users)
                .use(listsOf(texts()))
                .in(AiSystemBuilder::affectedPeople)
                .use(setsOf(Arbitraries.of(AiRole.class)))
                .in(AiSystemBuilder::roles)
                .use(optional(Arbitraries.of(LifeCycleStage.class)))
                .in(AiSystemBuilder::stage)
                .use(optional(Arbitraries.of(AutomationLevel.class)))
                .in(AiSystemBuilder::automation)
                .use(Arbitraries.maps(traits(), Arbitraries.of(true, false)).ofMaxSize(6))
                .in(ModelArbitraries::withTraits)
                .use(listsOf(answers()))
                .in(AiSystemBuilder::answers)
                .use(listsOf(
                        Combinators.combine(ids(AiComponentId::parse), texts()).as(ComponentUse::new)))
                .in(AiSystemBuilder::components)
                .use(setsOf(ids(PartyId::parse)))
                .in(AiSystemBuilder::suppliers)
                .use(setsOf(texts()))
                .in(AiSystemBuilder::deployments)
                .use(optional(ids(PartyId::parse)))
                .in(AiSystemBuilder::owner)
                .use(optional(dates()))
                .in(AiSystemBuilder::nextReview)
                .use(tags())
                .in(AiSystemBuilder::tags)
                .use(references())
                .in(AiSystemBuilder::references)
                .use(attributes())
                .in(AiSystemBuilder::attributes)
                .build(AiSystemBuilder::build);
    }

    private static AiSystemBuilder withTraits(AiSystemBuilder builder, Map<Trait, Boolean> known) {
        return builder.traits(keysOf(known, true)).absentTraits(keysOf(known, false));
    }

    private static Set<Trait> keysOf(Map<Trait, Boolean> known, boolean value) {
        return known.keySet().stream()
                .filter(trait -> known.get(trait) == value)
                .collect(Collectors.toSet());
    }

    public static Arbitrary<AiComponent> components() {
        return Builders.withBuilder(() -> AiComponent.builder("component"))
                .use(ids(AiComponentId::parse))
                .in(AiComponentBuilder::id)
                .use(texts())
                .in(AiComponentBuilder::name)
                .use(Arbitraries.of(ComponentKind.class))
                .in(AiComponentBuilder::kind)
                .use(optional(texts()))
                .in(AiComponentBuilder::version)
                .use(optional(ids(PartyId::parse)))
                .in(AiComponentBuilder::supplier)
                .use(optional(texts()))
                .in(AiComponentBuilder::provenance)
                .use(optional(texts()))
                .in(AiComponentBuilder::licence)
                .use(optional(texts()))
                .in(AiComponentBuilder::quality)
                .use(optional(ids(PartyId::parse)))
                .in(AiComponentBuilder::owner)
                .use(tags())
                .in(AiComponentBuilder::tags)
                .use(references())
                .in(AiComponentBuilder::references)
                .use(attributes())
                .in(AiComponentBuilder::attributes)
                .build(AiComponentBuilder::build);
    }

    public static Arbitrary<RiskCriteria> criteria() {
        Arbitrary<RiskLevel> levels = Combinators.combine(
                        texts(), texts(), Arbitraries.of("#000000", "#c0ffee", "#ffffff"), optional(texts()))
                .as(RiskLevel::new);
        return Builders.withBuilder(() -> RiskCriteria.builder("criteria"))
                .use(ids(RiskCriteriaId::parse))
                .in(RiskCriteriaBuilder::id)
                .use(texts())
                .in(RiskCriteriaBuilder::title)
                .use(positive())
                .in(RiskCriteriaBuilder::version)
                .use(scales())
                .in(RiskCriteriaBuilder::likelihood)
                .use(scales().list().ofMinSize(1).ofMaxSize(2))
                .in(RiskCriteriaBuilder::consequences)
                .use(levels.list().ofMinSize(1).ofMaxSize(3))
                .in(RiskCriteriaBuilder::levels)
                .use(texts().list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3))
                .in(RiskCriteriaBuilder::matrix)
                .use(texts())
                .in(RiskCriteriaBuilder::tolerance)
                .use(tags())
                .in(RiskCriteriaBuilder::tags)
                .use(references())
                .in(RiskCriteriaBuilder::references)
                .use(attributes())
                .in(RiskCriteriaBuilder::attributes)
                .build(RiskCriteriaBuilder::build);
    }

    public static Arbitrary<Risk> risks() {
        return Builders.withBuilder(() -> Risk.builder("risk"))
                .use(ids(RiskId::parse))
                .in(RiskBuilder::id)
                .use(texts())
                .in(RiskBuilder::title)
                .use(Arbitraries.of(RiskKind.class))
                .in(RiskBuilder::kind)
                .use(setsOf(ids(AiSystemId::parse)))
                .in(RiskBuilder::systems)
                .use(setsOf(ids(AiComponentId::parse)))
                .in(RiskBuilder::components)
                .use(setsOf(refs(RiskSourceRef::new)))
                .in(RiskBuilder::sources)
                .use(setsOf(refs(ObjectiveRef::new)))
                .in(RiskBuilder::objectives)
                .use(optional(texts()))
                .in(RiskBuilder::cause)
                .use(optional(texts()))
                .in(RiskBuilder::event)
                .use(optional(texts()))
                .in(RiskBuilder::consequence)
                .use(optional(assessments()))
                .in(RiskBuilder::inherent)
                .use(optional(assessments()))
                .in(RiskBuilder::current)
                .use(optional(assessments()))
                .in(RiskBuilder::residual)
                .use(optional(assessments()))
                .in(RiskBuilder::target)
                .use(optional(Arbitraries.of(StrengthOfKnowledge.class)))
                .in(RiskBuilder::strengthOfKnowledge)
                .use(optional(ids(PartyId::parse)))
                .in(RiskBuilder::owner)
                .use(Arbitraries.of(RiskStatus.class))
                .in(RiskBuilder::status)
                .use(optional(dates()))
                .in(RiskBuilder::nextReview)
                .use(tags())
                .in(RiskBuilder::tags)
                .use(references())
                .in(RiskBuilder::references)
                .use(attributes())
                .in(RiskBuilder::attributes)
                .build(RiskBuilder::build);
    }

    public static Arbitrary<ControlImplementation> controls() {
        return Builders.withBuilder(() -> ControlImplementation.builder("control"))
                .use(ids(ControlId::parse))
                .in(ControlImplementationBuilder::id)
                .use(refs(ControlRef::new))
                .in(ControlImplementationBuilder::control)
                .use(optional(texts()))
                .in(ControlImplementationBuilder::description)
                .use(setsOf(ids(AiSystemId::parse)))
                .in(ControlImplementationBuilder::systems)
                .use(Arbitraries.of(ImplementationStatus.class))
                .in(ControlImplementationBuilder::status)
                .use(optional(Arbitraries.of(Effectiveness.class)))
                .in(ControlImplementationBuilder::effectiveness)
                .use(setsOf(Arbitraries.of(AdoptionBasis.class)))
                .in(ControlImplementationBuilder::adoptedFor)
                .use(setsOf(ids(EvidenceId::parse)))
                .in(ControlImplementationBuilder::evidence)
                .use(optional(ids(PartyId::parse)))
                .in(ControlImplementationBuilder::owner)
                .use(optional(dates()))
                .in(ControlImplementationBuilder::nextReview)
                .use(tags())
                .in(ControlImplementationBuilder::tags)
                .use(references())
                .in(ControlImplementationBuilder::references)
                .use(attributes())
                .in(ControlImplementationBuilder::attributes)
                .build(ControlImplementationBuilder::build);
    }

    public static Arbitrary<TreatmentPlan> plans() {
        return Builders.withBuilder(() -> TreatmentPlan.builder("plan"))
                .use(ids(TreatmentPlanId::parse))
                .in(TreatmentPlanBuilder::id)
                .use(texts())
                .in(TreatmentPlanBuilder::title)
                .use(ids(RiskId::parse).set().ofMinSize(1).ofMaxSize(3))
                .in(TreatmentPlanBuilder::risks)
                .use(Arbitraries.of(TreatmentOption.class).set().ofMinSize(1).ofMaxSize(3))
                .in(TreatmentPlanBuilder::options)
                .use(optional(texts()))
                .in(TreatmentPlanBuilder::explanation)
                .use(actions().list().ofMaxSize(3).uniqueElements(TreatmentAction::id))
                .in(TreatmentPlanBuilder::actions)
                .use(optional(ids(PartyId::parse)))
                .in(TreatmentPlanBuilder::owner)
                .use(optional(dates()))
                .in(TreatmentPlanBuilder::due)
                .use(Arbitraries.of(PlanStatus.class))
                .in(TreatmentPlanBuilder::status)
                .use(Arbitraries.maps(ids(RiskId::parse), assessments()).ofMaxSize(2))
                .in(TreatmentPlanBuilder::expectedResidual)
                .use(tags())
                .in(TreatmentPlanBuilder::tags)
                .use(references())
                .in(TreatmentPlanBuilder::references)
                .use(attributes())
                .in(TreatmentPlanBuilder::attributes)
                .build(TreatmentPlanBuilder::build);
    }

    public static Arbitrary<Decision> decisions() {
        return Builders.withBuilder(() -> Decision.builder("decision"))
                .use(ids(DecisionId::parse))
                .in(DecisionBuilder::id)
                .use(subjects())
                .in((builder, subject) -> builder.subject(subject).kind(subject.kindOfDecision()))
                .use(ids(PartyId::parse))
                .in(DecisionBuilder::decidedBy)
                .use(dates())
                .in(DecisionBuilder::decidedOn)
                .use(texts())
                .in(DecisionBuilder::reason)
                .use(optional(dates()))
                .in(DecisionBuilder::validUntil)
                .use(optional(Combinators.combine(Arbitraries.of("assessment/1", "plan/12"), digests())
                        .as(BoundProjection::new)))
                .in(DecisionBuilder::bound)
                .use(Arbitraries.of(true, false))
                .in(DecisionBuilder::revoked)
                .use(tags())
                .in(DecisionBuilder::tags)
                .use(references())
                .in(DecisionBuilder::references)
                .use(attributes())
                .in(DecisionBuilder::attributes)
                .build(DecisionBuilder::build);
    }

    public static Arbitrary<Evidence> evidence() {
        return Builders.withBuilder(() -> Evidence.builder("evidence"))
                .use(ids(EvidenceId::parse))
                .in(EvidenceBuilder::id)
                .use(texts())
                .in(EvidenceBuilder::title)
                .use(texts())
                .in(EvidenceBuilder::location)
                .use(optional(digests()))
                .in(EvidenceBuilder::sha256)
                .use(optional(dates()))
                .in(EvidenceBuilder::validFrom)
                .use(optional(dates()))
                .in(EvidenceBuilder::validUntil)
                .use(optional(ids(PartyId::parse)))
                .in(EvidenceBuilder::owner)
                .use(tags())
                .in(EvidenceBuilder::tags)
                .use(references())
                .in(EvidenceBuilder::references)
                .use(attributes())
                .in(EvidenceBuilder::attributes)
                .build(EvidenceBuilder::build);
    }
}
