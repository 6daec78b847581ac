package dev.aims.core.store.jdbc;

import dev.aims.core.store.jdbc.Effects.Effect;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A table of the current state: which rows an entity has in it, and the statements that write them. */
final class PlainTable {
    private static final JsonPointer NOWHERE = JsonPointer.empty();

    static final List<PlainTable> ALL = List.of(
            entities(),
            main(
                    "aims_system",
                    "ai-system",
                    text("name", "/name"),
                    text("stage", "/stage"),
                    text("automation", "/automation"),
                    text("owner", "/owner"),
                    date("next_review", "/nextReview")),
            main(
                    "aims_risk",
                    "risk",
                    text("title", "/title"),
                    text("kind", "/kind"),
                    text("status", "/status"),
                    text("owner", "/owner"),
                    date("next_review", "/nextReview"),
                    text("inherent_level", "/inherent/level"),
                    number("inherent_rank", "/inherent/rank"),
                    text("current_level", "/current/level"),
                    number("current_rank", "/current/rank"),
                    text("residual_level", "/residual/level"),
                    number("residual_rank", "/residual/rank"),
                    text("target_level", "/target/level"),
                    number("target_rank", "/target/rank")),
            main(
                    "aims_control",
                    "control-implementation",
                    text("control", "/control"),
                    text("status", "/status"),
                    text("effectiveness", "/effectiveness"),
                    text("owner", "/owner"),
                    date("next_review", "/nextReview")),
            main(
                    "aims_treatment",
                    "treatment-plan",
                    text("title", "/title"),
                    text("status", "/status"),
                    text("owner", "/owner"),
                    date("due", "/due")),
            links("aims_risk_system", "risk", "risk", "system", entity -> texts(entity.path("systems"), "")),
            links(
                    "aims_control_system",
                    "control-implementation",
                    "control",
                    "system",
                    entity -> texts(entity.path("systems"), "")),
            links(
                    "aims_treatment_risk",
                    "treatment-plan",
                    "treatment",
                    "risk",
                    entity -> texts(entity.path("risks"), "")),
            links(
                    "aims_treatment_control",
                    "treatment-plan",
                    "treatment",
                    "control",
                    entity -> texts(entity.path("actions"), "/control")));

    private static final int LAST_YEAR = 9_999;

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FLAG
    }

    /** @param pointer where the value stands in the entity; empty for those that do not come from there */
    record Column(String name, Kind kind, JsonPointer pointer) {}

    @FunctionalInterface
    interface Rows {
        /** @param entity the content of {@code effect}, which has one */
        List<List<@Nullable Object>> of(Effects.Key key, Effect effect, JsonNode entity);
    }

    private final String name;
    private final @Nullable String type;
    private final List<String> keys;
    private final List<Column> columns;
    private final Rows rows;
    private final String insert;
    private final String update;
    private final String retire;
    private final String delete;

    private PlainTable(String name, @Nullable String type, List<String> keys, List<Column> columns, Rows rows) {
        this.name = name;
        this.type = type;
        this.keys = keys;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        String names =
                Stream.concat(keys.stream(), columns.stream().map(Column::name)).collect(Collectors.joining(", "));
        String sets = columns.stream()
                .map(column -> column.kind() == Kind.FLAG
                        ? column.name() + " = (" + column.name() + " or ?)"
                        : column.name() + " = ?")
                .collect(Collectors.joining(", "));
        String whereOwner =
                " where register = ?" + (type == null ? " and type = ? and id = ?" : " and " + keys.get(0) + " = ?");
        insert = "insert into " + name + " (register, " + names + ") values (?"
                + ", ?".repeat(keys.size() + columns.size()) + ")";
        update = "update " + name + " set " + sets + whereOwner;
        retire = "update " + name + " set version = ?, retired = true" + whereOwner;
        delete = "delete from " + name + whereOwner;
    }

    String name() {
        return name;
    }

    /** The columns of the primary key after that of the register. */
    List<String> keys() {
        return keys;
    }

    /** The others. */
    List<Column> columns() {
        return columns;
    }

    /** The values of an entity in the order of keys and columns. */
    Rows rows() {
        return rows;
    }

    /** Whether entities of a type stand in it. */
    boolean holds(String entityType) {
        return type == null || type.equals(entityType);
    }

    /** Whether an entity has exactly one row, not any number. */
    boolean isMain() {
        return !columns.isEmpty();
    }

    /** What selects the rows of an entity, after the register. */
    List<Object> owner(Effects.Key key) {
        return type == null ? List.of(key.type(), key.id()) : List.of(key.id());
    }

    String insert() {
        return insert;
    }

    /** Takes the columns, the register and what selects the rows. An entity that was retired stays so. */
    String update() {
        return update;
    }

    /** Takes the version, the register and what selects the rows. */
    String retire() {
        return retire;
    }

    /** Takes the register and what selects the rows. */
    String delete() {
        return delete;
    }

    private static PlainTable entities() {
        return new PlainTable(
                "aims_entity",
                null,
                List.of("type", "id"),
                List.of(
                        new Column("version", Kind.NUMBER, NOWHERE),
                        new Column("retired", Kind.FLAG, NOWHERE),
                        new Column("line", Kind.NUMBER, NOWHERE),
                        new Column("entity", Kind.TEXT, NOWHERE)),
                (key, effect, entity) -> List.of(row(
                        key.type(),
                        key.id(),
                        effect.version(),
                        effect.isRetired(),
                        effect.line(),
                        Objects.requireNonNull(effect.content()).json())));
    }

    private static PlainTable main(String name, String type, Column... fromEntity) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("version", Kind.NUMBER, NOWHERE));
        columns.add(new Column("retired", Kind.FLAG, NOWHERE));
        columns.addAll(List.of(fromEntity));
        return new PlainTable(name, type, List.of("id"), columns, (key, effect, entity) -> {
            List<@Nullable Object> row = row(key.id(), effect.version(), effect.isRetired());
            for (Column column : fromEntity) {
                row.add(value(column, entity));
            }
            return List.of(row);
        });
    }

    private static PlainTable links(
            String name, String type, String from, String to, Function<JsonNode, Set<String>> targets) {
        return new PlainTable(
                name,
                type,
                List.of(from, to),
                List.of(),
                (key, effect, entity) -> targets.apply(entity).stream()
                        .map(target -> row(key.id(), target))
                        .toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        return row;
    }

    private static Column text(String name, String pointer) {
        return new Column(name, Kind.TEXT, JsonPointer.compile(pointer));
    }

    private static Column number(String name, String pointer) {
        return new Column(name, Kind.NUMBER, JsonPointer.compile(pointer));
    }

    private static Column date(String name, String pointer) {
        return new Column(name, Kind.DATE, JsonPointer.compile(pointer));
    }

    private static @Nullable Object value(Column column, JsonNode entity) {
        JsonNode value = entity.at(column.pointer());
        return switch (column.kind()) {
            case TEXT -> value.isString() ? text(value.stringValue()) : null;
            case NUMBER -> value.isIntegralNumber() ? value.longValue() : null;
            case DATE -> value.isString() ? date(value.stringValue()) : null;
            case FLAG -> value.isBoolean() ? value.booleanValue() : null;
        };
    }

    /** Databases do not keep the character 0. */
    private static String text(String value) {
        return value.replace('\0', '\ufffd');
    }

    /** Databases do not agree on dates of other eras and far futures; they are left out. */
    private static @Nullable LocalDate date(String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            return date.getYear() < 1 || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Set<String> texts(JsonNode array, String pointer) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode element : array) {
            JsonNode value = pointer.isEmpty() ? element : element.at(pointer);
            if (value.isString()) {
                texts.add(text(value.stringValue()));
            }
        }
        return texts;
    }
}
