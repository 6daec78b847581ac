package dev.aims.risk.decision;

import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.HEAD;
import static dev.aims.risk.decision.Office.OFFICE;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionId;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitGuard;
import dev.aims.core.register.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class DecisionFlowProperties {
    /** Where each step leads from, written down without the code. */
    private static final Map<DecisionStep, List<String>> FROM = Map.of(
            DecisionStep.SUBMIT, List.of("drafted"),
            DecisionStep.SEND_BACK, List.of("submitted", "endorsed"),
            DecisionStep.ENDORSE, List.of("submitted"),
            DecisionStep.APPROVE, List.of("submitted", "endorsed"),
            DecisionStep.REJECT, List.of("submitted", "endorsed"),
            DecisionStep.EXPIRE, List.of("approved"),
            DecisionStep.REVOKE, List.of("approved"),
            DecisionStep.SUPERSEDE, List.of("approved"));

    @Property(tries = 300)
    void steps_lead_where_they_may_and_a_register_takes_what_they_give(
            @ForAll @Size(min = 1, max = 15) List<DecisionStep> steps) {
        Decision decision = RiskAcceptance.draft(RISK, "accept")
                .decidedBy(BOARD)
                .reason("Bearable")
                .validUntil(TODAY)
                .build();
        Register register = Office.register(TODAY, CommitGuard.OPEN, decision);
        for (DecisionStep step : steps) {
            boolean mayFollow = FROM.getOrDefault(step, List.of())
                    .contains(decision.status().id());
            Optional<Decision> next = taken(step, decision);

            assertThat(next.isPresent())
                    .as("%s from %s", step, decision.status())
                    .isEqualTo(mayFollow);
            if (next.isPresent()) {
                long version = register.view().version(decision.id());
                Decision changed = next.get();
                register.commit(Actor.of(OFFICE), step.name(), change -> change.replace(changed, version));
                decision = changed;
            }
        }
    }

    private static Optional<Decision> taken(DecisionStep step, Decision decision) {
        try {
            return Optional.of(
                    switch (step) {
                        case SUBMIT -> DecisionFlow.submit(decision, OFFICE, TODAY);
                        case SEND_BACK -> DecisionFlow.sendBack(decision);
                        case ENDORSE -> DecisionFlow.endorse(decision, HEAD, TODAY);
                        case APPROVE -> DecisionFlow.approve(decision, BOARD, TODAY);
                        case REJECT -> DecisionFlow.reject(decision, BOARD, TODAY, "No");
                        case EXPIRE -> DecisionFlow.expire(decision, TODAY.plusDays(1));
                        case REVOKE -> DecisionFlow.revoke(decision);
                        case SUPERSEDE -> DecisionFlow.supersede(decision, successor());
                    });
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("cannot be");
            return Optional.empty();
        }
    }

    private static Decision successor() {
        return RiskAcceptance.of(RISK, "next")
                .id(DecisionId.parse("next"))
                .decidedBy(BOARD)
                .decidedOn(TODAY)
                .reason("Still bearable")
                .build();
    }
}
