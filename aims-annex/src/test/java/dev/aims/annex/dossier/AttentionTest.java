package dev.aims.annex.dossier;

import static dev.aims.annex.dossier.SampleRegister.TODAY;
import static dev.aims.annex.dossier.SampleRegister.acceptance;
import static dev.aims.annex.dossier.SampleRegister.context;
import static dev.aims.annex.dossier.SampleRegister.opacity;
import static dev.aims.annex.dossier.SampleRegister.plan;
import static dev.aims.annex.dossier.SampleRegister.report;
import static dev.aims.annex.dossier.SampleRegister.scoring;
import static dev.aims.annex.dossier.SampleRegister.testing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.iso42001.AnnexA;
import dev.aims.core.consistency.ConsistencyRules;
import dev.aims.core.consistency.RuleDefinition;
import dev.aims.core.model.Decision;
import dev.aims.core.model.DecisionKind;
import dev.aims.core.model.DecisionSubject;
import dev.aims.core.model.Risk;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.risk.consistency.RiskConsistency;
import dev.aims.risk.criteria.Consequence;
import dev.aims.risk.criteria.Likelihood;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionTest {
    private static final ConsistencyRules NONE = ConsistencyRules.of();

    @TempDir
    Path parent;

    @Test
    void what_the_consistency_rules_find_needs_attention() {
        RegisterView view = SampleRegister.of(context(), scoring(), opacity(), plan(), report(), testing());

        assertThat(Dossier.of(view).attention())
                .isNotEmpty()
                .isEqualTo(RiskConsistency.standard().check(view, TODAY));
        assertThat(Dossier.of(view).asOf(TODAY.plusYears(9)).attention())
                .isEqualTo(RiskConsistency.standard().check(view, TODAY.plusYears(9)));
    }

    @Test
    void an_acceptance_of_another_state_of_the_risk_does_not_cover_it() {
        Risk milder = opacity().toBuilder()
                .inherent(SampleRegister.MATRIX.assess(Likelihood.POSSIBLE, Consequence.MAJOR))
                .build();
        List<String> expected = List.of("risk.above-tolerance-untreated", "decision.acceptance-stale");

        assertThat(codes(Dossier.of(SampleRegister.of(scoring(), opacity(), acceptance(milder)))))
                .containsAll(expected);
        assertThat(codes(Dossier.of(SampleRegister.of(scoring(), opacity(), acceptance(opacity())))))
                .doesNotContainAnyElementsOf(expected);
    }

    @Test
    void a_host_chooses_the_rules() {
        Dossier dossier = Dossier.of(SampleRegister.of(scoring(), opacity()));

        assertThat(dossier.withRules(NONE).attention()).isEmpty();
        assertThat(codes(dossier.withRules(ConsistencyRules.of(
                        RuleDefinition.info("acme.risk", "our handbook", "A risk is there", "see to it")
                                .each(Risk.class, risk -> true, "is there")))))
                .containsExactly("acme.risk");
    }

    @Test
    void where_register_and_catalogs_disagree_needs_attention_too() {
        Decision exclusion = Decision.builder("exclude-customers")
                .kind(DecisionKind.EXCLUSION)
                .subject(new DecisionSubject.OfControl(AnnexA.A_10_4))
                .decidedBy(SampleRegister.OFFICE)
                .decidedOn(TODAY)
                .reason("Thought to be nobody's customers")
                .build();

        assertThat(codes(Dossier.of(SampleRegister.of(context(), exclusion)).withRules(NONE)))
                .containsExactly("applicability.excluded-although-condition-met");
    }

    @Test
    void evidence_is_looked_for_only_with_a_resolver() {
        Dossier dossier =
                Dossier.of(SampleRegister.of(scoring(), report(), testing())).withRules(NONE);

        assertThat(codes(dossier)).isEmpty();
        assertThat(codes(dossier.withEvidence(SampleRegister.reports()))).isEmpty();
        assertThat(codes(dossier.withEvidence(evidence -> Optional.empty()))).containsExactly("evidence.not-found");
        assertThat(codes(dossier.withEvidence(evidence -> Optional.of(() -> new ByteArrayInputStream(new byte[] {1})))))
                .containsExactly("evidence.altered");
        assertThat(codes(dossier.withEvidence(evidence -> Optional.of(() -> {
                    throw new IOException("connection reset");
                }))))
                .containsExactly("evidence.unreadable");
    }

    @Test
    void what_is_urgent_comes_first() {
        List<Finding> attention = Dossier.of(SampleRegister.small())
                .withEvidence(evidence -> Optional.empty())
                .attention();

        assertThat(attention).isSortedAccordingTo(Comparator.comparing(Finding::severity));
        assertThat(attention.get(0).code()).isEqualTo("evidence.not-found");
    }

    @Test
    void the_page_says_once_what_to_do_and_folds_what_is_merely_worth_knowing() throws IOException {
        Document page = page(Dossier.of(SampleRegister.small()));
        Element attention = page.getElementById("attention");

        Element overdue = attention
                .select(".group:contains(An action of an open treatment plan is overdue)")
                .first();
        assertThat(overdue.select("> p").text())
                .isEqualTo("To do: finish it, or agree on a new date. ISO/IEC 42001, 8.3");
        assertThat(overdue.select("li").eachText())
                .containsExactly(
                        "Reasons for every refusal treatment plan, actions[0]: was due on " + TODAY.minusDays(30));
        assertThat(overdue.select("a[href=#plan-plan-explain]")).hasSize(1);
        assertThat(attention.select(".notes .group")).isNotEmpty().allMatch(group -> group.hasClass("info"));
        assertThat(attention.select("> .group")).isNotEmpty().noneMatch(group -> group.hasClass("info"));
    }

    @Test
    void of_many_findings_of_a_rule_the_page_shows_a_few_and_names_the_file_with_the_rest() throws IOException {
        Element attention = page(Dossier.of(SampleRegister.large(300))).getElementById("attention");

        assertThat(attention.select(".group"))
                .allMatch(group -> group.select("li").size() <= 100);
        assertThat(attention.select("a[href=findings.csv]")).isNotEmpty();
    }

    private Document page(Dossier dossier) throws IOException {
        return Jsoup.parse(dossier.writeTo(parent.resolve("dossier")).index().toFile());
    }

    private static List<String> codes(Dossier dossier) {
        return dossier.attention().stream().map(Finding::code).toList();
    }
}
