package dev.aims.risk.management;

import static dev.aims.risk.management.Years.day;
import static dev.aims.risk.management.Years.noon;
import static dev.aims.risk.management.Years.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiComponent;
import dev.aims.core.model.AiComponentId;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Assessment;
import dev.aims.core.model.ComponentKind;
import dev.aims.core.model.ComponentUse;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Incident;
import dev.aims.core.model.IncidentBuilder;
import dev.aims.core.model.IncidentId;
import dev.aims.core.model.Notification;
import dev.aims.core.model.NotificationBuilder;
import dev.aims.core.model.NotificationState;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskStatus;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentReviewTest {
    private static final AiSystemId LOANS = AiSystemId.parse("loans");
    private static final AiSystemId CHAT = AiSystemId.parse("chat");
    private static final AiComponentId MODEL = AiComponentId.parse("model");

    @Test
    void risks_of_the_system_of_its_component_and_of_others_that_share_it_are_concerned() {
        IncidentReview review = review(
                incident().components(Set.of(MODEL)).risks(Set.of(RiskId.parse("named"))),
                risk("named"),
                risk("own").systems(Set.of(LOANS)),
                risk("part").components(Set.of(MODEL)),
                risk("shared").systems(Set.of(CHAT)),
                risk("unrelated"));

        assertThat(review.risks())
                .extracting(Object::toString)
                .containsExactly(
                        "risk named is named by the incident; never assessed on a day that is known",
                        "risk own is a risk of system loans; never assessed on a day that is known",
                        "risk part hangs on component model; never assessed on a day that is known",
                        "risk shared is a risk of system chat, which uses component model; never assessed on a day that"
                                + " is known");
        assertThat(review.toReassess()).hasSize(4);
    }

    @Test
    void a_risk_counts_as_assessed_again_from_the_day_of_detection_on() {
        IncidentReview review = review(
                incident(),
                risk("before").systems(Set.of(LOANS)).current(assessedOn("2026-06-14")),
                risk("same-day").systems(Set.of(LOANS)).current(assessedOn("2026-06-15")));

        assertThat(review.toReassess()).singleElement().satisfies(risk -> {
            assertThat(risk.risk().value()).isEqualTo("before");
            assertThat(risk.lastAssessed()).contains(day("2026-06-14"));
        });
    }

    @Test
    void it_tells_which_risk_is_missing() {
        assertThat(review(incident()).missing())
                .containsExactly(
                        "the incident names no risk: which one came true, or was none recorded that says so",
                        "system loans has no open risk");
        assertThat(review(
                                incident().risks(Set.of(RiskId.parse("closed"))),
                                risk("closed").systems(Set.of(LOANS)).status(RiskStatus.CLOSED))
                        .missing())
                .containsExactly(
                        "risk closed, which the incident names, is no longer open", "system loans has no open risk");
        assertThat(review(incident().systems(Set.of()).risks(Set.of(RiskId.parse("r"))), risk("r"))
                        .missing())
                .containsExactly("the incident names neither a system nor a component");
    }

    @Test
    void notifications_are_due_in_the_order_of_their_deadlines() {
        IncidentReview review = review(incident()
                .notifications(List.of(
                        notification("whenever").build(),
                        notification("late").deadline(noon("2026-06-18")).build(),
                        notification("soon").deadline(noon("2026-06-17")).build(),
                        notification("sent")
                                .deadline(noon("2026-06-16"))
                                .state(NotificationState.SENT)
                                .sentAt(noon("2026-06-16").plusMillis(1))
                                .build())));

        assertThat(review.due()).extracting(Notification::id).containsExactly("soon", "late", "whenever");
        assertThat(review.overdueAt(noon("2026-06-17"))).isEmpty();
        assertThat(review.overdueAt(noon("2026-06-17").plusMillis(1)))
                .extracting(Notification::id)
                .containsExactly("soon");
        assertThat(review.sentLate()).extracting(Notification::id).containsExactly("sent");
        assertThat(review.missing()).contains("notification whenever has no deadline");
    }

    private static IncidentReview review(IncidentBuilder incident, RiskBuilder... risks) {
        var entities = new ArrayList<Entity>(List.of(
                RiskMatrix.standard().criteria(),
                AiComponent.builder("model")
                        .name("Model")
                        .kind(ComponentKind.MODEL)
                        .build(),
                AiSystem.builder("loans").name("Loans").build(),
                AiSystem.builder("chat")
                        .name("Chat")
                        .components(List.of(new ComponentUse(MODEL, "base model")))
                        .build()));
        for (RiskBuilder risk : risks) {
            entities.add(risk.build());
        }
        entities.add(incident.build());
        return IncidentReview.of(view(entities.toArray(Entity[]::new)), IncidentId.parse("outage"));
    }

    private static IncidentBuilder incident() {
        return Incident.builder("outage")
                .title("Outage")
                .detectedAt(noon("2026-06-15"))
                .systems(Set.of(LOANS));
    }

    private static RiskBuilder risk(String id) {
        return Risk.builder(id).title(id);
    }

    private static Assessment assessedOn(String day) {
        return RiskMatrix.standard().assess(Likelihood.LIKELY, Consequence.MAJOR).toBuilder()
                .assessedOn(day(day))
                .build();
    }

    private static NotificationBuilder notification(String id) {
        return Notification.builder(id).title(id);
    }
}
