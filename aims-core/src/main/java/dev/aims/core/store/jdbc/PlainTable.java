package dev.aims.core.store.jdbc;

import dev.aims.core.store.jdbc.Effects.Effect;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A table of the current state: which rows an entity has in it.
 *
 * @param type whose entities stand in it; null for all
 * @param keys the columns of the primary key after that of the register
 * @param columns the others
 * @param rows the values of an entity in the order of keys and columns
 */
record PlainTable(String name, @Nullable String type, List<String> keys, List<Column> columns, Rows rows) {
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

    /** @param pointer where the value stands in the entity; null for those that do not come from there */
    record Column(String name, Kind kind, @Nullable String pointer) {}

    @FunctionalInterface
    interface Rows {
        /** @param entity the content of {@code effect}, which has one */
        List<List<@Nullable Object>> of(Effects.Key key, Effect effect, JsonNode entity);
    }

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
        String names =
                Stream.concat(keys.stream(), columns.stream().map(Column::name)).collect(Collectors.joining(", "));
        return "insert into " + name + " (register, " + names + ") values (?"
                + ", ?".repeat(keys.size() + columns.size()) + ")";
    }

    /** Takes the columns, the register and what selects the rows. An entity that was retired stays so. */
    String update() {
        String sets = columns.stream()
                .map(column -> column.kind() == Kind.FLAG
                        ? column.name() + " = (" + column.name() + " or ?)"
                        : column.name() + " = ?")
                .collect(Collectors.joining(", "));
        return "update " + name + " set " + sets + whereOwner();
    }

    /** Takes the version, the register and what selects the rows. */
    String retire() {
        return "update " + name + " set version = ?, retired = true" + whereOwner();
    }

    /** Takes the register and what selects the rows. */
    String delete() {
        return "delete from " + name + whereOwner();
    }

    private String whereOwner() {
        return " where register = ?" + (type == null ? " and type = ? and id = ?" : " and " + keys.get(0) + " = ?");
    }

    private static PlainTable entities() {
        return new PlainTable(
                "aims_entity",
                null,
                List.of("type", "id"),
                List.of(
                        new Column("version", Kind.NUMBER, null),
                        new Column("retired", Kind.FLAG, null),
                        new Column("line", Kind.NUMBER, null),
                        new Column("entity", Kind.TEXT, null)),
                (key, effect, entity) -> List.of(
                        row(key.type(), key.id(), effect.version(), effect.isRetired(), effect.line(), effect.json())));
    }

    private static PlainTable main(String name, String type, Column... fromEntity) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("version", Kind.NUMBER, null));
        columns.add(new Column("retired", Kind.FLAG, null));
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
        return new Column(name, Kind.TEXT, pointer);
    }

    private static Column number(String name, String pointer) {
        return new Column(name, Kind.NUMBER, pointer);
    }

    private static Column date(String name, String pointer) {
        return new Column(name, Kind.DATE, pointer);
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
