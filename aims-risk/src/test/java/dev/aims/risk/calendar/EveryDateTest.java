package dev.aims.risk.calendar;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.EntityType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No date of the model is forgotten: each is in the calendar, or known to ask for nothing. */
class EveryDateTest {
    /** Days and instants at which something was, began to count, or was done. */
    private static final Set<String> RECORDS_OF_WHAT_WAS = Set.of(
            "AiSystem.validatedOn",
            "Answer.on",
            "ApplicabilityStatement.asOf",
            "ApplicabilityStatement.issuedOn",
            "Assessment.assessedOn",
            "Audit.conductedFrom",
            "Audit.conductedUntil",
            "Concern.closedOn",
            "Concern.raisedOn",
            "CorrectiveAction.completedOn",
            "Decision.decidedOn",
            "Decision.endorsedOn",
            "Decision.submittedOn",
            "EffectivenessCheck.checkedOn",
            "Evidence.validFrom",
            "ImpactAssessment.approvedOn",
            "ImpactAssessment.conductedOn",
            "Incident.closedAt",
            "Incident.detectedAt",
            "Incident.occurredAt",
            "Nonconformity.closedOn",
            "Nonconformity.detectedOn",
            "Notification.sentAt",
            "PlannedChange.completedOn",
            "Policy.approvedOn",
            "Elicitation.elicitedOn",
            "Reading.takenAt",
            "SeriesDigest.last",
            "SeriesRemoval.before",
            "AlertState.openSince",
            "ReviewAction.completedOn",
            "TreatmentAction.completedOn");

    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> dates = new TreeSet<>();

    @Test
    void every_date_of_the_model_is_in_the_calendar_or_known_to_ask_for_nothing() {
        EntityType.STANDARD.forEach(type -> walk(type.type()));

        Set<String> expected = inCalendar();
        expected.addAll(RECORDS_OF_WHAT_WAS);
        assertThat(dates).containsExactlyElementsOf(expected);
    }

    @Test
    void no_date_is_both() {
        assertThat(inCalendar())
                .hasSize(CalendarKind.values().length - 1)
                .doesNotContainAnyElementsOf(RECORDS_OF_WHAT_WAS);
    }

    private static Set<String> inCalendar() {
        return Arrays.stream(CalendarKind.values())
                .filter(kind -> kind != CalendarKind.OBLIGATION_START)
                .map(kind -> kind.holder().getSimpleName() + "." + kind.component())
                .collect(toCollection(TreeSet::new));
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::walk);
        } else if (type instanceof Class<?> model && isOfModel(model) && seen.add(model)) {
            if (model.isSealed()) {
                Arrays.stream(model.getPermittedSubclasses()).forEach(this::walk);
            } else if (model.isRecord()) {
                Arrays.stream(model.getRecordComponents()).forEach(component -> component(model, component));
            }
        }
    }

    private static boolean isOfModel(Class<?> type) {
        return type.getName().startsWith("dev.aims.core.model.");
    }

    private void component(Class<?> holder, RecordComponent component) {
        if (Temporal.class.isAssignableFrom(component.getType())) {
            assertThat(component.getType()).isIn(LocalDate.class, Instant.class);
            dates.add(holder.getSimpleName() + "." + component.getName());
        }
        walk(component.getGenericType());
    }
}
