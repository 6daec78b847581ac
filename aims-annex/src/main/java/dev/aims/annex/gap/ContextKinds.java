package dev.aims.annex.gap;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Need;
import dev.aims.core.model.NeedStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.Policy;
import dev.aims.core.register.RegisterView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organization, its surroundings, its systems and who answers for what. */
final class ContextKinds {
    private static final String NO_CONTEXT = "nothing is recorded of the organization and its management system";

    private ContextKinds() {}

    static List<EvidenceKind> all() {
        return List.of(
                EvidenceKind.of(
                        "OrganizationContext",
                        "The context names internal issues, external issues and the organization's roles; each of the"
                                + " three counts",
                        ContextKinds::context),
                EvidenceKind.of(
                        "AiSystemRecord",
                        "Each AI system that is not retired; one counts that has an intended use and a role of the"
                                + " organization",
                        ContextKinds::systems),
                EvidenceKind.of(
                        "InterestedPartyRegister",
                        "Each party with needs; one counts of whose needs none is undecided",
                        ContextKinds::parties),
                EvidenceKind.of("AimsScope", "The context states the scope", ContextKinds::scope),
                EvidenceKind.of(
                        "AiPolicy",
                        "Any policy of the context; one counts that names who approved it and when, and where it is",
                        ContextKinds::policy),
                EvidenceKind.supplementary(
                        "PolicyReference",
                        "Any policy of the context; one counts that says where it is",
                        inspection -> Judgement.ifAny(
                                policies(
                                        inspection, policy -> policy.location() != null, "has a place", "has no place"),
                                "policies",
                                "say where each policy is kept")),
                EvidenceKind.of(
                        "RoleAssignment",
                        "Any party that owns a system, component, risk, control or treatment plan",
                        ContextKinds::roles),
                EvidenceKind.supplementary(
                        "RiskOwner",
                        "Each open risk; one counts that has an owner. Not called for where no risk is open",
                        inspection -> owners(
                                InForce.openRisks(inspection.view()).stream()
                                        .map(risk -> owned(risk, risk.owner()))
                                        .toList(),
                                "open risks")),
                EvidenceKind.supplementary(
                        "ControlOwner",
                        "Each control that was not abandoned; one counts that has an owner. Not called for where there is"
                                + " none",
                        inspection -> owners(
                                ControlCheck.live(inspection.view())
                                        .map(control -> owned(control, control.owner()))
                                        .toList(),
                                "controls")));
    }

    private static Judgement context(Inspection inspection) {
        Optional<AimsContext> context = inspection.view().context();
        if (context.isEmpty()) {
            return Judgement.lacking(NO_CONTEXT, "record the context: issues within and around, roles, scope");
        }
        AimsContext it = context.get();
        return Judgement.ifEach(
                        List.of(
                                part(it, "internalIssues", it.internalIssues().size()),
                                part(it, "externalIssues", it.externalIssues().size()),
                                part(it, "roles", it.roles().size())),
                        "parts of the context",
                        "record internal issues, external issues and the organization's roles with regard to AI")
                .asking("Was it decided whether climate change is among the issues?");
    }

    private static HeldEvidence part(AimsContext context, String component, int size) {
        return HeldEvidence.of(context, component, size + " recorded", size > 0);
    }

    private static Judgement systems(Inspection inspection) {
        return Judgement.ifEach(
                InForce.liveSystems(inspection.view()).map(ContextKinds::system).toList(),
                "AI systems",
                "record each AI system with its intended use and the organization's role towards it");
    }

    private static HeldEvidence system(AiSystem system) {
        boolean counts = system.intendedUse() != null && !system.roles().isEmpty();
        return HeldEvidence.of(system, counts ? "described" : "lacks its intended use or a role", counts);
    }

    private static Judgement parties(Inspection inspection) {
        return Judgement.ifEach(
                inspection.view().parties().stream()
                        .filter(party -> !party.needs().isEmpty())
                        .map(ContextKinds::party)
                        .toList(),
                "parties with needs",
                "record what interested parties need and whether the management system takes it on");
    }

    private static HeldEvidence party(Party party) {
        List<Need> undecided = party.needs().stream()
                .filter(need -> need.status() == NeedStatus.OPEN)
                .toList();
        return HeldEvidence.of(
                party, party.needs().size() + " needs, " + undecided.size() + " undecided", undecided.isEmpty());
    }

    private static Judgement scope(Inspection inspection) {
        String close = "write down where the management system begins and ends";
        return inspection
                .view()
                .context()
                .map(context -> Judgement.ifAny(
                        context.scope() == null
                                ? List.of()
                                : List.of(HeldEvidence.of(context, "scope", "written down", true)),
                        "scopes",
                        close))
                .orElseGet(() -> Judgement.lacking(NO_CONTEXT, close));
    }

    private static Judgement policy(Inspection inspection) {
        LocalDate today = inspection.today();
        return Judgement.ifAny(
                policies(
                        inspection,
                        policy -> policy.approvedBy() != null
                                && InForce.hasCome(policy.approvedOn(), today)
                                && policy.location() != null,
                        "approved",
                        "lacks its approval or its place"),
                "policies",
                "have top management approve the AI policy, and record who did, when, and where it is kept");
    }

    private interface PolicyTest {
        boolean counts(Policy policy);
    }

    private static List<HeldEvidence> policies(Inspection inspection, PolicyTest test, String yes, String no) {
        return inspection.view().context().stream()
                .flatMap(context -> context.policies().stream()
                        .map(policy -> HeldEvidence.of(
                                context,
                                "policies[" + policy.id() + "]",
                                test.counts(policy) ? yes : no,
                                test.counts(policy))))
                .toList();
    }

    private static Judgement roles(Inspection inspection) {
        RegisterView view = inspection.view();
        Set<PartyId> owners = owners(view);
        return Judgement.ifAny(
                view.parties().stream()
                        .filter(party -> owners.contains(party.id()))
                        .map(party -> HeldEvidence.of(party, "owns something in the register", true))
                        .toList(),
                "parties with duties",
                "record who answers for systems, risks, controls and plans");
    }

    private static Set<PartyId> owners(RegisterView view) {
        return Stream.of(
                        view.systems().stream().map(AiSystem::owner),
                        view.components().stream().map(component -> component.owner()),
                        view.risks().stream().map(risk -> risk.owner()),
                        view.controls().stream().map(control -> control.owner()),
                        view.treatmentPlans().stream().map(plan -> plan.owner()))
                .flatMap(owners -> owners)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static HeldEvidence owned(Entity entity, @Nullable PartyId owner) {
        return HeldEvidence.of(entity, owner == null ? "has no owner" : "owned by " + owner, owner != null);
    }

    private static Judgement owners(List<HeldEvidence> owned, String plural) {
        return owned.isEmpty()
                ? Judgement.notCalledFor("no " + plural + " are recorded")
                : Judgement.ifEach(owned, plural, "name an owner of each");
    }
}
