package dev.aims.risk.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.model.Decision;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.criteria.StandardCriteria;
import dev.aims.risk.decision.RiskAcceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AboveLineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final RiskMatrix MATRIX = RiskMatrix.of(StandardCriteria.byAffected());
    private static final Risk RISK = risk("risk", "possible", "individuals"); // medium, and low is the line

    @Test
    void a_risk_that_only_a_line_of_its_own_finds_is_found() {
        assertThat(check(RISK))
                .extracting(Finding::toString)
                .containsExactly(
                        "error risk.above-line: risk risk: medium is above low, the highest level that can be borne"
                                + " for individuals alone, and is neither being treated nor accepted; approve a treatment plan, or"
                                + " have designated management accept the risk (ISO/IEC 42001, 6.1.3)");
    }

    @Test
    void what_is_within_all_lines_closed_or_left_to_the_general_line_is_not() {
        assertThat(check(risk("borne", "possible", "organization"))).isEmpty();
        assertThat(check(RISK.toBuilder().status(RiskStatus.CLOSED).build())).isEmpty();
        assertThat(check(risk("general", "likely", "individuals")))
                .as("the core finds it by the general line")
                .isEmpty();
    }

    @Test
    void a_risk_that_is_closed_above_a_line_of_its_own_is_found_unless_it_was_accepted() {
        Risk closed = RISK.toBuilder().status(RiskStatus.CLOSED).build();
        Decision acceptance = RiskAcceptance.of(closed, "accept")
                .decidedBy(PartyId.parse("board"))
                .decidedOn(TODAY)
                .reason("Bearable")
                .build();
        Party board = Party.builder("board")
                .name("Board")
                .kind(PartyKind.ORGANIZATION)
                .build();

        assertThat(check(AboveLine.CLOSED, closed))
                .extracting(Finding::toString)
                .containsExactly("warning risk.closed-above-line: risk risk: is closed although medium is above low,"
                        + " the highest level that can be borne for individuals alone, by its last assessment, and nobody"
                        + " accepted it; assess it anew, accept it, or open it again (ISO/IEC 42001, 6.1.3)");
        assertThat(check(AboveLine.CLOSED, closed, acceptance, board)).isEmpty();
        assertThat(check(AboveLine.CLOSED, RISK)).isEmpty();
        assertThat(check(
                        AboveLine.CLOSED,
                        risk("general", "likely", "individuals").toBuilder()
                                .status(RiskStatus.CLOSED)
                                .build()))
                .as("the core finds it by the general line")
                .isEmpty();
    }

    @Test
    void a_running_plan_is_an_answer_and_a_draft_is_none() {
        TreatmentPlan draft = TreatmentPlan.of("plan", RISK, TreatmentOption.CHANGE_LIKELIHOOD)
                .build();

        assertThat(check(RISK, draft)).hasSize(1);
        assertThat(check(RISK, draft.toBuilder().status(PlanStatus.IN_PROGRESS).build()))
                .isEmpty();
    }

    private static List<Finding> check(Entity... entities) {
        return check(AboveLine.OPEN, entities);
    }

    private static List<Finding> check(ConsistencyRule rule, Entity... entities) {
        Register register = Register.inMemory();
        register.commit(
                Actor.of("tester"),
                "all",
                change -> change.add(MATRIX.criteria()).add(entities));
        return rule.check(register.view(), TODAY).toList();
    }

    private static Risk risk(String id, String likelihood, String dimension) {
        return Risk.builder(id)
                .title("Risk")
                .inherent(MATRIX.assess(likelihood, Map.of(dimension, "moderate")))
                .build();
    }
}
