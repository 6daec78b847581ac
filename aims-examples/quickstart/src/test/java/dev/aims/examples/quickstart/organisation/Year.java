package dev.aims.examples.quickstart.organisation;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Consequence.MODERATE;
import static dev.aims.risk.criteria.Consequence.SEVERE;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.criteria.Likelihood.POSSIBLE;
import static dev.aims.risk.criteria.Likelihood.RARE;
import static dev.aims.risk.criteria.Likelihood.UNLIKELY;

import dev.aims.annex.catalog.Catalogs;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemBuilder;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AlertLevel;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditFinding;
import dev.aims.core.model.AuditId;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.AuditStatus;
import dev.aims.core.model.ControlId;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.CorrectiveActionId;
import dev.aims.core.model.Decimal;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Entity;
import dev.aims.core.model.EntityId;
import dev.aims.core.model.FindingGrade;
import dev.aims.core.model.Incident;
import dev.aims.core.model.IncidentId;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.IndicatorDirection;
import dev.aims.core.model.IndicatorId;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.NonconformityId;
import dev.aims.core.model.NonconformitySource;
import dev.aims.core.model.NonconformityStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Reading;
import dev.aims.core.model.ReviewAction;
import dev.aims.core.model.ReviewDecision;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskCriteria;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.Threshold;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The year 2026 of the bundled organisation, which is as the quickstart shows it on 15 January. What is stale, overdue
 * and above tolerance at the end of each month was worked out by hand: {@code year.csv}.
 */
final class Year {
    private static final Actor OFFICE = Actor.of(Parties.AI_OFFICE);
    private static final PartyId NEW_VENDOR = PartyId.parse("vendor-radiology-suite");
    private static final AiComponentId TRIAGE_MODEL = AiComponentId.parse("triage-model");
    private static final IndicatorId GAP = IndicatorId.parse("approval-gap");

    final Register register;
    private LocalDate today = LocalDate.of(2026, 1, 15);
    private RiskMatrix matrix = RiskMatrix.standard();

    Year() {
        register = Organisation.register(
                new Clock() {
                    @Override
                    public Instant instant() {
                        return noon();
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        throw new UnsupportedOperationException();
                    }
                },
                Catalogs.builtIn());
    }

    private Instant noon() {
        return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Plays the months up to a day, the last of a month. */
    Instant until(LocalDate day) {
        switch (day.getMonth()) {
            case JANUARY -> on(1, 15);
            case FEBRUARY -> february();
            case MARCH -> march();
            case APRIL -> april();
            case MAY -> may();
            case JUNE -> june();
            case JULY -> july();
            case AUGUST -> august();
            case SEPTEMBER -> september();
            case OCTOBER -> october();
            case NOVEMBER -> november();
            case DECEMBER -> december();
        }
        today = day;
        return noon();
    }

    private void february() {
        on(2, 2).finish("plan-hiring-audit", "second-reading");
        on(2, 3).finish("plan-triage-threshold", "threshold");
        on(2, 10).acceptWrongAnswers(2, LocalDate.of(2026, 8, 31));
        on(2, 12).system("shop-recommender", system -> system.validatedOn(today));
        on(2, 13).system("support-assistant", system -> system.nextReview(LocalDate.of(2026, 8, 14)));
        on(2, 18).finish("plan-assistant-tools", "rights");
    }

    private void march() {
        on(3, 5).finish("plan-hiring-audit", "audit").complete("plan-hiring-audit");
        finish("plan-assistant-tools", "attack-tests");
        on(3, 6).assess(Risks.CV_BIAS, UNLIKELY, MAJOR, LocalDate.of(2026, 9, 6));
        system("cv-screening", system -> system.nextReview(LocalDate.of(2026, 9, 6)));
        on(3, 10)
                .change(
                        Systems.LANGUAGE_MODEL,
                        model -> model.toBuilder().version("2026-06").build());
        on(3, 20).finish("plan-triage-threshold", "monthly-check").complete("plan-triage-threshold");
        system("xray-triage", system -> system.nextReview(LocalDate.of(2026, 9, 20)));
        on(3, 30).complete("plan-assistant-tools");
    }

    private void april() {
        LocalDate autumn = LocalDate.of(2026, 10, 7);
        on(4, 7).assess(Risks.ASSISTANT_INJECTION, UNLIKELY, MODERATE, autumn);
        again(Risks.ASSISTANT_MODEL_CHANGE, autumn);
        assess(Risks.ASSISTANT_WRONG_ANSWER, LIKELY, MODERATE, autumn);
        on(4, 8).assess(Risks.TRIAGE_MISSED, RARE, SEVERE, LocalDate.of(2026, 10, 8));
        on(4, 10)
                .finish("plan-loan-fairness", "group-tests")
                .finish("plan-loan-fairness", "quality")
                .finish("plan-loan-fairness", "reasons")
                .complete("plan-loan-fairness");
        system("loan-scoring", system -> system.nextReview(LocalDate.of(2026, 10, 10)));
    }

    private void may() {
        LocalDate november = LocalDate.of(2026, 11, 4);
        on(5, 4).assess(Risks.LOAN_BIAS, UNLIKELY, MAJOR, november);
        assess(Risks.LOAN_REASONS, UNLIKELY, MODERATE, november);
        assess(Risks.TRIAGE_SCANNER, UNLIKELY, MAJOR, november);
        for (RiskId id :
                List.of(Risks.CV_OVERRELIANCE, Risks.INVOICE_MISREAD, Risks.RECOMMENDER_DRIFT, Risks.TRIAGE_RELIANCE)) {
            again(id, november);
        }
        on(5, 5).acceptWrongAnswers(3, LocalDate.of(2026, 11, 30));
        system("shop-recommender", system -> system.nextReview(LocalDate.of(2026, 11, 5)));
        change(
                TreatmentPlanId.parse("plan-assistant-sources"),
                plan -> plan.toBuilder().status(PlanStatus.CANCELLED).build());
        on(5, 20)
                .add(Incident.builder("loan-declines")
                        .title("Two hundred applicants declined by a wrong import")
                        .detectedAt(noon())
                        .systems(Set.of(Systems.LOAN_SCORING))
                        .risks(Set.of(Risks.LOAN_BIAS))
                        .build());
    }

    private void june() {
        on(6, 3).assess(Risks.LOAN_BIAS, POSSIBLE, MAJOR, LocalDate.of(2026, 11, 4));
        add(TreatmentPlan.of(
                        "plan-loan-recheck", register.view().get(Risks.LOAN_BIAS), TreatmentOption.CHANGE_LIKELIHOOD)
                .actions(List.of(TreatmentAction.builder("recalibrate")
                        .title("Calibrate the cut-off for young members")
                        .owner(Parties.ML_TEAM)
                        .due(LocalDate.of(2026, 7, 31))
                        .build()))
                .due(LocalDate.of(2026, 8, 31))
                .status(PlanStatus.IN_PROGRESS)
                .build());
        system("shop-recommender", system -> system.validatedOn(today));
        on(6, 10)
                .add(Indicator.builder(GAP.value())
                        .title("Gap of approvals between age groups")
                        .direction(IndicatorDirection.LOWER_IS_BETTER)
                        .thresholds(List.of(gapThreshold()))
                        .systems(Set.of(Systems.LOAN_SCORING))
                        .risks(Set.of(Risks.LOAN_BIAS))
                        .latest(new Reading(Decimal.parse("0.04"), noon(), Set.of()))
                        .build());
        on(6, 20)
                .change(
                        IncidentId.parse("loan-declines"),
                        incident -> incident.toBuilder().closedAt(noon()).build());
    }

    private void july() {
        on(7, 1).add(Audit.builder("audit-2026")
                .title("Internal audit of the AI management system")
                .kind(AuditKind.INTERNAL)
                .status(AuditStatus.PLANNED)
                .plannedFor(LocalDate.of(2026, 8, 20))
                .build());
        on(7, 10).read("0.08", Set.of("agreed"));
        for (ControlImplementation control : register.view().controls().list()) {
            if (!Set.of("a.6.2.4", "a.6.2.6").contains(control.id().value())) {
                review(control.id(), LocalDate.of(2027, 1, 10));
            }
        }
    }

    private void august() {
        on(8, 5).review(ControlId.parse("a.6.2.4"), LocalDate.of(2027, 2, 5));
        review(ControlId.parse("a.6.2.6"), LocalDate.of(2027, 2, 5));
        on(8, 10).read("0.03", Set.of());
        on(8, 12)
                .system(
                        "support-assistant",
                        system -> system.nextReview(LocalDate.of(2027, 2, 12))
                                .stage(LifeCycleStage.OPERATION_AND_MONITORING));
    }

    private void september() {
        LocalDate spring = LocalDate.of(2027, 3, 16);
        on(9, 10)
                .change(
                        AuditId.parse("audit-2026"),
                        audit -> audit.toBuilder()
                                .status(AuditStatus.COMPLETED)
                                .conductedFrom(LocalDate.of(2026, 9, 8))
                                .conductedUntil(today)
                                .findings(List.of(new AuditFinding(
                                        "f1",
                                        FindingGrade.MINOR_NONCONFORMITY,
                                        null,
                                        null,
                                        "Records of two release tests are missing",
                                        Set.of())))
                                .build());
        add(Nonconformity.builder("missing-records")
                .title("Records of release tests are missing")
                .source(NonconformitySource.AUDIT)
                .audit(AuditId.parse("audit-2026"))
                .auditFinding("f1")
                .status(NonconformityStatus.IN_CORRECTION)
                .detectedOn(today)
                .build());
        add(CorrectiveAction.builder("keep-test-records")
                .title("Release only with a filed test record")
                .nonconformity(NonconformityId.parse("missing-records"))
                .status(ActionStatus.OPEN)
                .due(LocalDate.of(2026, 9, 25))
                .build());
        on(9, 15).finish("plan-loan-recheck", "recalibrate").complete("plan-loan-recheck");
        on(9, 16).assess(Risks.LOAN_BIAS, UNLIKELY, MAJOR, spring);
        for (RiskId id :
                List.of(Risks.ASSISTANT_INJECTION, Risks.ASSISTANT_MODEL_CHANGE, Risks.ASSISTANT_WRONG_ANSWER)) {
            again(id, spring);
        }
        system("invoice-reader", system -> system.nextReview(spring));
        on(9, 18).system("xray-triage", system -> system.nextReview(LocalDate.of(2027, 3, 18)));
    }

    private void october() {
        on(10, 5).change(matrix.criteria().id(), Year::stricter);
        matrix = RiskMatrix.of(register.view().get(matrix.criteria().id()));
        on(10, 6)
                .change(
                        CorrectiveActionId.parse("keep-test-records"),
                        action -> action.toBuilder()
                                .status(ActionStatus.DONE)
                                .completedOn(today)
                                .build());
        on(10, 12).assess(Risks.CV_BIAS, UNLIKELY, MAJOR, LocalDate.of(2027, 4, 12));
        system("cv-screening", system -> system.nextReview(LocalDate.of(2027, 4, 12)));
        system("shop-recommender", system -> system.validatedOn(today));
    }

    /** What is unlikely and major is high from now on. */
    private static RiskCriteria stricter(RiskCriteria criteria) {
        List<List<String>> matrix = new ArrayList<>(criteria.matrix());
        List<String> unlikely = new ArrayList<>(matrix.get(1));
        unlikely.set(3, "high");
        matrix.set(1, unlikely);
        return criteria.toBuilder().version(2).matrix(matrix).build();
    }

    private void november() {
        LocalDate spring = LocalDate.of(2027, 5, 9);
        on(11, 9);
        for (Risk risk : register.view().risks().list()) {
            if (!risk.id().equals(Risks.CV_BIAS)) {
                again(risk.id(), spring);
            }
        }
        on(11, 10).acceptWrongAnswers(4, LocalDate.of(2027, 5, 10));
        system("loan-scoring", system -> system.nextReview(LocalDate.of(2027, 5, 10)));
        system("shop-recommender", system -> system.nextReview(LocalDate.of(2027, 5, 10)));
        on(11, 20)
                .add(Party.builder(NEW_VENDOR.value())
                        .name("Supplier of the radiology suite")
                        .kind(PartyKind.ORGANIZATION)
                        .build());
        change(TRIAGE_MODEL, model -> model.toBuilder().supplier(NEW_VENDOR).build());
    }

    private void december() {
        on(12, 7);
        for (RiskId id : List.of(Risks.TRIAGE_MISSED, Risks.TRIAGE_RELIANCE, Risks.TRIAGE_SCANNER)) {
            again(id, LocalDate.of(2027, 6, 7));
        }
        on(12, 10)
                .add(ManagementReview.builder("review-2026")
                        .title("Management review of 2026")
                        .heldOn(today)
                        .participants(Set.of(Parties.MANAGEMENT_BOARD))
                        .decisions(List.of(new ReviewDecision("staff", "Two more people for the AI office")))
                        .actions(List.of(ReviewAction.builder("budget")
                                .title("Plan the budget for them")
                                .owner(Parties.AI_OFFICE)
                                .due(LocalDate.of(2026, 12, 20))
                                .build()))
                        .build());
    }

    private Year on(int month, int day) {
        today = LocalDate.of(2026, month, day);
        return this;
    }

    private void add(Entity entity) {
        register.commit(OFFICE, "add " + entity.label(), change -> change.add(entity));
    }

    private <E extends Entity> Year change(EntityId<E> id, UnaryOperator<E> to) {
        register.commit(OFFICE, "change " + id, change -> change.edit(register.view(), id, to));
        return this;
    }

    private void system(String id, UnaryOperator<AiSystemBuilder> to) {
        change(
                AiSystemId.parse(id),
                (AiSystem system) -> to.apply(system.toBuilder()).build());
    }

    private void review(ControlId id, LocalDate next) {
        change(id, control -> control.toBuilder().nextReview(next).build());
    }

    private void read(String value, Set<String> beyond) {
        change(
                GAP,
                gap -> gap.toBuilder()
                        .latest(new Reading(Decimal.parse(value), noon(), beyond))
                        .build());
    }

    private static Threshold gapThreshold() {
        return Threshold.atMost("agreed", AlertLevel.BREACH, Decimal.parse("0.05"));
    }

    private Year finish(String plan, String actionId) {
        return change(
                TreatmentPlanId.parse(plan),
                known -> known.toBuilder()
                        .actions(known.actions().stream()
                                .map(action -> action.id().equals(actionId) ? done(action) : action)
                                .toList())
                        .build());
    }

    private TreatmentAction done(TreatmentAction action) {
        return action.toBuilder().status(ActionStatus.DONE).completedOn(today).build();
    }

    private void complete(String plan) {
        change(
                TreatmentPlanId.parse(plan),
                known -> known.toBuilder().status(PlanStatus.COMPLETED).build());
    }

    private void assess(RiskId id, Likelihood likelihood, Consequence consequence, LocalDate nextReview) {
        Assessment current = matrix.assess(likelihood, consequence).toBuilder()
                .assessedOn(today)
                .build();
        change(
                id,
                risk -> risk.toBuilder()
                        .current(current)
                        .nextReview(nextReview)
                        .status(risk.status() == RiskStatus.ACCEPTED ? RiskStatus.ACCEPTED : RiskStatus.ASSESSED)
                        .build());
    }

    /** The same likelihood and consequence, judged today by the criteria of today. */
    private void again(RiskId id, LocalDate nextReview) {
        Risk risk = register.view().get(id);
        Assessment before = risk.current() == null ? risk.inherent() : risk.current();
        Assessment now = matrix.assess(before.likelihood(), before.consequences()).toBuilder()
                .assessedOn(today)
                .build();
        change(
                id,
                known -> (known.current() == null
                                ? known.toBuilder().inherent(now)
                                : known.toBuilder().current(now))
                        .nextReview(nextReview)
                        .build());
    }

    private void acceptWrongAnswers(int number, LocalDate until) {
        DecisionId last =
                DecisionId.parse(number == 2 ? "accept-wrong-answers" : "accept-wrong-answers-" + (number - 1));
        Decision superseded = register.view().get(last).toBuilder()
                .status(DecisionStatus.SUPERSEDED)
                .build();
        Decision next = RiskAcceptance.of(
                        register.view().get(Risks.ASSISTANT_WRONG_ANSWER), "accept-wrong-answers-" + number)
                .decidedBy(Parties.MANAGEMENT_BOARD)
                .decidedOn(today)
                .validUntil(until)
                .reason("Goodwill payments stay far below the cost of the calls saved")
                .build();
        register.commit(
                OFFICE.onBehalfOf(Parties.MANAGEMENT_BOARD),
                "Wrong answers accepted anew",
                change -> change.add(next).replace(superseded, register.view().version(last)));
    }
}
