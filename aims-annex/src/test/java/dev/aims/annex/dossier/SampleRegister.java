package dev.aims.annex.dossier;

import dev.aims.annex.identification.RiskIdentification;
import dev.aims.annex.identification.Screening;
import dev.aims.annex.identification.Suggestion;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.annex.iso42001.AnnexC;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AdoptionBasis;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.EvidenceId;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.Trait;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.decision.RiskAcceptance;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Registers to make dossiers of. */
final class SampleRegister {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    static final RiskMatrix MATRIX = RiskMatrix.standard();
    static final PartyId OFFICE = PartyId.parse("risk-office");
    static final String REPORT = "bias report\n";

    private SampleRegister() {}

    static RegisterView of(Entity... entities) {
        return of(List.of(entities));
    }

    /** A register with these entities and what they need, on a clock that stands still. */
    static RegisterView of(List<? extends Entity> entities) {
        return register(entities).view();
    }

    /** The same with its history. */
    static Register register(List<? extends Entity> entities) {
        Register register = Register.inMemory(RegisterSettings.withDefaults().clock(Clock.fixed(NOW, ZoneOffset.UTC)));
        register.commit(
                Actor.of("risk-office"),
                "sample",
                change -> change.add(
                                StandardCriteria.fiveByFive(),
                                Party.builder("risk-office")
                                        .name("AI risk office")
                                        .kind(PartyKind.ROLE)
                                        .build())
                        .addAll(entities));
        return register;
    }

    static AimsContext context() {
        return AimsContext.builder("context")
                .organization("Northwind Credit Union")
                .scope("Development and use of AI systems in lending and member service")
                .roles(Set.of(AiRole.AI_PROVIDER, AiRole.AI_CUSTOMER))
                .zone(ZoneId.of("Europe/Berlin"))
                .criteria(StandardCriteria.fiveByFive().id())
                .build();
    }

    static AiSystem scoring() {
        return AiSystem.builder("loan-scoring")
                .name("Retail loan scoring")
                .description("Scores applications for consumer credit.")
                .intendedUse("Rank applications so that clear cases are decided at once")
                .stage(LifeCycleStage.OPERATION_AND_MONITORING)
                .traits(Set.of(
                        Trait.AUTOMATED_DECISION,
                        Trait.MACHINE_LEARNING,
                        Trait.OPAQUE_MODEL,
                        Trait.PERSONAL_DATA,
                        Trait.AFFECTS_INDIVIDUALS))
                .absentTraits(Set.of(Trait.CONTINUOUS_LEARNING))
                .owner(OFFICE)
                .build();
    }

    static Risk opacity() {
        return Risk.builder("risk-opacity")
                .title("Nobody can explain a refusal to an applicant")
                .systems(Set.of(AiSystemId.parse("loan-scoring")))
                .sources(Set.of(AnnexC.C_3_2))
                .inherent(MATRIX.assess(Likelihood.LIKELY, Consequence.MAJOR))
                .current(MATRIX.assess(Likelihood.POSSIBLE, Consequence.MAJOR))
                .owner(OFFICE)
                .status(RiskStatus.IN_TREATMENT)
                .build();
    }

    static TreatmentPlan plan() {
        return TreatmentPlan.builder("plan-explain")
                .title("Reasons for every refusal")
                .risks(Set.of(RiskId.parse("risk-opacity")))
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .actions(List.of(
                        TreatmentAction.builder("a1")
                                .title("Test explanations with applicants")
                                .control(AnnexA.A_6_2_4)
                                .due(TODAY.minusDays(30))
                                .build(),
                        TreatmentAction.builder("a2")
                                .title("Publish how scores come about")
                                .control(AnnexA.A_8_2)
                                .status(ActionStatus.DONE)
                                .completedOn(TODAY.minusDays(60))
                                .build()))
                .due(TODAY.minusDays(10))
                .status(PlanStatus.IN_PROGRESS)
                .owner(OFFICE)
                .build();
    }

    static Evidence report() {
        return Evidence.builder("bias-report")
                .title("Bias report 2026")
                .location("reports/bias 2026.txt")
                .sha256(sha256(REPORT))
                .validUntil(TODAY.plusYears(1))
                .build();
    }

    static ControlImplementation testing() {
        return ControlImplementation.builder("testing")
                .control(AnnexA.A_6_2_4)
                .description("Bias and robustness tests before each release")
                .systems(Set.of(AiSystemId.parse("loan-scoring")))
                .status(ImplementationStatus.IMPLEMENTED)
                .evidence(Set.of(EvidenceId.parse("bias-report")))
                .adoptedFor(Set.of(AdoptionBasis.LEGAL_OR_CONTRACTUAL))
                .owner(OFFICE)
                .build();
    }

    static Decision exclusion() {
        return Decision.builder("no-customers")
                .kind(DecisionKind.EXCLUSION)
                .subject(new DecisionSubject.OfControl(AnnexA.A_10_4))
                .decidedBy(OFFICE)
                .decidedOn(TODAY.minusDays(90))
                .reason("No AI system is offered to customers")
                .build();
    }

    static Decision acceptance(Risk risk) {
        return RiskAcceptance.of(risk, "accept-" + risk.id())
                .decidedBy(OFFICE)
                .decidedOn(TODAY.minusDays(5))
                .reason("Borne until the next release")
                .build();
    }

    /** A small register in which everything is fine but one overdue plan. */
    static RegisterView small() {
        return of(context(), scoring(), opacity(), plan(), report(), testing(), exclusion());
    }

    static EvidenceResolver reports() {
        return evidence -> evidence.location().startsWith("reports/")
                ? Optional.of(() -> new ByteArrayInputStream(REPORT.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** As many systems as asked for, with the risks that screening raises for up to three sources each. */
    static RegisterView large(int systems) {
        List<Entity> entities = new ArrayList<>(List.of(context(), report(), testing(), exclusion(), scoring()));
        Screening screening = Screening.with(MATRIX);
        for (int i = 0; i < systems; i++) {
            AiSystem system = numbered(i);
            entities.add(system);
            List<Suggestion> found = RiskIdentification.of(system).suggestions();
            for (Suggestion suggestion : found.subList(0, Math.min(3, found.size()))) {
                entities.add(suggestion
                        .toRisk("risk-" + i + "-"
                                + suggestion.source().ref().source().toLowerCase(Locale.ROOT))
                        .inherent(screening.assess(suggestion).orElse(null))
                        .build());
            }
        }
        return of(entities);
    }

    private static AiSystem numbered(int i) {
        List<Trait> traits = new ArrayList<>();
        for (int t = 0; t < Trait.STANDARD.size(); t++) {
            if ((i * 31 + t * 17) % 7 < 2) {
                traits.add(Trait.STANDARD.get(t));
            }
        }
        traits.add(Trait.AFFECTS_INDIVIDUALS);
        return AiSystem.builder("system-" + i)
                .name("Use case " + i + ": sorting and forwarding of incoming requests by topic and urgency")
                .description(
                        ("Reads what comes in, finds the topic and the urgency, and hands it to the team that deals"
                                        + " with it. People check a sample every week. ")
                                .repeat(3))
                .intendedUse("Shorter ways for those who ask, less sorting by hand for those who answer")
                .stage(LifeCycleStage.DEPLOYMENT)
                .traits(Set.copyOf(traits))
                .build();
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
