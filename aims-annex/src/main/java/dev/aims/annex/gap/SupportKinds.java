package dev.aims.annex.gap;

import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Competence;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.Party;
import dev.aims.core.model.Policy;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Means, people, communication and documents. */
final class SupportKinds {
    private SupportKinds() {}

    static List<EvidenceKind> all() {
        return List.of(
                EvidenceKind.of(
                        "ResourceRecord",
                        "Any AI component: models, data, tools, computing, people",
                        inspection -> Judgement.ifAny(
                                inspection.view().components().stream()
                                        .map(component -> HeldEvidence.of(
                                                component, component.kind().id().replace('_', ' '), true))
                                        .toList(),
                                "AI components",
                                "record what the AI systems are made of and need")),
                EvidenceKind.of(
                        "CompetenceRecord",
                        "Each competence of a party; one counts that is held, has a proof and has not ended",
                        SupportKinds::competences),
                EvidenceKind.outside(
                        "AwarenessRecord",
                        "That people know the policy and their part",
                        "How do people who work for the organization learn of the AI policy, and what shows that they"
                                + " did?"),
                EvidenceKind.outside(
                        "CommunicationPlan",
                        "Who is told what, when and how",
                        "Where is it laid down who is told what about the management of AI, when and how?"),
                EvidenceKind.outside(
                        "AimsDescription",
                        "The management system in writing",
                        "Where is the management system with its processes described?"),
                EvidenceKind.supplementary(
                        "AuditLog",
                        "The register's own history: who changed what, when and why. Documents kept elsewhere are asked"
                                + " for",
                        inspection -> history(inspection.view(), "its history names who changed what, when and why")
                                .asking("How are documents outside this register approved, protected, kept and disposed"
                                        + " of?")),
                EvidenceKind.supplementary(
                        "Version",
                        "The register's own history: each change makes a version that can be read again",
                        inspection -> history(inspection.view(), "each change of an entity makes a version")),
                EvidenceKind.of(
                        "DocumentIndex",
                        "Any evidence; a piece counts from its first to its last day",
                        SupportKinds::documents),
                EvidenceKind.of(
                        "Approval",
                        "Each policy, each treatment plan past its draft and each conducted impact assessment; one counts"
                                + " whose approval is recorded",
                        SupportKinds::approvals),
                EvidenceKind.outside(
                        "RetentionRule",
                        "How long documents are kept",
                        "How long are documents of the management system kept, and how are they disposed of?"));
    }

    private static Judgement competences(Inspection inspection) {
        List<HeldEvidence> competences = new ArrayList<>();
        for (Party party : inspection.view().parties()) {
            for (Competence competence : party.competences()) {
                competences.add(HeldEvidence.of(
                        party,
                        "competences[" + competence.id() + "]",
                        stateOf(competence, inspection.today()),
                        counts(competence, inspection.today())));
            }
        }
        return Judgement.ifEach(
                competences, "competences", "record which competences are needed, who has them, and what proves it");
    }

    private static boolean counts(Competence competence, LocalDate today) {
        return competence.status() == CompetenceStatus.HELD
                && !competence.proof().isEmpty()
                && !hasEnded(competence, today);
    }

    private static boolean hasEnded(Competence competence, LocalDate today) {
        return competence.validUntil() != null && competence.validUntil().isBefore(today);
    }

    private static String stateOf(Competence competence, LocalDate today) {
        if (competence.status() != CompetenceStatus.HELD) {
            return competence.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        } else if (competence.proof().isEmpty()) {
            return "held without proof";
        }
        return hasEnded(competence, today) ? "ended on " + competence.validUntil() : "held";
    }

    private static Judgement history(RegisterView view, String reason) {
        if (view.revision() == 0) {
            return Judgement.lacking("nothing was committed", "keep the records of the management system here");
        }
        HeldEvidence history = new HeldEvidence(
                Place.entity("register", "revision " + view.revision()),
                view.instant().map(instant -> "last changed at " + instant).orElse("changed"),
                true);
        return new Judgement(EvidenceState.HELD, List.of(history), List.of(reason), List.of(), List.of());
    }

    private static Judgement documents(Inspection inspection) {
        return Judgement.ifAny(
                inspection.view().evidence().stream()
                        .map(evidence -> HeldEvidence.of(
                                evidence,
                                InForce.stateOf(evidence, inspection.today()),
                                InForce.counts(evidence, inspection.today())))
                        .toList(),
                "pieces of evidence",
                "record the documents of the management system and where they are");
    }

    private static Judgement approvals(Inspection inspection) {
        RegisterView view = inspection.view();
        Set<TreatmentPlanId> approved = InForce.approvedPlans(view, inspection.today());
        List<HeldEvidence> approvals = new ArrayList<>();
        view.context()
                .ifPresent(context ->
                        context.policies().forEach(policy -> approvals.add(of(context, policy, inspection.today()))));
        view.treatmentPlans().stream()
                .filter(InForce::isPastDraft)
                .map(plan -> approval(HeldEvidence.of(plan, "", approved.contains(plan.id()))))
                .forEach(approvals::add);
        view.all(ImpactAssessment.class).stream()
                .filter(assessment -> InForce.hasCome(assessment.conductedOn(), inspection.today()))
                .map(assessment -> approval(HeldEvidence.of(
                        assessment,
                        "",
                        assessment.approvedBy() != null
                                && InForce.hasCome(assessment.approvedOn(), inspection.today()))))
                .forEach(approvals::add);
        return Judgement.ifEach(approvals, "documents to approve", "have each approved, and record by whom and when");
    }

    private static HeldEvidence of(AimsContext context, Policy policy, LocalDate today) {
        return approval(HeldEvidence.of(
                context,
                "policies[" + policy.id() + "]",
                "",
                policy.approvedBy() != null && InForce.hasCome(policy.approvedOn(), today)));
    }

    private static HeldEvidence approval(HeldEvidence evidence) {
        return new HeldEvidence(evidence.place(), evidence.counts() ? "approved" : "not approved", evidence.counts());
    }
}
