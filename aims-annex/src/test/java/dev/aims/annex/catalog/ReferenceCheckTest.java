package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.Entity;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.Risk;
import dev.aims.core.model.RiskBuilder;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.ToleranceLine;
import dev.aims.core.register.Actor;
import dev.aims.core.register.Register;
import dev.aims.core.validation.Finding;
import dev.aims.risk.criteria.StandardCriteria;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceCheckTest {
    @Test
    void what_the_catalogs_hold_is_not_found() {
        Risk risk = risk("r", "iso-42001:C.3.4", "owasp-llm-top10:LLM01-2025")
                .objectives(Set.of(ObjectiveRef.parse("iso-42001:C.2.1")))
                .build();

        assertThat(check(risk)).isEmpty();
    }

    @Test
    void a_misspelt_catalog_is_told_once_with_the_one_that_is_meant() {
        assertThat(check(
                        risk("a", "ISO42001:C.3.4", "ISO42001:C.3.5").build(),
                        risk("b", "ISO42001:C.3.4").build(),
                        risk("c", "iso-42001:C.3.4").build()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith(
                                "warning reference.unknown: risk a, sources: names risk source ISO42001:C.3.4 (as does"
                                        + " 1 other), and no catalog ISO42001 is at hand, but iso-42001 is; known are iso-42001,"
                                        + " nist-ai-rmf, ")
                        .endsWith("; correct the reference, or add the catalog"));
    }

    @Test
    void a_catalog_like_no_other_is_told_with_those_that_are_known() {
        assertThat(check(risk("a", "acme:S1").build()))
                .extracting(Finding::message)
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith(
                                "names risk source acme:S1, and no catalog acme is at hand; known are iso-42001, "));
    }

    @Test
    void an_entry_that_a_known_catalog_does_not_have_or_that_is_of_another_kind_is_told() {
        Risk risk = risk("r", "iso-42001:C.9.9", "iso-42001:A.2.2")
                .objectives(Set.of(ObjectiveRef.parse("iso-42001:C.3.4")))
                .build();

        assertThat(check(risk, risk("s", "iso-42001:C.9.9").build()))
                .extracting(finding -> finding.place() + ": " + finding.message())
                .satisfiesExactly(
                        control -> assertThat(control)
                                .startsWith("risk r, sources: names risk source iso-42001:A.2.2, which ")
                                .endsWith(" does not have; correct the reference"),
                        missing -> assertThat(missing)
                                .startsWith(
                                        "risk r, sources: names risk source iso-42001:C.9.9 (as does 1 other), which "),
                        source -> assertThat(source)
                                .startsWith("risk r, objectives: names objective iso-42001:C.3.4, which "));
    }

    @Test
    void lines_of_tolerance_are_looked_at_too() {
        Entity criteria = StandardCriteria.fiveByFive().toBuilder()
                .lines(List.of(ToleranceLine.forObjective("safety", ObjectiveRef.parse("iso_42001:C.2.10"), "low")))
                .build();

        assertThat(check(criteria))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith("warning reference.unknown: risk-criteria aims-5x5, lines[0]: names objective"
                                + " iso_42001:C.2.10, and no catalog iso_42001 is at hand, but iso-42001 is; "));
    }

    private static RiskBuilder risk(String id, String... sources) {
        return Risk.builder(id)
                .title("Risk " + id)
                .sources(Stream.of(sources).map(RiskSourceRef::parse).collect(Collectors.toSet()));
    }

    private static List<Finding> check(Entity... entities) {
        Register register = Register.inMemory();
        register.commit(Actor.of("tester"), "all", change -> change.add(entities));
        return ReferenceCheck.of(register.view(), Catalogs.builtIn());
    }
}
