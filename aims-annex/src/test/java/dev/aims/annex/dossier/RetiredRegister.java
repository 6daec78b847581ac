package dev.aims.annex.dossier;

import static dev.aims.annex.dossier.SampleRegister.OFFICE;
import static dev.aims.annex.dossier.SampleRegister.TODAY;

import dev.aims.annex.applicability.StatementOfApplicability;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditId;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Concern;
import dev.aims.core.model.ConcernId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityType;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Incident;
import dev.aims.core.model.IncidentId;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.LegalRegime;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformitySource;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A register with something of every type, where each thing is named by others as far as the model lets them. */
final class RetiredRegister {
    static final AiSystemId SYSTEM = AiSystemId.parse("loan-scoring");
    static final RiskId RISK = RiskId.parse("risk-opacity");
    private static final PartyId SUPPLIER = PartyId.parse("supplier");
    private static final AiComponentId MODEL = AiComponentId.parse("model");

    private RetiredRegister() {}

    /** Nothing of it is retired yet. */
    static Register whole() {
        Register register = SampleRegister.register(List.of(
                SampleRegister.context().toBuilder()
                        .legalRegimes(List.of(new LegalRegime("eu-ai-act", "EU AI Act", "EU", null)))
                        .build(),
                Party.builder("supplier")
                        .name("Model works")
                        .kind(PartyKind.ORGANIZATION)
                        .build(),
                AiComponent.builder("model")
                        .name("Scoring model")
                        .kind(ComponentKind.MODEL)
                        .supplier(SUPPLIER)
                        .build(),
                SampleRegister.scoring().toBuilder()
                        .components(List.of(new ComponentUse(MODEL, "scores")))
                        .suppliers(Set.of(SUPPLIER))
                        .owner(SUPPLIER)
                        .build(),
                AiSystem.builder("kept").name("A system that stays").build(),
                opacity(),
                Risk.builder("risk-kept")
                        .title("A risk that stays")
                        .systems(Set.of(SYSTEM, AiSystemId.parse("kept")))
                        .components(Set.of(MODEL))
                        .build(),
                SampleRegister.plan().toBuilder()
                        .risks(Set.of(RISK, RiskId.parse("risk-kept")))
                        .build(),
                SampleRegister.report().toBuilder()
                        .systems(Set.of(SYSTEM))
                        .references(List.of(new ExternalReference("requirement", "iso-42001:A.6.2.4", null)))
                        .build(),
                SampleRegister.testing(),
                ControlImplementation.builder("elsewhere")
                        .control(ControlRef.parse("other-catalog:X.1"))
                        .status(ImplementationStatus.PLANNED)
                        .systems(Set.of(SYSTEM))
                        .evidence(SampleRegister.testing().evidence())
                        .build(),
                ControlImplementation.builder("literacy")
                        .control(ControlRef.parse("eu-ai-act:Art.4"))
                        .status(ImplementationStatus.IMPLEMENTED)
                        .evidence(SampleRegister.testing().evidence())
                        .build(),
                SampleRegister.exclusion(),
                SampleRegister.acceptance(opacity()),
                approval(
                        "plan-approved",
                        new DecisionSubject.OfPlan(SampleRegister.plan().id()))));
        commit(register, judgements());
        commit(
                register,
                List.of(StatementOfApplicability.derive(register.view(), Catalogs.builtIn())
                        .toStatement("soa-1")
                        .version(1)
                        .issuedBy(OFFICE)
                        .issuedOn(TODAY)
                        .build()));
        commit(register, List.of(approval("soa-approved", DecisionSubject.parse("applicability-statement:soa-1"))));
        return register;
    }

    private static Risk opacity() {
        return SampleRegister.opacity().toBuilder().components(Set.of(MODEL)).build();
    }

    private static Decision approval(String id, DecisionSubject subject) {
        return Decision.builder(id)
                .kind(DecisionKind.APPROVAL)
                .subject(subject)
                .decidedBy(SUPPLIER)
                .decidedOn(TODAY.minusDays(3))
                .reason("It says what is done")
                .build();
    }

    private static List<Entity> judgements() {
        return List.of(
                Indicator.builder("drift")
                        .title("Drift")
                        .direction(IndicatorDirection.LOWER_IS_BETTER)
                        .systems(Set.of(SYSTEM))
                        .risks(Set.of(RISK))
                        .nextReview(TODAY.minusDays(1))
                        .build(),
                AiObjective.builder("fair")
                        .title("Fair scores")
                        .systems(Set.of(SYSTEM))
                        .indicators(Set.of(IndicatorId.parse("drift")))
                        .due(TODAY.minusDays(1))
                        .build(),
                PlannedChange.builder("retrain")
                        .title("Retrain")
                        .systems(Set.of(SYSTEM))
                        .plannedFor(TODAY.minusDays(1))
                        .build(),
                ImpactAssessment.builder("impact")
                        .title("Impact of scores")
                        .systems(Set.of(SYSTEM))
                        .risks(Set.of(RISK))
                        .assessors(Set.of(SUPPLIER))
                        .nextReview(TODAY.minusDays(1))
                        .build(),
                Concern.builder("complaint")
                        .title("A refusal without reasons")
                        .raisedOn(TODAY.minusDays(9))
                        .systems(Set.of(SYSTEM))
                        .risks(Set.of(RISK))
                        .build(),
                Incident.builder("outage")
                        .title("Outage")
                        .detectedAt(SampleRegister.NOW.minusSeconds(86_400))
                        .systems(Set.of(SYSTEM))
                        .components(Set.of(MODEL))
                        .risks(Set.of(RISK))
                        .build(),
                Audit.builder("audit")
                        .title("Internal audit")
                        .systems(Set.of(SYSTEM))
                        .auditors(Set.of(SUPPLIER))
                        .plannedFor(TODAY.minusDays(1))
                        .build(),
                ManagementReview.builder("review")
                        .title("Management review")
                        .heldOn(TODAY.minusDays(1))
                        .participants(Set.of(SUPPLIER))
                        .build(),
                Nonconformity.builder("gap")
                        .title("No reasons given")
                        .source(NonconformitySource.OTHER)
                        .audit(AuditId.parse("audit"))
                        .incident(IncidentId.parse("outage"))
                        .concern(ConcernId.parse("complaint"))
                        .systems(Set.of(SYSTEM))
                        .build(),
                CorrectiveAction.builder("close-gap")
                        .title("Give reasons")
                        .nonconformity(NonconformityId.parse("gap"))
                        .due(TODAY.minusDays(1))
                        .build());
    }

    private static void commit(Register register, List<? extends Entity> entities) {
        register.commit(Actor.of("risk-office"), "sample", change -> change.addAll(entities));
    }

    /** Takes all of these out of use. */
    static void retire(Register register, Collection<? extends Entity> entities) {
        RegisterView view = register.view();
        register.commit(
                Actor.of("risk-office"),
                "taken out of use",
                change -> entities.forEach(each -> change.retire(each.id(), view.version(each.id()))));
    }

    static List<? extends Entity> all(RegisterView view, EntityType<?> type) {
        return view.all(type.type()).list();
    }
}
