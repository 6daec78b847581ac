package dev.aims.core.consistency;

import static dev.aims.core.consistency.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aims.core.model.Concern;
import dev.aims.core.model.Examples;
import dev.aims.core.model.PlanStatus;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.model.TreatmentPlan;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsistencyRulesTest {
    private static final ConsistencyRule OURS = RuleDefinition.info(
                    "acme.untagged", "our handbook, 4", "A risk has no tag", "label it")
            .each(Risk.class, risk -> risk.tags().isEmpty(), "has no tag");

    static Stream<RuleCase> cases() {
        return Samples.allCases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_fires_once_where_something_is_wrong_and_not_where_it_is_mended(RuleCase rule) {
        ConsistencyRule tested = ConsistencyRules.standard().get(rule.code());
        List<Finding> findings = tested.check(rule.fires().view(), TODAY).toList();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place()).hasToString(rule.place());
            assertThat(finding.code()).isEqualTo(rule.code());
            assertThat(finding.severity()).isEqualTo(tested.severity());
            assertThat(finding.basis()).isEqualTo(tested.basis());
            assertThat(finding.message()).endsWith("; " + tested.fix());
        });
        assertThat(rule.silent())
                .isNotEmpty()
                .allSatisfy(
                        mended -> assertThat(tested.check(mended.view(), TODAY)).isEmpty());
    }

    @Test
    void every_standard_rule_has_its_cases() {
        Set<String> shown = cases().map(RuleCase::code).collect(Collectors.toSet());
        assertThat(ConsistencyRules.standard().rules())
                .hasSizeGreaterThanOrEqualTo(30)
                .extracting(ConsistencyRule::code)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void a_basis_is_a_clause_that_exists_or_good_practice() {
        assertThat(ConsistencyRules.standard().rules())
                .extracting(ConsistencyRule::basis)
                .allMatch(basis -> basis.equals(ConsistencyRule.GOOD_PRACTICE)
                        || basis.matches("ISO/IEC 42001, ([4-9]|10)(\\.[1-9]){1,2}")
                        || basis.matches("ISO/IEC 42001, A\\.([2-9]|10)(\\.[1-9]){1,2}"));
    }

    @Test
    void the_most_severe_comes_first_and_what_is_equally_severe_in_the_order_of_the_rules() {
        RegisterView view =
                Fixture.of(Samples.riskAt(Samples.major()), Samples.criteria()).view();
        ConsistencyRules rules = ConsistencyRules.standard();
        List<Finding> findings = rules.check(view, TODAY);
        List<String> order = rules.rules().stream().map(ConsistencyRule::code).toList();
        assertThat(findings)
                .isSortedAccordingTo(java.util.Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> order.indexOf(finding.code())));
        assertThat(findings.get(0))
                .hasToString(
                        "error risk.above-tolerance-untreated: risk r: is above tolerance and neither being treated"
                                + " nor accepted; approve a treatment plan, or have designated management accept the risk"
                                + " (ISO/IEC 42001, 6.1.3)");
    }

    @Test
    void a_level_that_its_criteria_lack_or_place_elsewhere_is_found_at_every_stage_and_in_plans() {
        Risk risk = Samples.risk().toBuilder()
                .inherent(Samples.major())
                .current(Samples.assessed("minor", 3))
                .residual(Samples.assessed("grave", 1))
                .target(Samples.assessed("medium", 1))
                .build();
        TreatmentPlan plan = Samples.plan(PlanStatus.DRAFT).toBuilder()
                .expectedResidual(Map.of(Samples.RISK, Samples.assessed("grave", 2)))
                .build();
        assertThat(ConsistencyRules.standard()
                        .get("risk.level-not-in-criteria")
                        .check(Fixture.of(risk, plan, Samples.criteria()).view(), TODAY))
                .extracting(finding -> finding.place() + ": "
                        + finding.message().replace("; assess the risk anew by these criteria", ""))
                .containsExactly(
                        "risk r, current: names level minor with rank 3, and it has rank 1 in criteria k",
                        "risk r, residual: names level grave, which criteria k do not have",
                        "risk r, target: names level medium with rank 1, and it has rank 2 in criteria k",
                        "treatment-plan t, expectedResidual.r: names level grave, which criteria k do not have");
    }

    @Test
    void a_host_adds_rules_of_its_own_and_leaves_out_others() {
        RegisterView view = Fixture.of(Samples.risk()).view();
        ConsistencyRules rules = ConsistencyRules.standard().with(OURS).without("risk.without-owner");
        assertThat(rules.check(view, TODAY))
                .extracting(Finding::code)
                .contains("acme.untagged", "risk.of-nothing")
                .doesNotContain("risk.without-owner");
        assertThat(ConsistencyRules.of(OURS).check(view, TODAY)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message()).isEqualTo("has no tag; label it");
        });
    }

    @Test
    void an_acceptance_counts_only_where_it_is_of_the_risk_as_it_is() {
        Risk accepted = Samples.riskAt(Samples.major()).toBuilder()
                .status(RiskStatus.ACCEPTED)
                .build();
        RegisterView view = Fixture.of(
                        accepted, Samples.criteria(), Samples.decision("risk:r").build())
                .view();
        List<String> unaccepted = List.of("risk.above-tolerance-untreated", "risk.accepted-without-decision");
        assertThat(codes(ConsistencyRules.standard(), view)).doesNotContainAnyElementsOf(unaccepted);
        assertThat(codes(ConsistencyRules.standard(RuleLimits.withDefaults(), (acceptance, of) -> false), view))
                .containsAll(unaccepted);
    }

    private static List<String> codes(ConsistencyRules rules, RegisterView view) {
        return rules.check(view, TODAY).stream().map(Finding::code).toList();
    }

    @Test
    void two_rules_with_one_code_are_refused_and_so_is_a_code_that_no_rule_has() {
        ConsistencyRules rules = ConsistencyRules.of(OURS);
        assertThatIllegalArgumentException().isThrownBy(() -> rules.with(OURS)).withMessageContaining("acme.untagged");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.without("risk.owner"))
                .withMessageContaining("risk.owner");
    }

    @Test
    void limits_are_the_hosts_to_set() {
        LocalDate raised = TODAY.minusDays(20);
        Concern concern = Examples.concern("c").toBuilder().raisedOn(raised).build();
        RegisterView view = Fixture.of(concern).view();
        RuleLimits strict = RuleLimits.withDefaults().concernDays(19);
        assertThat(open(ConsistencyRules.standard(), view)).isEmpty();
        assertThat(open(ConsistencyRules.standard(strict), view)).hasSize(1);
        assertThat(open(ConsistencyRules.standard(strict.concernDays(20)), view))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.incidentDays(-1))
                .withMessageContaining("incidentDays");
    }

    private static List<Finding> open(ConsistencyRules rules, RegisterView view) {
        return rules.get("concern.open-too-long").check(view, TODAY).toList();
    }
}
