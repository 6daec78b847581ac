package dev.aims.annex.interchange.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aims.core.validation.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryMappingTest {
    private static final String GOOD = """
            {"format": "aims-inventory-mapping/1", "title": "Ours", "note": "From the survey",
             "id": {"key": ["Name"]}, "fields": {"name": "Name"},
             "values": [{"column": {"position": 2}, "map": {"Yes": {"traits": ["generative"]}}}],
             "attributes": [{"key": "unit", "column": {"header": "Unit", "occurrence": 2}}]}""";

    @Test
    void a_good_mapping_tells_its_title_and_note() {
        InventoryMapping mapping = read(GOOD);

        assertThat(mapping.title()).isEqualTo("Ours");
        assertThat(mapping.note()).isEqualTo("From the survey");
        assertThat(mapping.findings()).isEmpty();
    }

    @Test
    void a_trait_outside_the_standard_ones_is_allowed_and_pointed_out() {
        InventoryMapping mapping = read(GOOD.replace("generative", "genertive"));

        assertThat(mapping.findings())
                .singleElement()
                .hasToString(
                        "warning inventory.mapping-warning: /values/0/map/Yes/traits: trait genertive is none of the"
                                + " standard traits; no risk source of Annex C follows from it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "aims-inventory-mapping/1 ~ aims-inventory-mapping/2 ~ /format: format must be",
                "\"title\": \"Ours\", ~ '' ~ \"title\" is missing",
                "\"note\" ~ \"notes\" ~ /notes: is no member of a mapping here; possible are format, title",
                "\"values\": [ ~ \"charset\": \"UTF-80\", \"values\": [ ~ /charset: charset \"UTF-80\" is not known here",
                "\"values\": [ ~ \"delimiter\": \"::\", \"values\": [ ~ /delimiter: delimiter must be one character",
                "{\"key\": [\"Name\"]} ~ {\"key\": []} ~ /id: key must name at least one column",
                "{\"name\": \"Name\"} ~ {\"description\": \"Name\"} ~ /fields: name must name the column",
                "{\"name\": \"Name\"} ~ {\"name\": 3} ~ /fields/name: must name a column",
                "{\"name\": \"Name\"} ~ {\"name\": {\"column\": \"Name\", \"list\": [\",\"]}} ~ /fields/name/list: name is one text",
                "{\"position\": 2} ~ {\"position\": 0} ~ /values/0/column/position: must be a whole number from 1",
                "\"occurrence\": 2 ~ \"occurence\": 2 ~ /attributes/0/column: must name a column",
                "\"traits\": [\"generative\"] ~ \"stage\": \"running\" ~ /values/0/map/Yes/stage: LifeCycleStage must be one of",
                "\"traits\": [\"generative\"] ~ \"automation\": \"5\" ~ /values/0/map/Yes/automation: AutomationLevel must be one of",
                "\"traits\": [\"generative\"] ~ \"roles\": [\"boss\"] ~ /values/0/map/Yes/roles: AiRole must be one of",
                "\"traits\": [\"generative\"] ~ \"traits\": [\"Generative!\"] ~ /values/0/map/Yes/traits: Trait must match",
                "\"traits\": [\"generative\"] ~ '' ~ /values/0/map/Yes: a value that says nothing belongs into \"silent\"",
                "[\"generative\"]} ~ [\"generative\"]}, \"YES \": {\"traits\": [\"generative\"]} ~ /values/0/map/YES : the value is mapped twice",
                "[\"generative\"] ~ [\"generative\"], \"absentTraits\": [\"generative\"] ~ present and absent at once",
                "\"map\": { ~ \"silent\": [\"yes\"], \"map\": { ~ /values/0/silent: \"yes\" is mapped and silent at once",
                "\"map\": { ~ \"match\": \"fuzzy\", \"map\": { ~ /values/0/match: must be \"normalised\" or \"exact\"",
                "\"map\": { ~ \"list\": [\"tabs\"], \"map\": { ~ /values/0/list: must hold \"json\"",
                "\"map\": { ~ \"unsplit\": [\"a;b\"], \"map\": { ~ /values/0/unsplit: has no effect without \"list\"",
                "\"attributes\": [ ~ \"attributes\": [{\"key\": \"unit\", \"column\": \"U\"}, ~ two columns feed the attribute \"unit\"",
            })
    void a_mistake_is_named_with_its_place_in_the_file(String good, String bad, String message) {
        assertThat(GOOD).contains(good);

        InventoryException refusal =
                catchThrowableOfType(InventoryException.class, () -> read(GOOD.replace(good, bad)));

        assertThat(refusal.findings()).extracting(Finding::toString).anyMatch(finding -> finding.contains(message));
        assertThat(refusal.getMessage()).startsWith("mapping: ").doesNotContain("\n");
    }

    @Test
    void all_mistakes_are_reported_at_once() {
        InventoryException refusal = catchThrowableOfType(
                InventoryException.class,
                () -> read(GOOD.replace("\"Yes\": {", "\"Yes\": {\"stage\": \"x\", \"automation\": \"y\",")));

        assertThat(refusal.findings()).hasSize(2);
        assertThat(refusal).hasMessageContaining("(and 1 more problems)");
    }

    @Test
    void text_that_is_not_json_is_refused_with_line_and_column() {
        assertThatThrownBy(() -> read("{\n\"format\": nope}"))
                .isInstanceOf(InventoryException.class)
                .hasMessageStartingWith("mapping is not JSON: line 2, column ");
        assertThatThrownBy(() -> read("")).isInstanceOf(InventoryException.class);
        assertThatThrownBy(() -> read("{\"format\": \"a\", \"format\": \"b\"}"))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void a_missing_file_is_named(@TempDir Path directory) {
        Path missing = directory.resolve("none.json");

        assertThatThrownBy(() -> InventoryMapping.read(missing))
                .isInstanceOf(InventoryException.class)
                .hasMessage("mapping " + missing + " does not exist; check the path");
    }

    private static InventoryMapping read(String json) {
        return InventoryMapping.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
