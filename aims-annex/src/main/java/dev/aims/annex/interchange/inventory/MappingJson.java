package dev.aims.annex.interchange.inventory;

import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes a mapping's JSON apart; what does not have the expected form is noted as a problem with its JSON Pointer. */
final class MappingJson {
    private static final Map<String, String> SEPARATORS = Map.of("lines", "\n", ";", ";", ",", ",", "|", "|");

    private final List<Finding> problems = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    interface Parser<T> {
        T parse(String text);
    }

    List<Finding> problems() {
        return problems;
    }

    List<Finding> warnings() {
        return warnings;
    }

    void problem(String pointer, String message) {
        problems.add(Finding.error("inventory.mapping-problem", Place.document(pointer), message));
    }

    void warning(String pointer, String message) {
        warnings.add(Finding.warning("inventory.mapping-warning", Place.document(pointer), message));
    }

    void throwIfProblems(String source) {
        if (!problems.isEmpty()) {
            throw InventoryException.of(source, problems);
        }
    }

    static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    void object(JsonNode node, String pointer, String... members) {
        if (node.isMissingNode()) {
            problem(pointer, "is missing");
        } else if (!node.isObject()) {
            problem(pointer, "must be a JSON object");
        } else {
            Set<String> known = Set.of(members);
            for (String member : node.propertyNames()) {
                if (!known.contains(member)) {
                    problem(
                            pointer + "/" + escaped(member),
                            "is no member of a mapping here; possible are " + String.join(", ", members));
                }
            }
        }
    }

    String text(JsonNode parent, String pointer, String member) {
        String text = optionalText(parent, pointer, member);
        if (text == null) {
            problem(pointer, "\"" + member + "\" is missing");
            return "";
        }
        return text;
    }

    @Nullable
    String optionalText(JsonNode parent, String pointer, String member) {
        JsonNode node = parent.path(member);
        if (node.isMissingNode()) {
            return null;
        }
        if (!node.isString() || node.asString().isEmpty() || !CellText.isWellFormed(node.asString())) {
            problem(pointer + "/" + member, "must be a text of whole characters that is not empty");
            return null;
        }
        return node.asString();
    }

    String oneOf(JsonNode parent, String pointer, String member, String usual, String other) {
        String text = optionalText(parent, pointer, member);
        if (text != null && !text.equals(usual) && !text.equals(other)) {
            problem(pointer + "/" + member, "must be \"" + usual + "\" or \"" + other + "\"");
        }
        return other.equals(text) ? other : usual;
    }

    List<JsonNode> elements(JsonNode parent, String pointer, String member) {
        JsonNode node = parent.path(member);
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            problem(pointer + "/" + member, "must be a JSON array");
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements;
    }

    List<String> texts(JsonNode parent, String pointer, String member) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> elements = elements(parent, pointer, member);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).isString()) {
                texts.add(elements.get(i).asString());
            } else {
                problem(pointer + "/" + member + "/" + i, "must be a text");
            }
        }
        return texts;
    }

    Map<String, JsonNode> members(JsonNode parent, String pointer, String member) {
        JsonNode node = parent.path(member);
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        } else {
            problem(pointer, "\"" + member + "\" must be a JSON object from values to what they mean");
        }
        return members;
    }

    <T> @Nullable T parsed(Parser<T> parser, String text, String pointer) {
        try {
            return parser.parse(text);
        } catch (IllegalArgumentException e) {
            problem(pointer, String.valueOf(e.getMessage()));
            return null;
        }
    }

    List<ColumnSelector> columns(JsonNode parent, String pointer, String member) {
        List<ColumnSelector> columns = new ArrayList<>();
        List<JsonNode> elements = elements(parent, pointer, member);
        for (int i = 0; i < elements.size(); i++) {
            ColumnSelector column = selector(elements.get(i), pointer + "/" + member + "/" + i);
            if (column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** The column of a rule: its member {@code column}, or the rule itself where it is nothing but a column. */
    @Nullable
    ColumnSelector columnOf(JsonNode rule, String pointer) {
        JsonNode column = rule.path("column");
        return column.isMissingNode() ? selector(rule, pointer) : selector(column, pointer + "/column");
    }

    private @Nullable ColumnSelector selector(JsonNode node, String pointer) {
        if (node.isString() && !node.asString().isBlank()) {
            return new ColumnSelector(node.asString(), 0, 0, pointer);
        }
        if (node.isObject() && node.has("position") && node.size() == 1) {
            return positive(node, "position", pointer) ? position(node, pointer) : null;
        }
        JsonNode header = node.path("header");
        int others = node.has("occurrence") ? 1 : 0;
        if (node.isObject() && header.isString() && node.size() == 1 + others) {
            if (others == 1 && !positive(node, "occurrence", pointer)) {
                return null;
            }
            return new ColumnSelector(header.asString(), node.path("occurrence").asInt(0), 0, pointer);
        }
        problem(
                pointer,
                "must name a column: \"Header\", or {\"header\": \"Header\", \"occurrence\": 2}, or {\"position\": 27}");
        return null;
    }

    private static ColumnSelector position(JsonNode node, String pointer) {
        return new ColumnSelector(null, 0, node.path("position").intValue(), pointer);
    }

    private boolean positive(JsonNode node, String member, String pointer) {
        JsonNode number = node.path(member);
        if (number.isInt() && number.intValue() > 0) {
            return true;
        }
        problem(pointer + "/" + member, "must be a whole number from 1");
        return false;
    }

    @Nullable
    ListFormat list(JsonNode rule, String pointer) {
        if (!rule.has("list")) {
            if (rule.has("unsplit")) {
                problem(pointer + "/unsplit", "has no effect without \"list\"");
            }
            return null;
        }
        List<String> forms = texts(rule, pointer, "list");
        for (String form : forms) {
            if (!form.equals("json") && !SEPARATORS.containsKey(form)) {
                problem(
                        pointer + "/list",
                        "must hold \"json\", \"lines\", \";\", \",\" or \"|\" but held \"" + form + "\"");
            }
        }
        if (forms.isEmpty()) {
            problem(
                    pointer + "/list",
                    "must say how the items are written: \"json\", \"lines\", \";\", \",\" or \"|\"");
        }
        Set<String> unsplit = new LinkedHashSet<>();
        texts(rule, pointer, "unsplit").forEach(text -> unsplit.add(CellText.normalised(text)));
        String separators =
                forms.stream().map(form -> SEPARATORS.getOrDefault(form, "")).collect(Collectors.joining());
        return new ListFormat(forms.contains("json"), separators, unsplit);
    }
}
