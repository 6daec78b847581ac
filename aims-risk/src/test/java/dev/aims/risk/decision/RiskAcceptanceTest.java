package dev.aims.risk.decision;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.criteria.Likelihood.RARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.risk.criteria.RiskMatrix;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RiskAcceptanceTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 15);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Actor ACTOR = Actor.of("tester");

    private final RiskMatrix matrix = RiskMatrix.standard();
    private final Register register = Register.inMemory();
    private final Risk risk = Risk.builder("risk")
            .title("Risk")
            .systems(Set.of())
            .inherent(matrix.assess(LIKELY, MAJOR))
            .build();
    private final Decision acceptance = RiskAcceptance.of(risk, "accept")
            .decidedBy(PartyId.parse("board"))
            .decidedOn(DECIDED)
            .reason("Bearable")
            .validUntil(END)
            .build();

    RiskAcceptanceTest() {
        register.commit(
                ACTOR,
                "set up",
                change -> change.add(
                        matrix.criteria(),
                        Party.builder("board")
                                .name("Board")
                                .kind(PartyKind.ORGANIZATION)
                                .build(),
                        AiSystem.builder("system").name("System").build(),
                        risk,
                        acceptance));
    }

    @Test
    void an_acceptance_counts_until_the_end_of_its_last_day() {
        assertThat(RiskAcceptance.findValid(register.view(), risk.id(), END)).contains(acceptance);
        assertThat(RiskAcceptance.findValid(register.view(), risk.id(), END.plusDays(1)))
                .isEmpty();
    }

    @Test
    void an_acceptance_does_not_count_before_its_day() {
        assertThat(RiskAcceptance.findValid(register.view(), risk.id(), DECIDED.minusDays(1)))
                .isEmpty();
    }

    @Test
    void an_acceptance_goes_stale_when_the_level_changes() {
        assertThat(reasonsAfter(changed ->
                        changed.toBuilder().current(matrix.assess(RARE, MAJOR)).build()))
                .containsExactly("was given for a state of risk risk that has changed materially since");
    }

    @Test
    void an_acceptance_goes_stale_when_the_risk_hangs_on_another_system() {
        AiSystem system = register.view().systems().list().get(0);

        assertThat(reasonsAfter(changed ->
                        changed.toBuilder().systems(Set.of(system.id())).build()))
                .hasSize(1);
    }

    @Test
    void an_acceptance_stays_when_only_words_owner_or_dates_change() {
        assertThat(reasonsAfter(changed -> changed.toBuilder()
                        .title("Other words")
                        .cause("A cause")
                        .owner(PartyId.parse("board"))
                        .nextReview(END)
                        .inherent(matrix.assess(LIKELY, MAJOR).toBuilder()
                                .rationale("Put better")
                                .assessedOn(END)
                                .build())
                        .build()))
                .isEmpty();
    }

    @Test
    void an_acceptance_goes_stale_when_the_criteria_get_a_new_version() {
        RegisterView before = register.view();
        register.commit(
                ACTOR,
                "criteria",
                change -> change.replace(
                        matrix.criteria().toBuilder().version(2).build(),
                        before.version(matrix.criteria().id())));

        assertThat(reasons(END)).containsExactly("rests on risk criteria that have a new version");
    }

    @Test
    void an_acceptance_that_was_revoked_says_so_and_nothing_else() {
        RegisterView before = register.view();
        Decision revoked = acceptance.toBuilder().status(DecisionStatus.REVOKED).build();
        register.commit(ACTOR, "revoke", change -> change.replace(revoked, before.version(acceptance.id())));

        assertThat(RiskAcceptance.findValid(register.view(), risk.id(), DECIDED))
                .isEmpty();
        assertThat(RiskAcceptance.staleness(revoked, register.view(), END.plusYears(1)))
                .containsExactly("was revoked");
    }

    @Test
    void an_acceptance_of_nothing_in_particular_does_not_count() {
        RegisterView before = register.view();
        Decision unbound = acceptance.toBuilder()
                .id(DecisionId.parse("unbound"))
                .bound(null)
                .build();
        register.commit(
                ACTOR,
                "unbound instead",
                change -> change.replace(
                                acceptance.toBuilder()
                                        .status(DecisionStatus.REVOKED)
                                        .build(),
                                before.version(acceptance.id()))
                        .add(unbound));

        assertThat(RiskAcceptance.findValid(register.view(), risk.id(), DECIDED))
                .isEmpty();
        assertThat(RiskAcceptance.staleness(unbound, register.view(), DECIDED)).hasSize(1);
    }

    /** What the projection selects is frozen: this digest was computed from the documented JSON by sha256sum. */
    @Test
    void the_projection_of_a_risk_never_changes() {
        assertThat(acceptance.bound().name()).isEqualTo("assessment/1");
        assertThat(acceptance.bound().sha256())
                .isEqualTo("e3abfeb6d304f3d37fe9567dad0abe2fbe380435a5b83637c2d43c7645a38c9a");
    }

    private List<String> reasonsAfter(UnaryOperator<Risk> edit) {
        RegisterView before = register.view();
        register.commit(ACTOR, "edit", change -> change.replace(edit.apply(risk), before.version(risk.id())));
        return reasons(DECIDED);
    }

    private List<String> reasons(LocalDate today) {
        return RiskAcceptance.staleness(register.view().get(acceptance.id()), register.view(), today);
    }
}
