package dev.aims.annex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aims.annex.iso42001.AnnexA;
import dev.aims.annex.iso42001.AnnexC;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.QuestionRef;
import dev.aims.core.model.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogsTest {
    private final Catalog tiny = Fixtures.load(Fixtures.bytes("valid/tiny.json"));

    @Test
    void the_built_in_catalogs_are_read_once() {
        assertThat(Catalogs.builtIn()).isSameAs(Catalogs.builtIn());
        assertThat(Catalogs.builtIn().all()).extracting(Catalog::id).containsExactly("iso-42001");
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
        assertThatThrownBy(() -> Catalogs.builtIn().get("iso-27001"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("there is no catalog iso-27001 among iso-42001");
        assertThatThrownBy(() -> Catalogs.of().getTrait(Trait.GENERATIVE))
                .hasMessage("there is no trait generative, nor any other trait");
    }

    @Test
    void a_catalog_of_ones_own_stands_behind_the_built_in_ones() {
        Catalogs both = Catalogs.builtIn().with(tiny);

        assertThat(both.all()).extracting(Catalog::id).containsExactly("iso-42001", "tiny");
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
        assertThatThrownBy(() -> Catalogs.load(List.of("iso-42001/1999")))
                .isInstanceOf(CatalogException.class)
                .hasMessage("the library lacks its catalog /META-INF/aims/catalogs/iso-42001/1999.json");
    }
}
