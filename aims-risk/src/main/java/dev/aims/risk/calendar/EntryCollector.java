package dev.aims.risk.calendar;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.Audit;
import dev.aims.core.model.AuditKind;
import dev.aims.core.model.CompetenceStatus;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.ImplementationStatus;
import dev.aims.core.model.Incident;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Nonconformity;
import dev.aims.core.model.ObjectiveStatus;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.Days;
import dev.aims.risk.internal.OpenWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the entries of one view. For one use by one thread. */
final class EntryCollector {
    private static final Set<AiSystemId> NO_SYSTEMS = Set.of();

    private final RegisterView view;
    private final ZoneId zone;
    private final Successors successors;
    private final List<CalendarEntry> entries = new ArrayList<>();

    EntryCollector(RegisterView view, ZoneId zone) {
        this.view = view;
        this.zone = zone;
        successors = new Successors(view);
    }

    List<CalendarEntry> collect() {
        view.context().ifPresent(this::policies);
        view.parties()
                .forEach(party -> party.competences()
                        .forEach(it -> at(CalendarKind.COMPETENCE_END, party, it.validUntil())
                                .part(it.id(), it.title())
                                .owner(party.id())
                                .add(it.status() == CompetenceStatus.HELD ? EntryState.OPEN : EntryState.CANCELLED)));
        view.systems().forEach(this::system);
        view.risks().forEach(this::risk);
        view.controls().forEach(this::control);
        view.treatmentPlans().forEach(this::plan);
        view.decisions().forEach(this::decision);
        view.all(Evidence.class)
                .forEach(it -> at(CalendarKind.EVIDENCE_END, it, it.validUntil())
                        .owner(it.owner())
                        .systems(it.systems())
                        .add(EntryState.OPEN));
        view.all(Indicator.class)
                .forEach(it -> at(CalendarKind.INDICATOR_REVIEW, it, it.nextReview())
                        .owner(it.owner())
                        .systems(it.systems())
                        .add(EntryState.OPEN));
        view.all(AiObjective.class).forEach(this::objective);
        view.all(ImpactAssessment.class).forEach(this::impactAssessment);
        view.all(PlannedChange.class).forEach(this::change);
        view.all(Audit.class).forEach(this::audit);
        view.all(ManagementReview.class).forEach(this::managementReview);
        view.all(CorrectiveAction.class).forEach(this::correctiveAction);
        view.all(Incident.class).forEach(this::notifications);
        Collections.sort(entries);
        return List.copyOf(entries);
    }

    private void policies(AimsContext context) {
        context.policies()
                .forEach(policy -> at(CalendarKind.POLICY_REVIEW, context, policy.nextReview())
                        .part(policy.id(), policy.title())
                        .add(EntryState.OPEN));
    }

    private void system(AiSystem system) {
        at(CalendarKind.SYSTEM_REVIEW, system, system.nextReview())
                .owner(system.owner())
                .systems(Set.of(system.id()))
                .add(system.stage() == LifeCycleStage.RETIREMENT ? EntryState.CANCELLED : EntryState.OPEN);
    }

    private void risk(Risk risk) {
        at(CalendarKind.RISK_REVIEW, risk, risk.nextReview())
                .owner(risk.owner())
                .systems(risk.systems())
                .add(OpenWork.isOpen(risk) ? EntryState.OPEN : EntryState.CANCELLED);
    }

    private void control(ControlImplementation control) {
        at(CalendarKind.CONTROL_REVIEW, control, control.nextReview())
                .owner(control.owner())
                .systems(control.systems())
                .add(control.status() == ImplementationStatus.ABANDONED ? EntryState.CANCELLED : EntryState.OPEN);
    }

    private void plan(TreatmentPlan plan) {
        Set<AiSystemId> systems = systemsOf(plan.risks());
        at(CalendarKind.PLAN_DUE, plan, plan.due())
                .owner(plan.owner())
                .systems(systems)
                .add(stateOf(plan));
        plan.actions()
                .forEach(action -> at(CalendarKind.TREATMENT_ACTION_DUE, plan, action.due())
                        .part(action.id(), action.title())
                        .owner(action.owner() == null ? plan.owner() : action.owner())
                        .systems(systems)
                        .add(OpenWork.isOpen(plan) ? stateOf(action.status()) : stateOf(plan)));
    }

    private static EntryState stateOf(TreatmentPlan plan) {
        if (OpenWork.isOpen(plan)) {
            return EntryState.OPEN;
        }
        return plan.status() == PlanStatus.COMPLETED ? EntryState.DONE : EntryState.CANCELLED;
    }

    private static EntryState stateOf(ActionStatus status) {
        if (OpenWork.isOpen(status)) {
            return EntryState.OPEN;
        }
        return status == ActionStatus.DONE ? EntryState.DONE : EntryState.CANCELLED;
    }

    private Set<AiSystemId> systemsOf(Collection<RiskId> risks) {
        Set<AiSystemId> systems = new TreeSet<>();
        risks.forEach(id -> view.find(id).ifPresent(risk -> systems.addAll(risk.systems())));
        return systems;
    }

    private void decision(Decision decision) {
        at(CalendarKind.DECISION_END, decision, decision.validUntil())
                .owner(decision.decidedBy())
                .systems(systemsOf(decision.subject()))
                .add(successors.stateOf(decision));
    }

    private Set<AiSystemId> systemsOf(DecisionSubject subject) {
        if (subject instanceof DecisionSubject.OfRisk ofRisk) {
            return systemsOf(Set.of(ofRisk.risk()));
        }
        return subject instanceof DecisionSubject.OfPlan ofPlan
                ? view.find(ofPlan.plan()).map(plan -> systemsOf(plan.risks())).orElse(NO_SYSTEMS)
                : NO_SYSTEMS;
    }

    private void objective(AiObjective objective) {
        boolean open = OpenWork.isOpen(objective);
        EntryState reached = objective.status() == ObjectiveStatus.WITHDRAWN ? EntryState.CANCELLED : EntryState.DONE;
        at(CalendarKind.OBJECTIVE_DUE, objective, objective.due())
                .owner(objective.owner())
                .systems(objective.systems())
                .add(open ? EntryState.OPEN : reached);
        at(CalendarKind.OBJECTIVE_REVIEW, objective, objective.nextReview())
                .owner(objective.owner())
                .systems(objective.systems())
                .add(open ? EntryState.OPEN : EntryState.CANCELLED);
    }

    private void impactAssessment(ImpactAssessment assessment) {
        at(CalendarKind.IMPACT_ASSESSMENT, assessment, assessment.nextReview())
                .owner(assessment.owner())
                .systems(assessment.systems())
                .add(successors.stateOf(assessment));
    }

    private void change(PlannedChange change) {
        EntryState state = switch (change.status()) {
            case PROPOSED, APPROVED, IN_PROGRESS -> EntryState.OPEN;
            case COMPLETED -> EntryState.DONE;
            case REJECTED, CANCELLED -> EntryState.CANCELLED;
        };
        at(CalendarKind.CHANGE, change, change.plannedFor())
                .owner(change.owner())
                .systems(change.systems())
                .add(state);
    }

    private void audit(Audit audit) {
        EntryState state = switch (audit.status()) {
            case PLANNED, IN_PROGRESS -> EntryState.OPEN;
            case COMPLETED -> EntryState.DONE;
            case CANCELLED -> EntryState.CANCELLED;
        };
        at(CalendarKind.AUDIT, audit, audit.plannedFor())
                .owner(audit.owner())
                .systems(audit.systems())
                .basis(audit.kind() == AuditKind.INTERNAL ? null : ConsistencyRule.GOOD_PRACTICE)
                .add(state);
    }

    private void managementReview(ManagementReview review) {
        at(CalendarKind.MANAGEMENT_REVIEW, review, review.heldOn())
                .owner(review.owner())
                .add(successors.isHeld(review) ? EntryState.DONE : EntryState.OPEN);
        at(CalendarKind.NEXT_MANAGEMENT_REVIEW, review, review.nextReview())
                .owner(review.owner())
                .add(successors.isFollowed(review) ? EntryState.DONE : EntryState.OPEN);
        review.actions()
                .forEach(action -> at(CalendarKind.REVIEW_ACTION_DUE, review, action.due())
                        .part(action.id(), action.title())
                        .owner(action.owner() == null ? review.owner() : action.owner())
                        .add(stateOf(action.status())));
    }

    private void correctiveAction(CorrectiveAction action) {
        at(CalendarKind.CORRECTIVE_ACTION_DUE, action, action.due())
                .owner(action.owner())
                .systems(view.find(action.nonconformity())
                        .map(Nonconformity::systems)
                        .orElse(NO_SYSTEMS))
                .add(stateOf(action.status()));
    }

    private void notifications(Incident incident) {
        incident.notifications()
                .forEach(it -> at(CalendarKind.NOTIFICATION_DEADLINE, incident, it.deadline())
                        .part(it.id(), it.title())
                        .owner(incident.owner())
                        .systems(incident.systems())
                        .basis(it.basis())
                        .add(
                                switch (it.state()) {
                                    case DUE -> EntryState.OPEN;
                                    case SENT -> EntryState.DONE;
                                    case NOT_REQUIRED -> EntryState.CANCELLED;
                                }));
    }

    private Draft at(CalendarKind kind, Entity subject, @Nullable LocalDate date) {
        return new Draft(kind, subject, date, null);
    }

    private Draft at(CalendarKind kind, Entity subject, @Nullable Instant instant) {
        return new Draft(kind, subject, instant == null ? null : Days.of(instant, zone), instant);
    }

    /** An entry in the making; without a date there will be none. */
    private final class Draft {
        private final CalendarKind kind;
        private final Entity subject;
        private final @Nullable LocalDate date;
        private final @Nullable Instant instant;
        private String label;
        private String basis;
        private @Nullable String part;
        private @Nullable PartyId owner;
        private Set<AiSystemId> systems = NO_SYSTEMS;

        Draft(CalendarKind kind, Entity subject, @Nullable LocalDate date, @Nullable Instant instant) {
            this.kind = kind;
            this.subject = subject;
            this.date = date;
            this.instant = instant;
            label = subject.label();
            basis = kind.basis();
        }

        Draft part(String id, String title) {
            part = id;
            label = title;
            return this;
        }

        Draft owner(@Nullable PartyId party) {
            owner = party;
            return this;
        }

        Draft systems(Set<AiSystemId> ids) {
            systems = ids;
            return this;
        }

        /** What the register names as the basis; that of the kind where it names none. */
        Draft basis(@Nullable String named) {
            basis = named == null ? kind.basis() : named;
            return this;
        }

        void add(EntryState state) {
            if (date != null) {
                entries.add(new CalendarEntry(
                        kind, date, instant, subject.id(), part, label, owner, systems, basis, state));
            }
        }
    }
}
