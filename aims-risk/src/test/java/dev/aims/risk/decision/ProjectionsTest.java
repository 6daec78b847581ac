package dev.aims.risk.decision;

import static dev.aims.risk.decision.Office.BOARD;
import static dev.aims.risk.decision.Office.RISK;
import static dev.aims.risk.decision.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.json.CanonicalJson;
import dev.aims.core.model.BoundProjection;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Risk;
import dev.aims.core.register.Actor;
import dev.aims.core.register.CommitGuard;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectionsTest {
    /** A vendor that wants decisions to hang on the owner of the risk as well. */
    private static final Projection OWNER = new Projection() {
        @Override
        public String name() {
            return "acme-owner/1";
        }

        @Override
        public Optional<BoundProjection> of(DecisionSubject subject, RegisterView view) {
            return subject instanceof DecisionSubject.OfRisk ofRisk
                    ? view.find(ofRisk.risk()).map(this::of)
                    : Optional.empty();
        }

        private BoundProjection of(Risk risk) {
            return new BoundProjection(name(), CanonicalJson.sha256(Map.of("owner", String.valueOf(risk.owner()))));
        }
    };

    private final Register register = Office.register(TODAY, CommitGuard.OPEN);
    private final Decision decision = RiskAcceptance.of(RISK, "accept")
            .bound(OWNER.of(new DecisionSubject.OfRisk(RISK.id()), register.view())
                    .orElseThrow())
            .decidedBy(BOARD)
            .decidedOn(TODAY)
            .reason("Bearable")
            .build();

    @Test
    void a_vendor_binds_decisions_to_what_matters_to_it() {
        DecisionStaleness staleness =
                DecisionStaleness.of(Projections.standard().with(OWNER));

        assertThat(staleness.reasons(decision, register.view(), TODAY)).isEmpty();
        register.commit(
                Actor.of("tester"),
                "owner",
                change -> change.overwrite(RISK.toBuilder().owner(BOARD).build()));
        assertThat(staleness.reasons(decision, register.view(), TODAY))
                .extracting(DecisionStaleness.Reason::cause)
                .containsExactly(DecisionStaleness.Cause.SUBJECT_CHANGED);
    }

    @Test
    void a_binding_that_nobody_knows_does_not_hold_a_decision_up() {
        assertThat(DecisionStaleness.standard().isInForce(decision, register.view(), TODAY))
                .isFalse();
    }

    @Test
    void what_a_name_selects_is_not_replaced() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projections.standard().with(OWNER).with(OWNER))
                .withMessage("projection must have a name of its own but was another acme-owner/1");
    }
}
