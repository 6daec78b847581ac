package dev.aims.risk.treatment;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Consequence.MINOR;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static dev.aims.risk.criteria.Likelihood.RARE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.ControlRef;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskKind;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanBuilder;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.RiskMatrix;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreatmentOptionsTest {
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final Risk THREAT = Risk.builder("threat")
            .title("Threat")
            .inherent(MATRIX.assess(LIKELY, MAJOR))
            .build();
    private static final Risk OPPORTUNITY = Risk.builder("opportunity")
            .title("Opportunity")
            .kind(RiskKind.OPPORTUNITY)
            .build();

    @Test
    void options_that_go_together_give_no_finding() {
        assertThat(codes(plan(THREAT, TreatmentOption.CHANGE_LIKELIHOOD, TreatmentOption.RETAIN)))
                .isEmpty();
        assertThat(codes(plan(THREAT, TreatmentOption.AVOID))).isEmpty();
        assertThat(codes(plan(THREAT, TreatmentOption.RETAIN))).isEmpty();
        assertThat(codes(plan(OPPORTUNITY, TreatmentOption.TAKE_OR_INCREASE))).isEmpty();
    }

    @Test
    void what_is_avoided_is_neither_taken_nor_retained() {
        assertThat(codes(plan(OPPORTUNITY, TreatmentOption.AVOID, TreatmentOption.TAKE_OR_INCREASE)
                        .explanation("Half of it")))
                .containsExactly("treatment.avoid-and-more-risk");
        assertThat(check(plan(THREAT, TreatmentOption.AVOID, TreatmentOption.RETAIN)))
                .extracting(Finding::toString)
                .containsExactly(
                        "warning treatment.avoid-and-retain: treatment-plan plan, options: are to avoid a risk and"
                                + " to retain it; say with the other options what lowers the risk, or drop retaining it (ISO 31000,"
                                + " 6.5.2)");
    }

    @Test
    void a_risk_that_is_only_retained_needs_no_controls() {
        List<TreatmentAction> controls = TreatmentAction.applying(ControlRef.parse("iso-42001:A.7.4"));

        assertThat(codes(plan(THREAT, TreatmentOption.RETAIN).actions(controls)))
                .containsExactly("treatment.retain-with-controls");
        assertThat(codes(plan(THREAT, TreatmentOption.RETAIN, TreatmentOption.CHANGE_LIKELIHOOD)
                        .actions(controls)))
                .isEmpty();
    }

    @Test
    void what_is_shared_is_shared_with_somebody() {
        assertThat(codes(plan(THREAT, TreatmentOption.SHARE))).containsExactly("treatment.share-with-nobody");
        assertThat(codes(plan(THREAT, TreatmentOption.SHARE).explanation("Insured with Example Re")))
                .isEmpty();
    }

    @Test
    void more_of_a_threat_or_less_of_an_opportunity_is_explained() {
        assertThat(check(plan(THREAT, TreatmentOption.TAKE_OR_INCREASE)))
                .extracting(Finding::message)
                .containsExactly(
                        "are to take more of threat threat; explain the opportunity that it is taken for, or choose"
                                + " another option");
        assertThat(codes(plan(OPPORTUNITY, TreatmentOption.REMOVE_SOURCE)))
                .containsExactly("treatment.opportunity-given-up");
        assertThat(codes(plan(THREAT, TreatmentOption.TAKE_OR_INCREASE).explanation("To be first in the market")))
                .isEmpty();
    }

    @Test
    void an_option_changes_what_is_expected_to_change() {
        assertThat(check(plan(THREAT, TreatmentOption.CHANGE_LIKELIHOOD)
                        .expectedResidual(Map.of(THREAT.id(), MATRIX.assess(LIKELY, MINOR)))))
                .extracting(Finding::message)
                .containsExactly("do not change the consequences of risk threat, which are expected to change; name the"
                        + " option that changes it, or correct what is expected");
        assertThat(codes(plan(THREAT, TreatmentOption.CHANGE_CONSEQUENCES)
                        .expectedResidual(Map.of(THREAT.id(), MATRIX.assess(RARE, MAJOR)))))
                .containsExactly("treatment.residual-not-by-options");
        assertThat(codes(plan(THREAT, TreatmentOption.CHANGE_CONSEQUENCES, TreatmentOption.CHANGE_LIKELIHOOD)
                        .expectedResidual(Map.of(THREAT.id(), MATRIX.assess(RARE, MINOR)))))
                .isEmpty();
        assertThat(codes(plan(THREAT, TreatmentOption.AVOID)
                        .expectedResidual(Map.of(THREAT.id(), MATRIX.assess(RARE, MINOR)))))
                .isEmpty();
    }

    @Test
    void options_are_described_with_their_explanation() {
        assertThat(TreatmentOptions.describe(plan(THREAT, TreatmentOption.SHARE, TreatmentOption.RETAIN)
                        .explanation("Insured above 10,000 EUR")
                        .build()))
                .isEqualTo("share the risk, retain the risk: Insured above 10,000 EUR");
    }

    private static TreatmentPlanBuilder plan(Risk risk, TreatmentOption option, TreatmentOption... more) {
        return TreatmentPlan.of("plan", risk, option, more);
    }

    private static List<String> codes(TreatmentPlanBuilder plan) {
        return check(plan).stream().map(Finding::code).toList();
    }

    private static List<Finding> check(TreatmentPlanBuilder plan) {
        Register register = Register.inMemory();
        register.commit(Actor.of("tester"), "set up", change -> change.add(MATRIX.criteria(), THREAT, OPPORTUNITY));
        return TreatmentOptions.check(plan.build(), register.view());
    }
}
