package dev.aims.risk.consistency;

import static dev.aims.risk.criteria.Consequence.MAJOR;
import static dev.aims.risk.criteria.Likelihood.ALMOST_CERTAIN;
import static dev.aims.risk.criteria.Likelihood.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.consistency.ConsistencyRule;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionStatus;
import dev.aims.core.model.Entity;
import dev.aims.core.model.Party;
import dev.aims.core.model.PartyId;
import dev.aims.core.model.PartyKind;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskStatus;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.RiskMatrix;
import dev.aims.risk.decision.RiskAcceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
