package dev.aims.annex.iso42001;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.annex.catalog.Catalog;
import dev.aims.annex.catalog.CatalogEntry;
import dev.aims.annex.catalog.Catalogs;
import dev.aims.annex.catalog.Control;
import dev.aims.annex.catalog.Objective;
import dev.aims.annex.catalog.RiskSource;
import dev.aims.annex.catalog.TraitDefinition;
import dev.aims.core.model.ClauseRef;
import dev.aims.core.model.ControlRef;
import dev.aims.core.model.ObjectiveRef;
import dev.aims.core.model.RiskSourceRef;
import dev.aims.core.model.Trait;
import dev.aims.risk.management.AuditProgramme;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Iso42001Test {
    private final Catalog catalog = Catalogs.builtIn().get(Iso42001.CATALOG);

    @Test
    void the_edition_is_that_of_the_catalog() {
        assertThat(catalog.edition()).isEqualTo(Iso42001.EDITION);
    }

    @Test
    void the_constants_of_annex_a_are_the_controls_of_the_catalog() {
        Map<String, ControlRef> constants = constants(AnnexA.class, ControlRef.class);

        assertThat(constants.values())
                .containsExactlyInAnyOrderElementsOf(
                        catalog.controls().stream().map(Control::ref).toList());
        assertThat(constants).allSatisfy((name, ref) -> assertThat(name).isEqualTo(nameOf(ref.control())));
    }

    @Test
    void the_areas_of_an_audit_programme_are_those_of_the_catalog() {
        assertThat(AuditProgramme.areasOfIso42001().stream().map(ClauseRef::clause))
                .containsExactlyElementsOf(Stream.concat(
                                catalog.clauses().stream()
                                        .filter(clause -> clause.parent() == null)
                                        .map(CatalogEntry::id),
                                catalog.controlGroups().stream().map(CatalogEntry::id))
                        .toList());
        assertThat(AuditProgramme.areasOfIso42001())
                .allMatch(area -> area.catalog().equals(Iso42001.CATALOG));
    }

    @Test
    void the_constants_of_annex_c_are_the_objectives_and_risk_sources_of_the_catalog() {
        Map<String, ObjectiveRef> objectives = constants(AnnexC.class, ObjectiveRef.class);
        Map<String, RiskSourceRef> sources = constants(AnnexC.class, RiskSourceRef.class);

        assertThat(objectives.values())
                .containsExactlyInAnyOrderElementsOf(
                        catalog.objectives().stream().map(Objective::ref).toList());
        assertThat(objectives).allSatisfy((name, ref) -> assertThat(name).isEqualTo(nameOf(ref.objective())));
        assertThat(sources.values())
                .containsExactlyInAnyOrderElementsOf(
                        catalog.riskSources().stream().map(RiskSource::ref).toList());
        assertThat(sources).allSatisfy((name, ref) -> assertThat(name).isEqualTo(nameOf(ref.source())));
    }

    @Test
    void the_standard_traits_are_the_traits_of_the_catalog() {
        assertThat(catalog.traits().stream().map(TraitDefinition::trait)).containsExactlyElementsOf(Trait.STANDARD);
        Map<String, Trait> constants = constants(Trait.class, Trait.class);
        assertThat(constants.values()).containsExactlyInAnyOrderElementsOf(Trait.STANDARD);
        assertThat(constants)
                .allSatisfy((name, trait) -> assertThat(trait.id()).isEqualTo(name.toLowerCase(Locale.ROOT)));
    }

    private static String nameOf(String id) {
        return id.replace('.', '_');
    }

    /** Every public field of the type, so that no constant escapes the comparison. */
    private static <T> Map<String, T> constants(Class<?> holder, Class<T> type) {
        Map<String, T> constants = new HashMap<>();
        Arrays.stream(holder.getFields())
                .filter(field -> field.getType() == type)
                .forEach(field -> constants.put(field.getName(), type.cast(value(field))));
        return constants;
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
