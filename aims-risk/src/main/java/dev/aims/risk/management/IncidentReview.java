package dev.aims.risk.management;

import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Incident;
import dev.aims.core.model.IncidentId;
import dev.aims.core.model.Notification;
import dev.aims.core.model.NotificationState;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.internal.Days;
import dev.aims.risk.internal.OpenWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an incident asks for in the register: which risks to look at again, which one is missing, whom to notify by when.
 *
 * <p>That risks are looked at again after an incident is good practice; ISO/IEC 42001 asks for it where the incident shows
 * a nonconformity (10.2) or a significant change (8.2).
 *
 * @param risks the open risks that it concerns: those that it names, those of its systems and components, and those of
 *     other systems that use one of its components; in this order
 * @param missing what the register should hold and does not, as sentences without a full stop
 * @param due the notifications that are to be sent, the most urgent one first, those without a deadline last
 */
public record IncidentReview(
        Incident incident, List<ConcernedRisk> risks, List<String> missing, List<Notification> due) {
    public IncidentReview {
        Objects.requireNonNull(incident, "incident");
        risks = List.copyOf(risks);
        missing = List.copyOf(missing);
        due = List.copyOf(due);
    }

    /**
     * Looks at one incident. Costs the risks of the systems and components that it concerns.
     *
     * <p>A risk counts as assessed again if one of its assessments is of the day of detection or later.
     *
     * @throws dev.aims.core.register.EntityNotFoundException if the view holds no such incident
     */
    public static IncidentReview of(RegisterView view, IncidentId id) {
        Incident incident = view.get(id);
        return new IncidentReview(incident, concerned(incident, view), missing(incident, view), due(incident));
    }

    private static List<ConcernedRisk> concerned(Incident incident, RegisterView view) {
        Map<RiskId, List<String>> reasons = new LinkedHashMap<>();
        incident.risks().forEach(risk -> add(reasons, risk, "is named by the incident"));
        for (AiSystemId system : incident.systems()) {
            view.risks().ofSystem(system).forEach(risk -> add(reasons, risk.id(), "is a risk of system " + system));
        }
        for (AiComponentId component : incident.components()) {
            view.risks()
                    .ofComponent(component)
                    .forEach(risk -> add(reasons, risk.id(), "hangs on component " + component));
            for (AiSystem other : view.systems().using(component)) {
                if (!incident.systems().contains(other.id())) {
                    String shared = "is a risk of system " + other.id() + ", which uses component " + component;
                    view.risks().ofSystem(other.id()).forEach(risk -> add(reasons, risk.id(), shared));
                }
            }
        }
        LocalDate detected = Days.of(incident.detectedAt(), Days.zoneOf(view));
        return reasons.entrySet().stream()
                .flatMap(entry -> view.find(entry.getKey()).stream()
                        .filter(risk -> OpenWork.isOpen(risk) && !view.isRetired(risk.id()))
                        .map(risk -> concerned(risk, entry.getValue(), detected)))
                .toList();
    }

    private static void add(Map<RiskId, List<String>> reasons, RiskId risk, String reason) {
        reasons.computeIfAbsent(risk, id -> new ArrayList<>()).add(reason);
    }

    private static ConcernedRisk concerned(Risk risk, List<String> reasons, LocalDate day) {
        return new ConcernedRisk(risk.id(), reasons, AssessmentDays.last(risk), AssessmentDays.isSince(risk, day));
    }

    private static List<String> missing(Incident incident, RegisterView view) {
        List<String> missing = new ArrayList<>();
        if (incident.risks().isEmpty()) {
            missing.add("the incident names no risk: which one came true, or was none recorded that says so");
        }
        incident.risks().stream()
                .filter(id -> view.find(id)
                        .filter(risk -> OpenWork.isOpen(risk) && !view.isRetired(id))
                        .isEmpty())
                .forEach(id -> missing.add("risk " + id + ", which the incident names, is no longer open"));
        incident.systems().stream()
                .filter(id -> view.risks().ofSystem(id).stream().noneMatch(OpenWork::isOpen))
                .forEach(id -> missing.add("system " + id + " has no open risk"));
        if (incident.systems().isEmpty() && incident.components().isEmpty()) {
            missing.add("the incident names neither a system nor a component");
        }
        incident.notifications().stream()
                .filter(it -> it.state() == NotificationState.DUE && it.deadline() == null)
                .forEach(it -> missing.add("notification " + it.id() + " has no deadline"));
        return missing;
    }

    private static List<Notification> due(Incident incident) {
        return incident.notifications().stream()
                .filter(it -> it.state() == NotificationState.DUE)
                .sorted(Comparator.comparing(Notification::deadline, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The risks that were not assessed since. */
    public List<ConcernedRisk> toReassess() {
        return risks.stream().filter(risk -> !risk.reassessed()).toList();
    }

    /** The notifications whose deadline has passed. */
    public List<Notification> overdueAt(Instant now) {
        return due.stream()
                .filter(it -> it.deadline() != null && it.deadline().isBefore(now))
                .toList();
    }

    /** The notifications that were sent after their deadline. */
    public List<Notification> sentLate() {
        return incident.notifications().stream()
                .filter(it -> it.deadline() != null
                        && it.sentAt() != null
                        && it.sentAt().isAfter(it.deadline()))
                .toList();
    }
}
