package dev.aims.risk.consistency;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.ALMOST_CERTAIN;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionId;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentAction;
import dev.aims.core.model.TreatmentOption;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.model.TreatmentPlanBuilder;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.decision.DecisionFlow;
import dev.aims.risk.decision.PlanApproval;
import dev.aims.risk.decision.RiskAcceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RiskConsistencyTest {
    private static final Path GUIDE = Path.of("..", "docs", "consistency-rules.md");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final RiskMatrix MATRIX = RiskMatrix.standard();
    private static final Risk RISK = Risk.builder("risk")
            .title("Risk")
            .status(RiskStatus.ACCEPTED)
            .inherent(MATRIX.assess(LIKELY, MAJOR))
            .build();
    private static final Risk WORSE =
            RISK.toBuilder().inherent(MATRIX.assess(ALMOST_CERTAIN, MAJOR)).build();
    private static final Decision ACCEPTANCE = RiskAcceptance.of(RISK, "accept")
            .decidedBy(PartyId.parse("board"))
            .decidedOn(TODAY)
            .reason("Bearable")
            .build();

    @Test
    void an_acceptance_is_stale_once_what_was_accepted_has_changed() {
        assertThat(stale(WORSE, ACCEPTANCE))
                .singleElement()
                .hasToString(
                        "warning decision.acceptance-stale: decision accept: was given for a state of risk risk that"
                                + " has changed materially since; have designated management decide on the risk as it is now"
                                + " (ISO/IEC 42001, 6.1.3)");
        assertThat(stale(RISK, ACCEPTANCE)).isEmpty();
    }

    @Test
    void an_acceptance_is_stale_once_the_criteria_have_a_new_version() {
        RegisterView view =
                view(RISK, ACCEPTANCE, MATRIX.criteria().toBuilder().version(2).build());

        assertThat(rule().check(view, TODAY))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).startsWith("rests on risk criteria that have a new version"));
    }

    @Test
    void it_is_not_stale_if_it_was_revoked_has_ended_or_was_replaced_or_the_risk_is_closed() {
        assertThat(stale(
                        WORSE,
                        ACCEPTANCE.toBuilder().status(DecisionStatus.REVOKED).build()))
                .isEmpty();
        assertThat(stale(
                        WORSE,
                        ACCEPTANCE.toBuilder()
                                .decidedOn(TODAY.minusDays(9))
                                .validUntil(TODAY.minusDays(1))
                                .build()))
                .isEmpty();
        assertThat(stale(WORSE, ACCEPTANCE, renewed())).isEmpty();
        assertThat(stale(WORSE.toBuilder().status(RiskStatus.CLOSED).build(), ACCEPTANCE))
                .isEmpty();
    }

    @Test
    void a_stale_acceptance_covers_no_risk() {
        List<String> uncovered = List.of("risk.above-tolerance-untreated", "risk.accepted-without-decision");

        assertThat(codes(WORSE, ACCEPTANCE)).containsAll(uncovered);
        assertThat(codes(RISK, ACCEPTANCE)).doesNotContainAnyElementsOf(uncovered);
        assertThat(codes(WORSE, ACCEPTANCE, renewed())).doesNotContainAnyElementsOf(uncovered);
        assertThat(ConsistencyRules.standard().check(view(MATRIX.criteria(), WORSE, ACCEPTANCE), TODAY))
                .as("the core alone cannot tell")
                .extracting(Finding::code)
                .doesNotContainAnyElementsOf(uncovered);
    }

    @Test
    void an_acceptance_that_says_not_what_was_accepted_covers_no_risk_either() {
        Decision unbound = ACCEPTANCE.toBuilder().bound(null).build();

        assertThat(codes(RISK, unbound))
                .contains("risk.above-tolerance-untreated", "decision.acceptance-unbound")
                .doesNotContain("decision.acceptance-stale");
    }

    @Test
    void an_approval_of_a_running_plan_is_stale_once_the_plan_promises_something_else() {
        TreatmentPlan plan = plan().build();
        Decision approval = PlanApproval.of(plan, "approve")
                .decidedBy(PartyId.parse("board"))
                .decidedOn(TODAY)
                .reason("Good")
                .build();
        TreatmentPlan later = plan().due(TODAY.plusDays(1)).build();
        TreatmentPlan over =
                plan().due(TODAY.plusDays(1)).status(PlanStatus.COMPLETED).build();

        assertThat(found("decision.plan-approval-stale", RISK, plan, approval)).isEmpty();
        assertThat(found("decision.plan-approval-stale", RISK, over, approval)).isEmpty();
        assertThat(found("decision.plan-approval-stale", RISK, later, approval))
                .containsExactly("was given for a state of plan plan that has changed materially since; have designated"
                        + " management approve the plan as it is now");
    }

    @Test
    void what_has_changed_since_it_was_submitted_is_found() {
        Decision submitted = DecisionFlow.submit(
                RiskAcceptance.draft(RISK, "accept")
                        .decidedBy(PartyId.parse("board"))
                        .reason("Bearable")
                        .build(),
                PartyId.parse("board"),
                TODAY);

        assertThat(found("decision.submission-overtaken", RISK, submitted)).isEmpty();
        assertThat(found("decision.submission-overtaken", WORSE, submitted)).hasSize(1);
    }

    @Test
    void two_decisions_in_force_on_one_subject_are_found() {
        Decision second = ACCEPTANCE.toBuilder().id(DecisionId.parse("second")).build();

        assertThat(found("decision.several-in-force", RISK, ACCEPTANCE, second))
                .containsExactly("stands beside second; let the newest supersede the others");
        assertThat(found("decision.several-in-force", RISK, DecisionFlow.supersede(ACCEPTANCE, second), second))
                .isEmpty();
    }

    @Test
    void plans_are_found_by_options_progress_and_what_remains() {
        assertThat(found(
                        "treatment.avoid-and-retain",
                        RISK,
                        plan().options(Set.of(TreatmentOption.AVOID, TreatmentOption.RETAIN))
                                .build()))
                .hasSize(1);
        TreatmentPlanBuilder late = plan().due(TODAY)
                .actions(List.of(TreatmentAction.builder("a").title("A").days(2).build()));
        assertThat(found("treatment.forecast-late", RISK, late.build())).hasSize(1);
        assertThat(found(
                        "treatment.forecast-late",
                        RISK,
                        late.status(PlanStatus.DRAFT).build()))
                .isEmpty();
        TreatmentPlan expecting = plan().expectedResidual(Map.of(RISK.id(), MATRIX.assess(LIKELY, MAJOR)))
                .build();
        Risk following = RISK.toBuilder().residual(MATRIX.assess(LIKELY, MAJOR)).build();
        assertThat(found("treatment.residual-not-recorded", RISK, expecting)).hasSize(1);
        assertThat(found("treatment.residual-not-recorded", following, expecting))
                .isEmpty();
    }

    private static TreatmentPlanBuilder plan() {
        return TreatmentPlan.of("plan", RISK, TreatmentOption.CHANGE_LIKELIHOOD).status(PlanStatus.IN_PROGRESS);
    }

    private static List<String> found(String code, Entity... entities) {
        Entity[] all =
                Stream.concat(Stream.of(entities), Stream.of(MATRIX.criteria())).toArray(Entity[]::new);
        return RiskConsistency.standard()
                .get(code)
                .check(view(all), TODAY)
                .map(Finding::message)
                .toList();
    }

    @Test
    void the_set_is_that_of_the_core_and_the_own_rules() {
        assertThat(RiskConsistency.standard().rules())
                .extracting(ConsistencyRule::code)
                .startsWith(ConsistencyRules.standard().rules().stream()
                        .map(ConsistencyRule::code)
                        .toArray(String[]::new))
                .endsWith(RiskConsistency.own().stream()
                        .map(ConsistencyRule::code)
                        .toArray(String[]::new));
    }

    @Test
    void the_guide_lists_the_rules_of_this_module_in_their_own_words() throws IOException {
        assertThat(Files.readAllLines(GUIDE).stream()
                        .dropWhile(line -> !line.startsWith("## The rules of aims-risk"))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(RiskConsistency.own().stream()
                        .map(rule -> "| `%s` | %s | %s | %s | %s |"
                                .formatted(
                                        rule.code(),
                                        rule.severity().name().toLowerCase(Locale.ROOT),
                                        rule.basis(),
                                        rule.title(),
                                        rule.fix()))
                        .toList());
    }

    private static Decision renewed() {
        return RiskAcceptance.of(WORSE, "renewed")
                .decidedBy(PartyId.parse("board"))
                .decidedOn(TODAY)
                .reason("Still bearable")
                .build();
    }

    private static ConsistencyRule rule() {
        return RiskConsistency.standard().get("decision.acceptance-stale");
    }

    private static List<Finding> stale(Risk risk, Decision... decisions) {
        return rule().check(view(risk, decisions), TODAY).toList();
    }

    private static List<String> codes(Risk risk, Decision... decisions) {
        return RiskConsistency.standard().check(view(risk, decisions), TODAY).stream()
                .map(Finding::code)
                .toList();
    }

    private static RegisterView view(Risk risk, Decision... decisions) {
        Entity[] all = new Entity[decisions.length + 2];
        System.arraycopy(decisions, 0, all, 0, decisions.length);
        all[decisions.length] = risk;
        all[decisions.length + 1] = MATRIX.criteria();
        return view(all);
    }

    private static RegisterView view(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(
                Actor.of("tester"),
                "set up",
                change -> change.add(entities)
                        .add(Party.builder("board")
                                .name("Board")
                                .kind(PartyKind.ORGANIZATION)
                                .build()));
        return register.view();
    }
}
