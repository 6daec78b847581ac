package dev.aims.annex.interchange.inventory;

import dev.aims.annex.interchange.inventory.MappingRules.AttributeRule;
import dev.aims.annex.interchange.inventory.MappingRules.Field;
import dev.aims.annex.interchange.inventory.MappingRules.FieldRule;
import dev.aims.annex.interchange.inventory.MappingRules.IdRule;
import dev.aims.annex.interchange.inventory.MappingRules.Meaning;
import dev.aims.annex.interchange.inventory.MappingRules.ValueRule;
import dev.aims.core.model.AiRole;
import dev.aims.core.model.AutomationLevel;
import dev.aims.core.model.LifeCycleStage;
import dev.aims.core.model.Trait;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping file and reports everything that is wrong with it at once. */
final class MappingReader {
    static final String FORMAT = "aims-inventory-mapping/1";

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String source;
    private final MappingJson json = new MappingJson();

    MappingReader(String source) {
        this.source = source;
    }

    InventoryMapping read(InputStream in) throws IOException {
        JsonNode root = parse(in);
        json.object(
                root,
                "",
                "format",
                "title",
                "note",
                "charset",
                "delimiter",
                "blanks",
                "id",
                "fields",
                "values",
                "attributes");
        String format = json.text(root, "", "format");
        if (json.problems().isEmpty() && !FORMAT.equals(format)) {
            json.problem("/format", "format must be \"" + FORMAT + "\" but was \"" + format + "\"");
        }
        json.throwIfProblems(source);
        String title = json.text(root, "", "title");
        String note = json.optionalText(root, "", "note");
        Charset charset = charset(root);
        Character delimiter = delimiter(root);
        Set<String> blanks = new HashSet<>();
        json.texts(root, "", "blanks").forEach(blank -> blanks.add(CellText.normalised(blank)));
        IdRule id = id(root);
        List<FieldRule> fields = fields(root);
        List<ValueRule> values = values(root);
        List<AttributeRule> attributes = attributes(root);
        json.throwIfProblems(source);
        return new InventoryMapping(
                title, note, charset, delimiter, blanks, id, fields, values, attributes, json.warnings());
    }

    private JsonNode parse(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new InventoryException(source + " is larger than " + MAX_BYTES + " bytes and so is no mapping");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new InventoryException(
                    source + " is not JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + CellText.oneLine(e.getOriginalMessage()),
                    e);
        }
    }

    private @Nullable Charset charset(JsonNode root) {
        String name = json.optionalText(root, "", "charset");
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            json.problem("/charset", "charset \"" + name + "\" is not known here; leave it out to have it detected");
            return null;
        }
    }

    private @Nullable Character delimiter(JsonNode root) {
        String text = json.optionalText(root, "", "delimiter");
        if (text == null) {
            return null;
        }
        if (text.length() != 1 || "\"\r\n\0".contains(text)) {
            json.problem("/delimiter", "delimiter must be one character, such as \",\" or \";\" or \"\\t\"");
            return null;
        }
        return text.charAt(0);
    }

    private IdRule id(JsonNode root) {
        JsonNode id = root.path("id");
        json.object(id, "/id", "key", "tieBreak");
        List<ColumnSelector> key = json.columns(id, "/id", "key");
        if (key.isEmpty()) {
            json.problem("/id", "key must name at least one column");
        }
        return new IdRule(key, json.columns(id, "/id", "tieBreak"));
    }

    private List<FieldRule> fields(JsonNode root) {
        List<FieldRule> rules = new ArrayList<>();
        JsonNode fields = root.path("fields");
        json.object(
                fields,
                "/fields",
                List.of(Field.values()).stream().map(field -> field.member).toArray(String[]::new));
        for (Field field : Field.values()) {
            JsonNode node = fields.path(field.member);
            String pointer = "/fields/" + field.member;
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    field(field, node.get(i), pointer + "/" + i, rules);
                }
            } else if (!node.isMissingNode()) {
                field(field, node, pointer, rules);
            }
        }
        if (rules.stream().noneMatch(rule -> rule.field() == Field.NAME)) {
            json.problem("/fields", "name must name the column that holds the system's name");
        }
        return rules;
    }

    private void field(Field field, JsonNode node, String pointer, List<FieldRule> rules) {
        if (!node.path("column").isMissingNode()) {
            json.object(node, pointer, "column", "list", "unsplit", "date");
        }
        ColumnSelector column = json.columnOf(node, pointer);
        ListFormat list = json.list(node, pointer);
        DateTimeFormatter date = date(field, node, pointer);
        if (list != null && !field.many) {
            json.problem(pointer + "/list", field.member + " is one text and takes no list");
        }
        if (column != null) {
            rules.add(new FieldRule(field, column, list, date));
        }
    }

    private @Nullable DateTimeFormatter date(Field field, JsonNode node, String pointer) {
        String pattern = node.isObject() ? json.optionalText(node, pointer, "date") : null;
        if (field != Field.NEXT_REVIEW) {
            if (pattern != null) {
                json.problem(pointer + "/date", field.member + " is no date");
            }
            return null;
        }
        if (pattern == null) {
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(withProlepticYears(pattern))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            json.problem(pointer + "/date", "date must be a pattern such as \"M/d/yyyy\" but was \"" + pattern + "\"");
            return null;
        }
    }

    /** Strict resolving takes a year of an era for no year; what stands in quotes is text. */
    private static String withProlepticYears(String pattern) {
        StringBuilder proleptic = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < proleptic.length(); i++) {
            quoted ^= proleptic.charAt(i) == '\'';
            if (!quoted && proleptic.charAt(i) == 'y') {
                proleptic.setCharAt(i, 'u');
            }
        }
        return proleptic.toString();
    }

    private List<ValueRule> values(JsonNode root) {
        List<ValueRule> rules = new ArrayList<>();
        List<JsonNode> nodes = json.elements(root, "", "values");
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            String pointer = "/values/" + i;
            json.object(node, pointer, "column", "list", "unsplit", "match", "map", "silent", "others");
            ColumnSelector column = json.columnOf(node, pointer);
            boolean exact =
                    json.oneOf(node, pointer, "match", "normalised", "exact").equals("exact");
            boolean othersSilent =
                    json.oneOf(node, pointer, "others", "finding", "silent").equals("silent");
            ValueRule forms =
                    new ValueRule(new ColumnSelector("", 0, 0, pointer), null, exact, Map.of(), Set.of(), othersSilent);
            Map<String, Meaning> meanings = new HashMap<>();
            json.members(node, pointer, "map").forEach((value, meaning) -> {
                String at = pointer + "/map/" + MappingJson.escaped(value);
                if (meanings.put(forms.form(value), meaning(meaning, at)) != null) {
                    json.problem(at, "the value is mapped twice (values are compared normalised)");
                }
            });
            Set<String> silent = new LinkedHashSet<>();
            for (String value : json.texts(node, pointer, "silent")) {
                silent.add(forms.form(value));
                if (meanings.containsKey(forms.form(value))) {
                    json.problem(pointer + "/silent", "\"" + value + "\" is mapped and silent at once");
                }
            }
            if (column != null) {
                rules.add(new ValueRule(column, json.list(node, pointer), exact, meanings, silent, othersSilent));
            }
        }
        return rules;
    }

    private Meaning meaning(JsonNode node, String pointer) {
        json.object(node, pointer, "stage", "automation", "roles", "traits", "absentTraits");
        Set<AiRole> roles = new TreeSet<>();
        json.texts(node, pointer, "roles").forEach(text -> addTerm(AiRole::parse, text, pointer + "/roles", roles));
        Set<Trait> traits = traits(node, pointer, "traits");
        Set<Trait> absent = traits(node, pointer, "absentTraits");
        for (Trait trait : traits) {
            if (absent.contains(trait)) {
                json.problem(pointer, "trait " + trait + " is present and absent at once");
            }
        }
        if (node.isObject() && node.isEmpty()) {
            json.problem(pointer, "a value that says nothing belongs into \"silent\"");
        }
        return new Meaning(
                term(LifeCycleStage::parse, node, pointer, "stage"),
                term(AutomationLevel::parse, node, pointer, "automation"),
                roles,
                traits,
                absent);
    }

    private Set<Trait> traits(JsonNode node, String pointer, String member) {
        Set<Trait> traits = new TreeSet<>();
        for (String text : json.texts(node, pointer, member)) {
            Trait trait = addTerm(Trait::parse, text, pointer + "/" + member, traits);
            if (trait != null && !Trait.STANDARD.contains(trait)) {
                json.warning(
                        pointer + "/" + member,
                        "trait " + trait
                                + " is none of the standard traits; no risk source of Annex C follows from it");
            }
        }
        return traits;
    }

    private <T> @Nullable T term(MappingJson.Parser<T> parser, JsonNode node, String pointer, String member) {
        String text = node.isObject() ? json.optionalText(node, pointer, member) : null;
        return text == null ? null : json.parsed(parser, text, pointer + "/" + member);
    }

    private <T> @Nullable T addTerm(MappingJson.Parser<T> parser, String text, String pointer, Set<T> terms) {
        T term = json.parsed(parser, text, pointer);
        if (term != null) {
            terms.add(term);
        }
        return term;
    }

    private List<AttributeRule> attributes(JsonNode root) {
        List<AttributeRule> rules = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        List<JsonNode> nodes = json.elements(root, "", "attributes");
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            String pointer = "/attributes/" + i;
            json.object(node, pointer, "key", "column", "list", "unsplit");
            String key = json.text(node, pointer, "key");
            ColumnSelector column = json.columnOf(node, pointer);
            if (!keys.add(key)) {
                json.problem(pointer + "/key", "two columns feed the attribute \"" + key + "\"; give each its own key");
            }
            if (column != null) {
                rules.add(new AttributeRule(key, column, json.list(node, pointer)));
            }
        }
        return rules;
    }
}
