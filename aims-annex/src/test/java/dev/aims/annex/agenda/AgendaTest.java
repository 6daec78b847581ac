package dev.aims.annex.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.core.model.ActionStatus;
import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskId;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterSettings;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.decision.RiskAcceptance;
import dev.aims.risk.staleness.Staleness;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final Actor OFFICE = Actor.of("office");

    private final Register register =
            Register.inMemory(RegisterSettings.withDefaults().clock(Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void an_empty_register_has_nothing_on_its_agenda() {
        Agenda agenda = Agenda.of(register.view(), TODAY, List.of());

        assertThat(agenda.items()).isEmpty();
        assertThat(agenda.overdue()).isEmpty();
        assertThat(agenda.aboveTolerance()).isEmpty();
    }

    @Test
    void what_has_happened_comes_before_errors_overdue_work_and_warnings() {
        Risk accepted = risk("accepted", Likelihood.RARE, Consequence.MINOR);
        commit(accepted, system("odd"), system("wrong"), system("late", TODAY.minusDays(3)));
        commit(RiskAcceptance.of(accepted, "accept")
                .decidedBy(PartyId.parse("office"))
                .decidedOn(TODAY)
                .reason("Small")
                .build());
        Risk worse = accepted.toBuilder()
                .current(MATRIX.assess(Likelihood.RARE, Consequence.MAJOR))
                .build();
        register.commit(
                OFFICE, "worse", change -> change.replace(worse, register.view().version(worse.id())));
        List<Finding> findings =
                List.of(warning("odd", "is odd"), error("wrong", "is wrong"), info("odd", "is nice to know"));

        Agenda agenda = Agenda.of(register.view(), Staleness.of(register, NOW), findings);

        assertThat(agenda.items())
                .extracting(AgendaItem::title)
                .containsExactly("Risk accepted", "System wrong", "System late", "System odd");
        assertThat(agenda.items())
                .extracting(AgendaItem::kind)
                .containsExactly(AgendaKind.HAPPENED, AgendaKind.WRONG, AgendaKind.OVERDUE, AgendaKind.CHECK);
        assertThat(agenda.items().get(0).reason().text()).startsWith("its acceptance ");
        assertThat(agenda.items().get(2).reason().text()).contains("2026-11-17");
        assertThat(agenda.pressing()).hasSize(2);
    }

    @Test
    void of_equal_kind_what_is_about_a_risk_above_tolerance_comes_first() {
        commit(
                system("a"),
                system("b"),
                risk("low", Likelihood.RARE, Consequence.MINOR, "a"),
                risk("high", Likelihood.ALMOST_CERTAIN, Consequence.SEVERE, "b"));

        Agenda agenda = Agenda.of(
                register.view(), TODAY, List.of(error("a", "lacks something"), error("b", "lacks something")));

        assertThat(agenda.items()).extracting(AgendaItem::title).containsExactly("System b", "System a");
        assertThat(agenda.items()).extracting(AgendaItem::aboveTolerance).containsExactly(true, false);
        assertThat(agenda.aboveTolerance())
                .extracting(ranked -> ranked.risk().id())
                .containsExactly(RiskId.parse("high"));
    }

    @Test
    void closed_risks_and_opportunities_are_not_above_tolerance() {
        Risk high = risk("open", Likelihood.ALMOST_CERTAIN, Consequence.SEVERE);
        commit(
                high,
                high.toBuilder()
                        .id(RiskId.parse("shut"))
                        .status(RiskStatus.CLOSED)
                        .build(),
                high.toBuilder()
                        .id(RiskId.parse("luck"))
                        .kind(RiskKind.OPPORTUNITY)
                        .build());

        assertThat(Agenda.of(register.view(), TODAY, List.of()).aboveTolerance())
                .extracting(ranked -> ranked.risk().id())
                .containsExactly(RiskId.parse("open"));
    }

    @Test
    void one_thing_has_one_item_and_no_reason_is_said_twice() {
        Risk risk = risk("r", Likelihood.LIKELY, Consequence.MAJOR);
        TreatmentPlan plan = plan(risk);
        commit(risk, plan);
        Place place = Place.entity("treatment-plan", "p");

        Agenda agenda = Agenda.of(
                register.view(),
                TODAY,
                List.of(
                        Finding.warning("x.overdue", place, "was due on 2026-11-10; finish it"),
                        Finding.warning(
                                "x.action",
                                new Place.Entity("treatment-plan", "p", "actions[1]"),
                                "was due on 2026-11-15; finish it")));

        assertThat(agenda.overdue()).hasSize(2);
        assertThat(agenda.items()).singleElement().satisfies(item -> {
            assertThat(item.owner()).isEqualTo(PartyId.parse("office"));
            assertThat(item.reasons())
                    .extracting(AgendaReason::kind, AgendaReason::text)
                    .containsExactly(
                            tuple(AgendaKind.OVERDUE, "was due on 2026-11-10; finish it"),
                            tuple(AgendaKind.OVERDUE, "action \"Second\" was due on 2026-11-15; finish it"));
        });
    }

    @Test
    void what_is_about_no_entity_is_about_the_register() {
        Agenda agenda = Agenda.of(
                register.view(),
                TODAY,
                List.of(Finding.error("x.none", Place.document(""), "has no statement; issue one")));

        assertThat(agenda.items()).singleElement().hasToString("\"The register\": has no statement; issue one");
    }

    @Test
    void what_the_register_does_not_hold_goes_by_its_id() {
        Agenda agenda = Agenda.of(register.view(), TODAY, List.of(error("gone", "is not there")));

        assertThat(agenda.items()).extracting(AgendaItem::title).containsExactly("ai-system gone");
    }

    @Test
    void the_order_does_not_depend_on_that_of_the_findings() {
        List<Entity> systems = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            systems.add(system("s" + i));
            findings.add(i % 3 == 0 ? error("s" + i, "is wrong") : warning("s" + i, "is odd"));
        }
        commit(systems.toArray(Entity[]::new));
        List<AgendaItem> expected = Agenda.of(register.view(), TODAY, findings).items();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(findings, new Random(seed));
            assertThat(Agenda.of(register.view(), TODAY, findings).items()).isEqualTo(expected);
        }
    }

    @Test
    void staleness_of_another_revision_is_refused() {
        RegisterView before = register.view();
        commit(system("a"));

        assertThatThrownBy(() -> Agenda.of(before, Staleness.of(register, NOW), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("staleness must be of revision 0 but was of 1");
    }

    private static Finding error(String system, String message) {
        return Finding.error("x.error", Place.entity("ai-system", system), message);
    }

    private static Finding warning(String system, String message) {
        return Finding.warning("x.warning", Place.entity("ai-system", system), message);
    }

    private static Finding info(String system, String message) {
        return Finding.info("x.info", Place.entity("ai-system", system), message);
    }

    private static AiSystem system(String id) {
        return system(id, null);
    }

    private static AiSystem system(String id, @Nullable LocalDate nextReview) {
        return AiSystem.builder(id).name("System " + id).nextReview(nextReview).build();
    }

    private static Risk risk(String id, Likelihood likelihood, Consequence consequence, String... systems) {
        return Risk.builder(id)
                .title("Risk " + id)
                .systems(Arrays.stream(systems).map(AiSystemId::parse).collect(Collectors.toSet()))
                .inherent(MATRIX.assess(likelihood, consequence))
                .status(RiskStatus.ASSESSED)
                .build();
    }

    private static TreatmentPlan plan(Risk risk) {
        return TreatmentPlan.builder("p")
                .title("Plan")
                .risks(Set.of(risk.id()))
                .options(Set.of(TreatmentOption.CHANGE_LIKELIHOOD))
                .actions(List.of(
                        TreatmentAction.builder("a1")
                                .title("First")
                                .status(ActionStatus.DONE)
                                .completedOn(TODAY.minusDays(9))
                                .due(TODAY.minusDays(5))
                                .build(),
                        TreatmentAction.builder("a2")
                                .title("Second")
                                .due(TODAY.minusDays(5))
                                .build()))
                .owner(PartyId.parse("office"))
                .due(TODAY.minusDays(10))
                .status(PlanStatus.IN_PROGRESS)
                .build();
    }

    private void commit(Entity... entities) {
        boolean isFirst = register.view().revision() == 0;
        register.commit(OFFICE, "test", change -> {
            if (isFirst) {
                change.add(
                        MATRIX.criteria(),
                        Party.builder("office")
                                .name("Office")
                                .kind(PartyKind.ROLE)
                                .build());
            }
            change.addAll(List.of(entities));
        });
    }
}
