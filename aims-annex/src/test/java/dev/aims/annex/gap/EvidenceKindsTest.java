package dev.aims.annex.gap;

import static dev.aims.annex.gap.EvidenceState.HELD;
import static dev.aims.annex.gap.EvidenceState.IN_PART;
import static dev.aims.annex.gap.EvidenceState.LACKING;
import static dev.aims.annex.gap.EvidenceState.NOT_CALLED_FOR;
import static dev.aims.annex.gap.EvidenceState.NOT_TOLD;
import static dev.aims.annex.gap.SoundRegister.BOARD;
import static dev.aims.annex.gap.SoundRegister.CATALOGS;
import static dev.aims.annex.gap.SoundRegister.TODAY;
import static dev.aims.annex.gap.SoundRegister.allWith;
import static dev.aims.annex.gap.SoundRegister.base;
import static dev.aims.annex.gap.SoundRegister.baseWith;
import static dev.aims.annex.gap.SoundRegister.contextBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.annex.catalog.Control;
import dev.aims.annex.catalog.EvidenceNeed;
import dev.aims.annex.catalog.RegisterFit;
import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.ApplicabilityBasis;
import dev.aims.core.model.ApplicabilityStatement;
import dev.aims.core.model.AuditBuilder;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ChangeStatus;
import dev.aims.core.model.Competence;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.ControlApplicability;
import dev.aims.core.model.ControlImplementationBuilder;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionBuilder;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Effectiveness;
import dev.aims.core.model.EffectivenessCheck;
import dev.aims.core.model.Entity;
import dev.aims.core.model.ExternalReference;
import dev.aims.core.model.ImpactAssessmentBuilder;
import dev.aims.core.model.ImpactAssessmentId;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.ManagementReviewBuilder;
import dev.aims.core.model.ManagementReviewId;
import dev.aims.core.model.Need;
import dev.aims.core.model.NeedStatus;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.PolicyBuilder;
import dev.aims.core.model.Reading;
import dev.aims.core.model.ReviewInput;
import dev.aims.core.model.ReviewTopic;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.StatementRow;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.risk.decision.PlanApproval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceKindsTest {
    /** @param first the kind that the requirement names first, which some kinds look at */
    record Case(String kind, String first, String what, EvidenceState expected, List<? extends Entity> register) {
        @Override
        public String toString() {
            return kind + " is " + expected + ": " + what;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_kind_of_evidence_is_judged_by_what_counts(Case test) {
        assertThat(judge(test).state()).isEqualTo(test.expected());
    }

    @Test
    void each_kind_has_a_case_in_which_it_counts_and_one_in_which_it_does_not() {
        assertThat(GapCriteria.standard().kinds()).allSatisfy(kind -> {
            List<EvidenceState> states = cases().filter(test -> test.kind().equals(kind.name()))
                    .map(Case::expected)
                    .toList();
            if (!states.equals(List.of(NOT_TOLD))) {
                assertThat(states).as(kind.name()).contains(HELD).hasSizeGreaterThan(1);
            }
        });
    }

    static Stream<Case> cases() {
        return Stream.of(context(), support(), risks(), operation(), performance())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> context() {
        return Stream.of(
                held("OrganizationContext"),
                of("OrganizationContext", "no context", LACKING, base()),
                of(
                        "OrganizationContext",
                        "no external issues",
                        IN_PART,
                        baseWith(contextBuilder().externalIssues(List.of()).build())),
                held("AiSystemRecord"),
                of("AiSystemRecord", "a system without purpose", IN_PART, baseWith(system("other", null))),
                of("AiSystemRecord", "no system", LACKING, List.of()),
                of(
                        "AiSystemRecord",
                        "the other is retired",
                        HELD,
                        baseWith(system("other", LifeCycleStage.RETIREMENT))),
                held("InterestedPartyRegister"),
                of("InterestedPartyRegister", "parties without needs", LACKING, base()),
                of("InterestedPartyRegister", "a need undecided", IN_PART, allWith(needing("union", NeedStatus.OPEN))),
                of("InterestedPartyRegister", "a need declined", HELD, baseWith(needing("union", NeedStatus.DECLINED))),
                held("AimsScope"),
                of(
                        "AimsScope",
                        "not written down",
                        LACKING,
                        baseWith(contextBuilder().scope(null).build())),
                held("AiPolicy"),
                of("AiPolicy", "not approved", LACKING, baseWith(withPolicy(policy().approvedOn(null)))),
                of("AiPolicy", "to be approved", LACKING, baseWith(withPolicy(policy().approvedOn(TODAY.plusDays(1))))),
                of("AiPolicy", "without a place", LACKING, baseWith(withPolicy(policy().location(null)))),
                held("PolicyReference"),
                of("PolicyReference", "without a place", LACKING, baseWith(withPolicy(policy().location(null)))),
                held("RoleAssignment"),
                of("RoleAssignment", "parties that own nothing", LACKING, List.of(needing("union", NeedStatus.OPEN))),
                held("RiskOwner"),
                of("RiskOwner", "a risk without owner", IN_PART, baseWith(risk("other", RiskStatus.IDENTIFIED))),
                of("RiskOwner", "no open risk", NOT_CALLED_FOR, List.of(risk("other", RiskStatus.CLOSED))),
                held("ControlOwner"),
                of(
                        "ControlOwner",
                        "a control without owner",
                        LACKING,
                        baseWith(control().owner(null).build())),
                of("ControlOwner", "no control", NOT_CALLED_FOR, base()));
    }

    private static Stream<Case> support() {
        return Stream.of(
                held("ResourceRecord"),
                of("ResourceRecord", "no component", LACKING, base()),
                held("CompetenceRecord"),
                of("CompetenceRecord", "none recorded", LACKING, base()),
                of("CompetenceRecord", "needed", LACKING, baseWith(able(CompetenceStatus.NEEDED, 9))),
                of("CompetenceRecord", "proof has ended", LACKING, baseWith(able(CompetenceStatus.HELD, -1))),
                of("CompetenceRecord", "one of two held", IN_PART, allWith(able(CompetenceStatus.BEING_ACQUIRED, 9))),
                of("AwarenessRecord", "no place for it", NOT_TOLD, SoundRegister.all()),
                of("CommunicationPlan", "no place for it", NOT_TOLD, SoundRegister.all()),
                of("AimsDescription", "no place for it", NOT_TOLD, SoundRegister.all()),
                of("RetentionRule", "no place for it", NOT_TOLD, SoundRegister.all()),
                held("AuditLog"),
                of("AuditLog", "nothing committed", LACKING, List.of()),
                held("Version"),
                of("Version", "nothing committed", LACKING, List.of()),
                held("DocumentIndex"),
                of("DocumentIndex", "no evidence", LACKING, List.of()),
                of(
                        "DocumentIndex",
                        "ended",
                        LACKING,
                        List.of(SoundRegister.proof()
                                .validUntil(TODAY.minusDays(1))
                                .build())),
                of(
                        "DocumentIndex",
                        "begins tomorrow",
                        LACKING,
                        List.of(SoundRegister.proof()
                                .validFrom(TODAY.plusDays(1))
                                .build())),
                of(
                        "DocumentIndex",
                        "ends today",
                        HELD,
                        List.of(SoundRegister.proof().validUntil(TODAY).build())),
                held("Approval"),
                of("Approval", "nothing to approve", LACKING, base()),
                of("Approval", "policy not approved", IN_PART, allWith(withPolicy(policy().approvedOn(null)))),
                of(
                        "Approval",
                        "policy approved on a day to come",
                        LACKING,
                        baseWith(withPolicy(policy().approvedOn(TODAY.plusDays(1))))),
                of(
                        "Approval",
                        "impact assessment approved on a day to come",
                        LACKING,
                        baseWith(SoundRegister.impact()
                                .approvedOn(TODAY.plusDays(1))
                                .build())),
                of(
                        "Approval",
                        "plan not approved",
                        LACKING,
                        baseWith(SoundRegister.plan().build())));
    }

    private static Stream<Case> risks() {
        return Stream.of(
                held("RiskRegister"),
                of("RiskRegister", "no risk", LACKING, List.of()),
                held("RiskCriteria"),
                of("RiskCriteria", "not in force", LACKING, base()),
                held("Opportunity"),
                of("Opportunity", "none recorded", NOT_TOLD, base()),
                held("RiskAssessment"),
                of("RiskAssessment", "no risk", LACKING, List.of()),
                of("RiskAssessment", "one is only identified", IN_PART, baseWith(risk("other", RiskStatus.IDENTIFIED))),
                of(
                        "RiskAssessment",
                        "assessed tomorrow",
                        LACKING,
                        baseWith(SoundRegister.risk()
                                .current(SoundRegister.level().toBuilder()
                                        .assessedOn(TODAY.plusDays(1))
                                        .build())
                                .build())),
                of("RiskAssessment", "the other is closed", HELD, baseWith(risk("other", RiskStatus.CLOSED))),
                of("RiskMethod", "no place for it", NOT_TOLD, SoundRegister.all()),
                of(
                        "TreatmentPlan",
                        "approved as it is",
                        HELD,
                        baseWith(SoundRegister.plan().build(), approvalOfPlanDue(TODAY.plusDays(30)))),
                of(
                        "TreatmentPlan",
                        "changed since it was approved",
                        LACKING,
                        baseWith(SoundRegister.plan().build(), approvalOfPlanDue(TODAY.plusDays(9)))),
                held("TreatmentPlan"),
                of("TreatmentPlan", "none", LACKING, base()),
                of("TreatmentPlan", "a draft", LACKING, withPlan(PlanStatus.DRAFT)),
                of("TreatmentPlan", "cancelled", LACKING, withPlan(PlanStatus.CANCELLED)),
                of("TreatmentPlan", "completed", HELD, withPlan(PlanStatus.COMPLETED)),
                of(
                        "TreatmentPlan",
                        "not approved",
                        LACKING,
                        baseWith(SoundRegister.plan().build())),
                of(
                        "TreatmentPlan",
                        "approval has ended",
                        LACKING,
                        withApproval(SoundRegister.approval().validUntil(TODAY.minusDays(1)))),
                of(
                        "TreatmentPlan",
                        "approval was revoked",
                        LACKING,
                        withApproval(SoundRegister.approval().status(DecisionStatus.REVOKED))),
                of(
                        "TreatmentPlan",
                        "one of two approved",
                        IN_PART,
                        allWith(SoundRegister.plan()
                                .id(TreatmentPlanId.parse("other"))
                                .build())),
                held("TreatmentResult"),
                of(
                        "TreatmentResult",
                        "nothing done",
                        LACKING,
                        baseWith(SoundRegister.plan().actions(List.of()).build())),
                of("TreatmentResult", "a draft with an action done", LACKING, withPlan(PlanStatus.DRAFT)),
                held("StatementOfApplicability"),
                of("StatementOfApplicability", "none", LACKING, base()),
                of("StatementOfApplicability", "one control undecided", IN_PART, baseWith(statement(1, 0))),
                of("StatementOfApplicability", "issued tomorrow", LACKING, baseWith(statement(0, -1))),
                held("RiskAcceptance"),
                of("RiskAcceptance", "nothing to accept", NOT_CALLED_FOR, base()),
                of(
                        "RiskAcceptance",
                        "treated, not accepted",
                        LACKING,
                        baseWith(SoundRegister.plan().build())),
                of(
                        "RiskAcceptance",
                        "changed since it was accepted",
                        LACKING,
                        allWith(SoundRegister.risk().current(null).build())),
                of(
                        "RiskAcceptance",
                        "another has the status only",
                        IN_PART,
                        allWith(risk("other", RiskStatus.ACCEPTED))),
                held("Control"),
                of("Control", "none", LACKING, base()),
                of(
                        "Control",
                        "abandoned",
                        LACKING,
                        baseWith(
                                control().status(ImplementationStatus.ABANDONED).build())));
    }

    private static Stream<Case> operation() {
        return Stream.of(
                held("ImpactAssessment"),
                of("ImpactAssessment", "none", LACKING, base()),
                of("ImpactAssessment", "not conducted", LACKING, withImpact(impact().conductedOn(null))),
                of(
                        "ImpactAssessment",
                        "conducted tomorrow",
                        LACKING,
                        withImpact(impact().conductedOn(TODAY.plusDays(1)))),
                of("ImpactAssessment", "without outcome", LACKING, withImpact(impact().outcome(null))),
                held("Objective"),
                of("Objective", "none", LACKING, base()),
                of("Objective", "withdrawn", LACKING, baseWith(objective(ObjectiveStatus.WITHDRAWN, "measure"))),
                of("Objective", "missed", LACKING, baseWith(objective(ObjectiveStatus.MISSED, "measure"))),
                of("Objective", "without measure", LACKING, baseWith(objective(ObjectiveStatus.PLANNED, null))),
                of("Objective", "measured", HELD, baseWith(objective(ObjectiveStatus.PLANNED, "measure"))),
                held("ChangePlan"),
                of("ChangePlan", "none", NOT_CALLED_FOR, base()),
                of("ChangePlan", "proposed", LACKING, baseWith(change(ChangeStatus.PROPOSED))),
                of("ChangePlan", "cancelled", LACKING, baseWith(change(ChangeStatus.CANCELLED))),
                of("ChangePlan", "approved", HELD, baseWith(change(ChangeStatus.APPROVED))),
                held("ControlImplementation"),
                of("ControlImplementation", "none", LACKING, base()),
                of(
                        "ControlImplementation",
                        "one of them planned",
                        IN_PART,
                        allWith(control().status(ImplementationStatus.PLANNED).build())),
                held("ControlEffectivenessReview"),
                of("ControlEffectivenessReview", "no control", NOT_CALLED_FOR, base()),
                of(
                        "ControlEffectivenessReview",
                        "not reviewed",
                        LACKING,
                        baseWith(control().effectiveness(null).build())),
                schedule("RiskAssessment", "a day set", HELD, base()),
                schedule(
                        "RiskAssessment",
                        "day has passed",
                        LACKING,
                        baseWith(SoundRegister.risk()
                                .nextReview(TODAY.minusDays(1))
                                .build())),
                schedule(
                        "RiskAssessment", "one without a day", IN_PART, baseWith(risk("other", RiskStatus.IDENTIFIED))),
                schedule("ImpactAssessment", "a day set", HELD, SoundRegister.all()),
                schedule("ImpactAssessment", "no day", LACKING, withImpact(impact().nextReview(null))),
                schedule(
                        "ImpactAssessment",
                        "an older one without a day",
                        HELD,
                        allWith(impact().id(ImpactAssessmentId.parse("older"))
                                .conductedOn(TODAY.minusDays(400))
                                .approvedOn(TODAY.minusDays(400))
                                .nextReview(null)
                                .build())),
                schedule("ManagementReview", "a day set", HELD, SoundRegister.all()),
                schedule(
                        "ManagementReview",
                        "no day",
                        LACKING,
                        baseWith(SoundRegister.review().nextReview(null).build())),
                schedule("InternalAudit", "of something else", NOT_TOLD, SoundRegister.all()));
    }

    private static Stream<Case> performance() {
        return Stream.of(
                held("MonitoringRecord"),
                of("MonitoringRecord", "none", LACKING, base()),
                of("MonitoringRecord", "one never read", IN_PART, allWith(unread())),
                of("MonitoringRecord", "read on a day to come", LACKING, baseWith(readAt("2026-11-21T00:00:00Z"))),
                of("MonitoringRecord", "read today", HELD, baseWith(readAt("2026-11-20T23:59:59Z"))),
                of(
                        "MonitoringRecord",
                        "read on a day to come in the zone of the context",
                        LACKING,
                        baseWith(contextBuilder().build(), readAt("2026-11-20T23:59:59Z"))),
                held("KeyRiskIndicator"),
                of("KeyRiskIndicator", "never read", LACKING, baseWith(unread())),
                held("InternalAudit"),
                of("InternalAudit", "none", LACKING, base()),
                of(
                        "InternalAudit",
                        "planned",
                        LACKING,
                        baseWith(audit().status(AuditStatus.PLANNED).build())),
                of(
                        "InternalAudit",
                        "by somebody else",
                        LACKING,
                        baseWith(audit().kind(AuditKind.EXTERNAL).build())),
                of(
                        "InternalAudit",
                        "not said when",
                        LACKING,
                        baseWith(
                                audit().conductedFrom(null).conductedUntil(null).build())),
                held("InternalAuditProgramme"),
                of("InternalAuditProgramme", "no further one planned", IN_PART, baseWith(audit().build())),
                of(
                        "InternalAuditProgramme",
                        "without auditors",
                        LACKING,
                        baseWith(audit().auditors(Set.of()).build())),
                held("ManagementReview"),
                of("ManagementReview", "none", LACKING, base()),
                of(
                        "ManagementReview",
                        "to be held",
                        LACKING,
                        baseWith(review().heldOn(TODAY.plusDays(1)).build())),
                held("ManagementReviewInput"),
                of("ManagementReviewInput", "none held", LACKING, base()),
                of("ManagementReviewInput", "looked at one", IN_PART, baseWith(looking(ReviewTopic.AUDIT_RESULTS))),
                of("ManagementReviewInput", "looked at other things", LACKING, baseWith(looking(ReviewTopic.OTHER))),
                of(
                        "ManagementReviewInput",
                        "first review, so no earlier actions",
                        HELD,
                        baseWith(looking(
                                ReviewTopic.CHANGED_ISSUES,
                                ReviewTopic.CHANGED_NEEDS,
                                ReviewTopic.NONCONFORMITIES,
                                ReviewTopic.MEASUREMENT_RESULTS,
                                ReviewTopic.AUDIT_RESULTS,
                                ReviewTopic.IMPROVEMENT_OPPORTUNITIES))),
                of(
                        "ManagementReviewInput",
                        "the newest looked at other things",
                        LACKING,
                        allWith(newer(looking(ReviewTopic.OTHER)))),
                of(
                        "ManagementReviewInput",
                        "the newest left out the actions of the one before",
                        IN_PART,
                        allWith(newer(looking(
                                ReviewTopic.CHANGED_ISSUES,
                                ReviewTopic.CHANGED_NEEDS,
                                ReviewTopic.NONCONFORMITIES,
                                ReviewTopic.MEASUREMENT_RESULTS,
                                ReviewTopic.AUDIT_RESULTS,
                                ReviewTopic.IMPROVEMENT_OPPORTUNITIES)))),
                held("ManagementReviewResult"),
                of(
                        "ManagementReviewResult",
                        "nothing decided",
                        LACKING,
                        baseWith(
                                review().decisions(List.of()).actions(List.of()).build())),
                held("RiskReport"),
                of("RiskReport", "not looked at", LACKING, baseWith(looking(ReviewTopic.OTHER))),
                held("CorrectiveAction"),
                of("CorrectiveAction", "no nonconformity", NOT_CALLED_FOR, base()),
                of(
                        "CorrectiveAction",
                        "nothing done about it",
                        IN_PART,
                        baseWith(SoundRegister.nonconformity().build())),
                of(
                        "CorrectiveAction",
                        "found to help on a day to come",
                        IN_PART,
                        baseWith(
                                SoundRegister.nonconformity().build(),
                                SoundRegister.correction().toBuilder()
                                        .effectiveness(new EffectivenessCheck(
                                                TODAY.plusDays(1), Effectiveness.EFFECTIVE, BOARD, null))
                                        .build())),
                held("ImprovementAction"),
                of("ImprovementAction", "none", LACKING, base()),
                of(
                        "ImprovementAction",
                        "done on a day to come",
                        LACKING,
                        baseWith(
                                SoundRegister.nonconformity().build(),
                                SoundRegister.correction().toBuilder()
                                        .completedOn(TODAY.plusDays(1))
                                        .build())),
                of("ImprovementAction", "a change not made", LACKING, baseWith(change(ChangeStatus.APPROVED))));
    }

    private static Decision approvalOfPlanDue(LocalDate due) {
        return PlanApproval.of(SoundRegister.plan().due(due).build(), "approve")
                .decidedBy(BOARD)
                .decidedOn(TODAY.minusDays(20))
                .reason("Worth it")
                .build();
    }

    private static Indicator readAt(String instant) {
        return SoundRegister.indicator().toBuilder()
                .latest(new Reading(Decimal.parse("0.2"), Instant.parse(instant), Set.of()))
                .build();
    }

    @Test
    void for_systems_without_an_impact_assessment_it_is_asked_whether_none_is_due() {
        Judgement judgement =
                judge(of("ImpactAssessment", "", HELD, allWith(system("other", LifeCycleStage.DEPLOYMENT))));

        assertThat(judgement.questions())
                .containsExactly(
                        "No conducted impact assessment covers other: was it decided that none is due, and" + " why?");
    }

    @Test
    void everything_that_is_there_is_shown_with_its_state() {
        assertThat(judge(of("InternalAudit", "", HELD, SoundRegister.all())).evidence())
                .extracting(HeldEvidence::toString)
                .containsExactly(
                        "audit autumn: planned for 2027-04-19; does not count",
                        "audit spring: completed on 2026-05-06");
    }

    @Test
    void a_kind_needs_a_name_and_a_meaning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvidenceKind("", "meaning", false, it -> Judgement.notTold("?")))
                .withMessageContaining("name must match");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvidenceKind("Kind", " ", false, it -> Judgement.notTold("?")))
                .withMessage("meaning must not be blank");
    }

    private static Judgement judge(Case test) {
        EvidenceNeed need = new EvidenceNeed(test.first(), List.of(), RegisterFit.CORE);
        return GapCriteria.standard()
                .find(test.kind())
                .orElseThrow()
                .judge()
                .judge(new Inspection(SoundRegister.of(test.register()), TODAY, CATALOGS.get("iso-42001"), need));
    }

    private static Case held(String kind) {
        return of(kind, "everything is there", HELD, SoundRegister.all());
    }

    private static Case of(String kind, String what, EvidenceState expected, List<? extends Entity> register) {
        return new Case(kind, kind, what, expected, register);
    }

    private static Case schedule(String first, String what, EvidenceState expected, List<? extends Entity> register) {
        return new Case("ReviewSchedule", first, first + ", " + what, expected, register);
    }

    private static AiSystem system(String id, LifeCycleStage stage) {
        return AiSystem.builder(id).name(id).stage(stage).build();
    }

    private static Risk risk(String id, RiskStatus status) {
        return Risk.builder(id).title(id).status(status).build();
    }

    private static Party needing(String id, NeedStatus status) {
        return Party.builder(id)
                .name(id)
                .kind(PartyKind.ORGANIZATION)
                .needs(List.of(new Need("n", "Be told", status, null)))
                .build();
    }

    private static Party able(CompetenceStatus status, int daysLeft) {
        return Party.builder("able")
                .name("Able")
                .kind(PartyKind.ROLE)
                .competences(List.of(new Competence(
                        "c",
                        "Testing",
                        status,
                        List.of(new ExternalReference("certificate", "hr/2", null)),
                        TODAY.plusDays(daysLeft))))
                .build();
    }

    private static PolicyBuilder policy() {
        return contextBuilder().build().policies().get(0).toBuilder();
    }

    private static AimsContext withPolicy(PolicyBuilder policy) {
        return contextBuilder().policies(List.of(policy.build())).build();
    }

    private static ControlImplementationBuilder control() {
        Control control = CATALOGS.getControl(AnnexA.A_6_2_8);
        return SoundRegister.control(control);
    }

    private static List<Entity> withPlan(PlanStatus status) {
        return baseWith(
                SoundRegister.plan().status(status).build(),
                SoundRegister.approval().build());
    }

    private static List<Entity> withApproval(DecisionBuilder approval) {
        return baseWith(SoundRegister.plan().build(), approval.build());
    }

    private static ApplicabilityStatement statement(int undecided, int daysAgo) {
        List<StatementRow> rows = CATALOGS.controls().stream()
                .skip(undecided)
                .map(control -> new StatementRow(
                        control.ref(),
                        ControlApplicability.APPLICABLE,
                        Set.of(ApplicabilityBasis.ADOPTED_PRACTICE),
                        "Good practice",
                        null,
                        Set.of()))
                .toList();
        return ApplicabilityStatement.builder("soa")
                .version(1)
                .issuedOn(TODAY.minusDays(daysAgo))
                .asOf(TODAY.minusDays(daysAgo))
                .issuedBy(BOARD)
                .rows(rows)
                .build();
    }

    private static ImpactAssessmentBuilder impact() {
        return SoundRegister.impact().approvedBy(null).approvedOn(null);
    }

    private static List<Entity> withImpact(ImpactAssessmentBuilder impact) {
        return baseWith(impact.build());
    }

    private static AiObjective objective(ObjectiveStatus status, String measure) {
        return AiObjective.builder("o")
                .title("O")
                .status(status)
                .measure(measure)
                .build();
    }

    private static PlannedChange change(ChangeStatus status) {
        return PlannedChange.builder("c").title("C").status(status).build();
    }

    private static Indicator unread() {
        return Indicator.builder("unread")
                .title("Drift")
                .direction(IndicatorDirection.LOWER_IS_BETTER)
                .risks(Set.of(SoundRegister.RISK))
                .build();
    }

    private static AuditBuilder audit() {
        return SoundRegister.audit();
    }

    private static ManagementReviewBuilder review() {
        return SoundRegister.review();
    }

    private static ManagementReview looking(ReviewTopic... topics) {
        return review().inputs(Stream.of(topics)
                        .map(topic -> new ReviewInput(topic.id().replace('_', '-'), topic, "Looked at"))
                        .toList())
                .build();
    }

    private static ManagementReview newer(ManagementReview review) {
        return review.toBuilder()
                .id(ManagementReviewId.parse("newer"))
                .heldOn(TODAY.minusDays(1))
                .build();
    }
}
