package dev.aims.risk.calendar;

import static dev.aims.core.consistency.ConsistencyRule.GOOD_PRACTICE;

import dev.aims.core.model.AiObjective;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Audit;
import dev.aims.core.model.Competence;
import dev.aims.core.model.ControlImplementation;
import dev.aims.core.model.CorrectiveAction;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Evidence;
import dev.aims.core.model.ImpactAssessment;
import dev.aims.core.model.Indicator;
import dev.aims.core.model.ManagementReview;
import dev.aims.core.model.Notification;
import dev.aims.core.model.PlannedChange;
import dev.aims.core.model.Policy;
import dev.aims.core.model.ReviewAction;
import dev.aims.core.model.Risk;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentPlan;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a calendar is about: one kind for each date of a register that asks somebody for something, and one for
 * what a host adds.
 */
public enum CalendarKind {
    SYSTEM_REVIEW("Review of an AI system", GOOD_PRACTICE, AiSystem.class, "nextReview"),
    RISK_REVIEW("Next assessment of a risk", "ISO/IEC 42001, 8.2", Risk.class, "nextReview"),
    CONTROL_REVIEW("Review of a control", "ISO/IEC 42001, 8.1", ControlImplementation.class, "nextReview"),
    INDICATOR_REVIEW("Review of an indicator", GOOD_PRACTICE, Indicator.class, "nextReview"),
    OBJECTIVE_REVIEW("Review of an AI objective", "ISO/IEC 42001, 6.2", AiObjective.class, "nextReview"),
    POLICY_REVIEW("Review of a policy", "ISO/IEC 42001, A.2.4", Policy.class, "nextReview"),
    IMPACT_ASSESSMENT("Next impact assessment", "ISO/IEC 42001, 8.4", ImpactAssessment.class, "nextReview"),

    /** The day that a management review names for the one after it. */
    NEXT_MANAGEMENT_REVIEW("Next management review", "ISO/IEC 42001, 9.3.1", ManagementReview.class, "nextReview"),

    /** A management review that is recorded ahead, or has no results yet. */
    MANAGEMENT_REVIEW("Management review", "ISO/IEC 42001, 9.3.3", ManagementReview.class, "heldOn"),

    AUDIT("Audit", "ISO/IEC 42001, 9.2.2", Audit.class, "plannedFor"),
    CHANGE("Planned change", "ISO/IEC 42001, 6.3", PlannedChange.class, "plannedFor"),
    OBJECTIVE_DUE("AI objective to be reached", "ISO/IEC 42001, 6.2", AiObjective.class, "due"),
    PLAN_DUE("Treatment plan to be completed", "ISO/IEC 42001, 8.3", TreatmentPlan.class, "due"),
    TREATMENT_ACTION_DUE("Action of a treatment plan", "ISO/IEC 42001, 8.3", TreatmentAction.class, "due"),
    REVIEW_ACTION_DUE("Action of a management review", GOOD_PRACTICE, ReviewAction.class, "due"),
    CORRECTIVE_ACTION_DUE("Corrective action", GOOD_PRACTICE, CorrectiveAction.class, "due"),

    /** The one kind that falls due at an instant. Its basis is the law, contract or policy that the register names. */
    NOTIFICATION_DEADLINE("Notification of an incident", GOOD_PRACTICE, Notification.class, "deadline"),

    /** The last day on which it counts. */
    DECISION_END("End of a decision", "ISO/IEC 42001, 6.1.3", Decision.class, "validUntil"),

    /** The last day on which it counts. */
    EVIDENCE_END("End of evidence", GOOD_PRACTICE, Evidence.class, "validUntil"),

    /** The last day on which the proof counts. */
    COMPETENCE_END("End of the proof of a competence", "ISO/IEC 42001, 7.2", Competence.class, "validUntil"),

    /**
     * The day from which a law or contract asks more of a subject. No register holds it: it comes from those who know the
     * law, by {@link RegisterCalendar#with}, and its entry names the basis.
     */
    OBLIGATION_START("Obligations begin to apply", GOOD_PRACTICE, null, null);

    private final String id;
    private final String title;
    private final String basis;
    private final @Nullable Class<?> holder;
    private final @Nullable String component;

    CalendarKind(String title, String basis, @Nullable Class<?> holder, @Nullable String component) {
        this.id = name().toLowerCase(Locale.ROOT);
        this.title = title;
        this.basis = basis;
        this.holder = holder;
        this.component = component;
    }

    /** The kind in lower case, such as {@code risk_review}. */
    public String id() {
        return id;
    }

    /** What it is, for people. */
    public String title() {
        return title;
    }

    /** The clause that asks for what falls due, or that it is good practice, as for the consistency rules. */
    public String basis() {
        return basis;
    }

    /** The record of the model that holds the date; null if none does. */
    @Nullable
    Class<?> holder() {
        return holder;
    }

    /** The record's component that is the date; null if there is none. */
    @Nullable
    String component() {
        return component;
    }
}
