package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.aims.annex.iso42001.AnnexA;
import dev.aims.annex.iso42001.AnnexC;
import dev.aims.core.model.AimsContext;
import dev.aims.core.model.CatalogPin;
import dev.aims.core.model.ClauseRef;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.QuestionRef;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Checked;
import dev.aims.core.validation.Finding;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogsTest {
    private final Catalog tiny = Fixtures.load(Fixtures.bytes("valid/tiny.json"));

    @Test
    void the_built_in_catalogs_are_read_once() {
        assertThat(Catalogs.builtIn()).isSameAs(Catalogs.builtIn());
        assertThat(Catalogs.builtIn().get("iso-9001"))
                .isSameAs(Catalogs.builtIn().get("iso-9001"));
        assertThat(Catalogs.builtIn().scope()).extracting(Catalog::id).containsExactly("iso-42001");
    }

    @Test
    void entries_are_found_by_reference() {
        Catalogs catalogs = Catalogs.builtIn();

        assertThat(catalogs.getControl(AnnexA.A_6_2_4).title()).isEqualTo("AI system verification and validation");
        assertThat(catalogs.getSource(AnnexC.C_3_3).title()).isEqualTo("Level of automation");
        assertThat(catalogs.getObjective(AnnexC.C_2_10).title()).isEqualTo("Security");
        assertThat(catalogs.getClause("iso-42001", "6.1.3").title()).isEqualTo("AI risk treatment");
        assertThat(catalogs.getQuestion(QuestionRef.parse("iso-42001:C.3.4.q1")).text())
                .isEqualTo("Is behaviour learned from data?");
        assertThat(catalogs.getTrait(Trait.CONTINUOUS_LEARNING).question())
                .isEqualTo("Does the model keep learning during use?");
        assertThat(catalogs.findControl(ControlRef.parse("iso-42001:A.6.2.9"))).isEmpty();
        assertThat(catalogs.findClause("iso-42001", "11")).isEmpty();
    }

    @Test
    void a_look_up_in_vain_names_what_is_near() {
        assertThatThrownBy(() -> Catalogs.builtIn().getControl(ControlRef.parse("iso-42001:A.6.1.9")))
                .isInstanceOfSatisfying(CatalogEntryNotFoundException.class, e -> {
                    assertThat(e.reference()).isEqualTo("iso-42001:A.6.1.9");
                    assertThat(e.known()).hasSize(38);
                })
                .hasMessage("there is no control iso-42001:A.6.1.9 among"
                        + " iso-42001:A.6.1.2, iso-42001:A.6.1.3 and 36 others");
        assertThatThrownBy(() -> Catalogs.of(tiny).get("iso-27001"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("there is no catalog iso-27001 among tiny");
        assertThatThrownBy(() -> Catalogs.of().getTrait(Trait.GENERATIVE))
                .hasMessage("there is no trait generative, nor any other trait");
    }

    @Test
    void a_catalog_of_ones_own_stands_behind_the_built_in_ones() {
        Catalogs both = Catalogs.builtIn().with(tiny);

        assertThat(both.scope()).extracting(Catalog::id).containsExactly("iso-42001", "tiny");
        assertThat(both.controls()).hasSize(38 + 3);
        assertThat(both.controls().get(0).ref()).isEqualTo(AnnexA.A_2_2);
        assertThat(both.controls().get(40).ref()).isEqualTo(ControlRef.parse("tiny:K.2.1"));
        assertThat(both.sources()).hasSize(7 + 1);
        assertThat(both.objectives()).hasSize(11 + 2);
        assertThat(both.traits()).hasSize(26 + 2);
        assertThat(Catalogs.builtIn().controls()).hasSize(38);
    }

    @Test
    void two_editions_of_one_catalog_do_not_mix() {
        assertThatThrownBy(() -> Catalogs.of(tiny, tiny))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("catalogs must differ in id but there are editions 1 and 1 of tiny");
    }

    @Test
    void a_trait_means_the_same_in_all_catalogs() {
        var document = Fixtures.with(Fixtures.tiny(), "/id", Fixtures.JSON.readTree("\"other\""));
        Catalog agreeing = Fixtures.read(document).value().orElseThrow();
        Catalog differing = Fixtures.read(
                        Fixtures.with(document, "/traits/0/meaning", Fixtures.JSON.readTree("\"It smells.\"")))
                .value()
                .orElseThrow();

        assertThat(Catalogs.of(tiny, agreeing).traits()).hasSize(2);
        assertThatThrownBy(() -> Catalogs.of(tiny, differing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trait noisy must mean the same");
    }

    @Test
    void a_missing_resource_is_a_failure_and_no_empty_catalog() {
        assertThatThrownBy(() -> BuiltInCatalogs.load("iso-42001/1999"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("the library lacks its catalog /META-INF/aims/catalogs/iso-42001/1999.json");
    }

    @Test
    void nothing_is_read_before_it_is_asked_for() {
        AtomicInteger read = new AtomicInteger();
        Shelf shelf = Shelf.of(() -> {
            read.incrementAndGet();
            return tiny;
        });

        assertThat(shelf.isRead()).isFalse();
        assertThat(read).hasValue(0);
        assertThat(shelf.catalog()).isSameAs(shelf.index().catalog());
        assertThat(read).hasValue(1);
    }

    @Test
    void asking_for_the_standard_reads_no_other_catalog() {
        Catalogs fresh = new Catalogs(BuiltInCatalogs.shelves(), Set.of(BuiltInCatalogs.SUBJECT));

        assertThat(fresh)
                .hasToString("[iso-42001, nist-ai-rmf, nist-ai-600-1, eu-ai-act, eo-14110, iso-27001,"
                        + " iso-27701, iso-9001, mit-ai-risk-repository, owasp-llm-top10, owasp-agentic-top10, mitre-atlas,"
                        + " ibm-ai-risk-atlas]");
        fresh.getControl(AnnexA.A_2_2);
        fresh.controls();
        fresh.with(tiny).sources();
        assertThat(fresh)
                .asString()
                .startsWith("[iso-42001 2023, nist-ai-rmf, ")
                .endsWith(", ibm-ai-risk-atlas]");
    }

    @Test
    void many_threads_read_a_catalog_once() {
        AtomicInteger read = new AtomicInteger();
        Shelf shelf = Shelf.of(() -> {
            read.incrementAndGet();
            return tiny;
        });

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> shelf.catalog()))
                .containsOnly(tiny);
        assertThat(read).hasValue(1);
    }

    @Test
    void a_catalog_that_failed_is_asked_for_again() {
        AtomicInteger asked = new AtomicInteger();
        Shelf shelf = Shelf.of(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new CatalogException("the disk is on fire", List.of());
            }
            return tiny;
        });

        assertThatThrownBy(shelf::catalog).hasMessage("the disk is on fire");
        assertThat(shelf.catalog()).isSameAs(tiny);
    }

    @Test
    void controls_of_other_standards_are_found_but_not_listed() {
        Catalogs catalogs = Catalogs.builtIn();

        assertThat(catalogs.getControl(ControlRef.parse("iso-27001:A.8.1")).title())
                .isEqualTo("User end point devices");
        assertThat(catalogs.controls()).hasSize(38);
        assertThat(catalogs.withScope("iso-42001", "iso-27001").controls()).hasSize(38 + 93);
        assertThatThrownBy(() -> catalogs.withScope("iso-42001", "iso-1"))
                .isInstanceOf(CatalogEntryNotFoundException.class)
                .hasMessageContaining("there is no catalog iso-1");
    }

    @Test
    void an_entry_of_any_kind_is_found_by_its_reference() {
        Catalogs catalogs = Catalogs.builtIn();

        assertThat(catalogs.get(EntryRef.parse("iso-42001:A.6.2"))).isInstanceOf(ControlSubgroup.class);
        assertThat(catalogs.get(EntryRef.from(AnnexA.A_6_2_4)).parent()).isEqualTo("A.6.2");
        assertThat(catalogs.get(EntryRef.from(AnnexC.C_3_1)).kind()).isEqualTo("risk_source");
        assertThat(catalogs.get(EntryRef.from(AnnexC.C_2_1)).assessable()).isFalse();
        assertThat(catalogs.get(EntryRef.from(ClauseRef.parse("iso-42001:6.1"))).assessable())
                .isFalse();
        assertThat(catalogs.get("iso-42001").children(catalogs.get(EntryRef.parse("iso-42001:6.1"))))
                .extracting(CatalogEntry::id)
                .containsExactly("6.1.1", "6.1.2", "6.1.3", "6.1.4");
        assertThat(catalogs.find(EntryRef.parse("iso-42001:6.1.9"))).isEmpty();
        assertThat(catalogs.find(EntryRef.parse("unheard-of:1"))).isEmpty();
        assertThatThrownBy(() -> catalogs.get(EntryRef.parse("iso-9001:11")))
                .hasMessageStartingWith("there is no entry iso-9001:11 among iso-9001:4, ");
    }

    @Test
    void a_catalog_can_be_replaced_by_another_content_of_it() {
        Catalog other = Fixtures.read(Fixtures.with(Fixtures.tiny(), "/edition", Fixtures.JSON.readTree("\"2\"")))
                .value()
                .orElseThrow();

        assertThat(Catalogs.of(tiny).replacing(other).get("tiny").edition()).isEqualTo("2");
        assertThat(Catalogs.of(tiny).get("tiny").edition()).isEqualTo("1");
        assertThatThrownBy(() -> Catalogs.builtIn().replacing(other)).hasMessageContaining("there is no catalog tiny");
        assertThatThrownBy(() -> Catalogs.of(tiny).with(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are editions 1 and 2 of tiny; replacing");
    }

    @Test
    void a_context_that_pins_catalogs_puts_them_in_scope() {
        Catalogs catalogs = Catalogs.builtIn();
        Checked<Catalogs> pinned =
                catalogs.pinnedBy(context(pin(catalogs.get("iso-27001")), pin(catalogs.get("iso-42001"))));

        assertThat(pinned.findings()).isEmpty();
        assertThat(pinned.value().scope()).extracting(Catalog::id).containsExactly("iso-27001", "iso-42001");
        assertThat(catalogs.pinnedBy(context()).value()).isSameAs(catalogs);
    }

    @Test
    void a_pinned_catalog_that_is_missing_or_different_is_a_finding() {
        Catalogs catalogs = Catalogs.of(tiny);
        String hash = "0".repeat(64);
        Checked<Catalogs> pinned =
                catalogs.pinnedBy(context(new CatalogPin("house-rules", "1", hash), new CatalogPin("tiny", "1", hash)));
        Checked<Catalogs> older = catalogs.pinnedBy(context(new CatalogPin("tiny", "0.9", tiny.sha256())));

        assertThat(pinned.findings())
                .extracting(Finding::code, finding -> finding.place().toString())
                .containsExactly(
                        tuple("catalog.pin-missing", "catalog house-rules"),
                        tuple("catalog.pin-content", "catalog tiny"));
        assertThat(pinned.hasErrors()).isTrue();
        assertThat(pinned.value().scope()).containsExactly(tiny);
        assertThat(older.findings()).extracting(Finding::code).containsExactly("catalog.pin-edition");
    }

    @Test
    void a_relation_to_an_entry_that_no_catalog_holds_is_found_among_all_catalogs() {
        Catalog pointing = Fixtures.read(Fixtures.with(
                        Fixtures.tiny(), "/requirements/1/relatesTo/0", Fixtures.JSON.readTree("\"iso-42001:C.9.9\"")))
                .value()
                .orElseThrow();

        assertThat(Catalogs.builtIn().with(pointing).check()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("catalog.dangling-reference");
            assertThat(finding.place()).hasToString("/requirements/1/relatesTo/0");
            assertThat(finding.message()).contains("tiny:R.1.1 relates to iso-42001:C.9.9");
        });
    }

    private static CatalogPin pin(Catalog catalog) {
        return new CatalogPin(catalog.id(), catalog.edition(), catalog.sha256());
    }

    private static AimsContext context(CatalogPin... pins) {
        return AimsContext.builder("context")
                .organization("Example")
                .zone(ZoneOffset.UTC)
                .catalogs(List.of(pins))
                .build();
    }
}
