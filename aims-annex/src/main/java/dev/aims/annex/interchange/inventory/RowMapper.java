package dev.aims.annex.interchange.inventory;

import dev.aims.annex.interchange.inventory.MappingRules.AttributeRule;
import dev.aims.annex.interchange.inventory.MappingRules.Field;
import dev.aims.annex.interchange.inventory.MappingRules.FieldRule;
import dev.aims.core.model.AiSystem;
import dev.aims.core.validation.Constraints;
import dev.aims.core.validation.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a system of a row's cells, as the mapping says. */
final class RowMapper {
    private static final String PENDING_ID = "pending";

    private final InventoryMapping mapping;
    private final Header header;
    private final Map<ColumnSelector, Integer> columns;
    private final Constraints constraints;

    RowMapper(InventoryMapping mapping, Header header, Map<ColumnSelector, Integer> columns, Constraints constraints) {
        this.mapping = mapping;
        this.header = header;
        this.columns = columns;
        this.constraints = constraints;
    }

    /** The headers of the columns that make the id. */
    String keyColumns() {
        return String.join(
                " + ",
                mapping.id().key().stream()
                        .map(key -> header.label(column(key)))
                        .toList());
    }

    boolean isBlank(String raw) {
        String text = CellText.normalised(raw);
        return text.isEmpty() || mapping.blanks().contains(text);
    }

    /** The draft of a system, or null if the row got an error instead. */
    @Nullable
    Draft map(Row row) {
        if (row.cells().size() != header.size()) {
            row.error(
                    "cell-count",
                    null,
                    null,
                    "has " + row.cells().size() + " cells but the header has " + header.size()
                            + "; check its delimiters and quotes");
            return null;
        }
        if (row.filled().isEmpty()) {
            row.error("blank-row", null, null, "has nothing in any cell; delete it");
            return null;
        }
        List<String> keyTexts = new ArrayList<>();
        mapping.id().key().forEach(key -> text(row, column(key), keyTexts));
        String key = String.join(" / ", keyTexts);
        if (keyTexts.isEmpty()) {
            row.error("missing-key", keyColumns(), "", "has nothing in the columns that make the id; fill one of them");
            return null;
        }
        findDamage(row);
        AiSystem system = system(row);
        return system == null
                ? null
                : new Draft(
                        row,
                        system,
                        key,
                        RowIdentity.slug(keyTexts),
                        identity(row),
                        RowIdentity.digest(
                                row.cells().stream().map(CellText::carried).toList()));
    }

    private String identity(Row row) {
        return RowIdentity.digest(Stream.concat(mapping.id().key().stream(), mapping.id().tieBreak().stream())
                .map(selector -> CellText.normalised(row.raw(column(selector))))
                .toList());
    }

    private void findDamage(Row row) {
        for (int column = 0; column < header.size(); column++) {
            String damage = CellText.damage(row.raw(column));
            if (damage != null) {
                row.warning("damaged-text", column, damage);
            } else if (CellText.looksDamaged(row.raw(column))) {
                row.info(
                        "suspected-damage",
                        column,
                        "a question mark stands between letters; check whether a character" + " was lost there");
            }
        }
    }

    private @Nullable AiSystem system(Row row) {
        Map<Field, List<String>> texts = new EnumMap<>(Field.class);
        LocalDate nextReview = null;
        for (FieldRule rule : mapping.fields()) {
            DateTimeFormatter format = rule.date();
            if (format == null) {
                texts(
                        row,
                        column(rule.column()),
                        rule.list(),
                        texts.computeIfAbsent(rule.field(), f -> new ArrayList<>()));
            } else {
                nextReview = nextReview(row, nextReview, column(rule.column()), format);
            }
        }
        String name = CellText.oneLine(joined(texts, Field.NAME, " "));
        if (name.isEmpty()) {
            row.error("missing-name", labels(Field.NAME), "", "has no name; fill the cell");
            return null;
        }
        RowMeaning meaning = new RowMeaning(row, header);
        mapping.values().forEach(rule -> meaning.add(rule, column(rule.column()), this::isBlank));
        AiSystem system = AiSystem.builder(PENDING_ID)
                .name(name)
                .description(joined(texts, Field.DESCRIPTION, "\n\n"))
                .intendedUse(joined(texts, Field.INTENDED_USE, "\n\n"))
                .users(texts.getOrDefault(Field.USERS, List.of()))
                .affectedPeople(texts.getOrDefault(Field.AFFECTED_PEOPLE, List.of()))
                .deployments(new TreeSet<>(texts.getOrDefault(Field.DEPLOYMENTS, List.of())))
                .tags(new TreeSet<>(texts.getOrDefault(Field.TAGS, List.of())))
                .nextReview(nextReview)
                .roles(meaning.roles())
                .stage(meaning.stage())
                .automation(meaning.automation())
                .traits(meaning.traits())
                .absentTraits(meaning.absentTraits())
                .attributes(attributes(row))
                .build();
        List<Violation> violations = constraints.check(system);
        if (violations.isEmpty()) {
            return system;
        }
        refuse(row, violations);
        return null;
    }

    private void refuse(Row row, List<Violation> violations) {
        Violation first = violations.get(0);
        String columnLabel = Stream.of(Field.values())
                .filter(field -> first.path().startsWith(field.member))
                .findFirst()
                .map(this::labels)
                .orElse(null);
        String rest = violations.size() == 1 ? "" : ", and " + (violations.size() - 1) + " more";
        row.error("invalid-value", columnLabel, first.value(), first.path() + " " + first.message() + rest);
    }

    private Map<String, Object> attributes(Row row) {
        Map<String, Object> attributes = new TreeMap<>();
        for (AttributeRule rule : mapping.attributes()) {
            List<String> texts = new ArrayList<>();
            texts(row, column(rule.column()), rule.list(), texts);
            if (!texts.isEmpty()) {
                attributes.put(rule.key(), rule.list() == null ? texts.get(0) : texts);
            }
        }
        return attributes;
    }

    /** Adds what the cell holds, and notes that it has a place. */
    private void texts(Row row, int column, @Nullable ListFormat list, List<String> texts) {
        if (list == null) {
            if (text(row, column, texts)) {
                row.carry(column);
            }
            return;
        }
        if (row.isBlank(column)) {
            return;
        }
        ListFormat.Items items = list.split(CellText.carried(row.raw(column)));
        if (!items.readable()) {
            row.warning("unreadable-list", column, "starts like a JSON array but is none; kept as one item");
        }
        for (String item : items.texts()) {
            if (!isBlank(item)) {
                texts.add(item);
            }
        }
        row.carry(column);
    }

    private boolean text(Row row, int column, List<String> texts) {
        boolean filled = !row.isBlank(column);
        if (filled) {
            texts.add(CellText.carried(row.raw(column)));
        }
        return filled;
    }

    /** The first of the dates that columns give; a warning tells of another. */
    private @Nullable LocalDate nextReview(Row row, @Nullable LocalDate earlier, int column, DateTimeFormatter format) {
        LocalDate date = date(row, column, format);
        if (date == null) {
            return earlier;
        } else if (earlier == null || date.equals(earlier)) {
            row.carry(column);
            return date;
        }
        row.warning(
                "contradicting-values",
                column,
                "says " + date + " but a column before says " + earlier + "; the latter is kept");
        return earlier;
    }

    private @Nullable LocalDate date(Row row, int column, DateTimeFormatter format) {
        if (row.isBlank(column)) {
            return null;
        }
        try {
            return LocalDate.parse(CellText.oneLine(CellText.carried(row.raw(column))), format);
        } catch (DateTimeException e) {
            row.warning("unreadable-date", column, "is no date as the mapping expects it; left out");
            return null;
        }
    }

    private static String joined(Map<Field, List<String>> texts, Field field, String between) {
        return String.join(between, texts.getOrDefault(field, List.of()));
    }

    private String labels(Field field) {
        return String.join(
                " + ",
                mapping.fields().stream()
                        .filter(rule -> rule.field() == field)
                        .map(rule -> header.label(column(rule.column())))
                        .toList());
    }

    private int column(ColumnSelector selector) {
        return Objects.requireNonNull(columns.get(selector), selector::toString);
    }
}
