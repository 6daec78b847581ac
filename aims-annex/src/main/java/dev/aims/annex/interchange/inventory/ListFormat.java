package dev.aims.annex.interchange.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a cell holds several values.
 *
 * @param json whether a cell that starts with {@code [} is a JSON array of texts
 * @param separators the characters that part items elsewhere
 * @param unsplit normalised texts that are one item although a separator stands in them
 */
record ListFormat(boolean json, String separators, Set<String> unsplit) {
    private static final JsonMapper JSON = new JsonMapper();

    ListFormat {
        unsplit = Set.copyOf(unsplit);
    }

    /** @param readable false if the cell should have been JSON and was not; it is then one item */
    record Items(List<String> texts, boolean readable) {}

    Items split(String cell) {
        if (json && cell.startsWith("[")) {
            return splitJson(cell);
        }
        List<String> items = new ArrayList<>();
        if (unsplit.contains(CellText.normalised(cell))) {
            items.add(cell);
        } else {
            splitText(cell, items);
        }
        return new Items(items, true);
    }

    private static Items splitJson(String cell) {
        List<String> items = new ArrayList<>();
        try {
            JsonNode array = JSON.readTree(cell);
            for (JsonNode item : array) {
                if (!item.isValueNode() || !CellText.isWellFormed(item.asString())) {
                    return new Items(List.of(cell), false);
                }
                add(item.asString(), items);
            }
        } catch (JacksonException notJson) {
            return new Items(List.of(cell), false);
        }
        return new Items(items, true);
    }

    private void splitText(String cell, List<String> items) {
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (separators.indexOf(cell.charAt(i)) >= 0) {
                add(cell.substring(start, i), items);
                start = i + 1;
            }
        }
        add(cell.substring(start), items);
    }

    private static void add(String item, List<String> items) {
        String text = CellText.carried(item);
        if (!text.isEmpty()) {
            items.add(text);
        }
    }
}
