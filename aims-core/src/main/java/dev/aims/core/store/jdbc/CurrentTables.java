package dev.aims.core.store.jdbc;

import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.store.jdbc.Effects.Content;
import dev.aims.core.store.jdbc.Effects.Effect;
import dev.aims.core.store.jdbc.Session.Prepared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the tables of the current state, on one connection. Neither begins nor ends transactions. */
final class CurrentTables {
    private static final int AT_ONCE = 500;

    private final Session session;
    private final RegisterId register;
    private final HistoryTables history;

    CurrentTables(Session session, RegisterId register) {
        this.session = session;
        this.register = register;
        history = new HistoryTables(session, register);
    }

    /** What commits that are appended, or are about to be, change in the rows. */
    void addEffects(List<StoredCommit> commits, Batch batch) throws SQLException {
        Effects effects = Effects.ofFew();
        CountingLines counting = new CountingLines(effects);
        boolean isFirst = true;
        for (StoredCommit commit : commits) {
            Line line = Line.of(commit);
            if (isFirst && line.part() > 1) {
                int before = line.part() - 1;
                for (StoredCommit earlier : history.commitsAfter(Math.max(0, commit.revision() - 1 - before), before)) {
                    if (earlier.revision() < commit.revision()) {
                        counting.add(Line.of(earlier));
                    }
                }
            }
            isFirst = false;
            counting.add(line);
        }
        add(effects.byKey(), batch);
    }

    /** Makes all rows of the register anew from its history. */
    void rebuild() throws SQLException {
        for (PlainTable table : PlainTable.ALL) {
            try (Prepared delete = session.prepare("delete from " + table.name() + " where register = ?")) {
                delete.update(register.value());
            }
        }
        Map<Effects.Key, Effect> some = new LinkedHashMap<>();
        for (Map.Entry<Effects.Key, Effect> entry : replay(history).byKey().entrySet()) {
            some.put(entry.getKey(), entry.getValue());
            if (some.size() == AT_ONCE) {
                write(some);
                some.clear();
            }
        }
        write(some);
        try (Prepared stamp = session.prepare(
                "update aims_register set tables_revision = revision, tables_hash = hash where id = ?")) {
            stamp.update(register.value());
        }
    }

    /** What all commits leave of all entities. */
    static Effects replay(HistoryTables history) throws SQLException {
        Effects effects = Effects.ofMany();
        CountingLines counting = new CountingLines(effects);
        history.forEach(commit -> counting.add(Line.of(commit)));
        return effects;
    }

    /** Writes the rows of entities anew whose content stands in these lines, without values that were destroyed. */
    void redact(Set<Long> revisions) throws SQLException {
        for (long revision : revisions) {
            for (StoredCommit commit : history.commitsAfter(revision - 1, 1)) {
                for (JsonNode change : Line.of(commit).changes()) {
                    redact(revision, change);
                }
            }
        }
    }

    private void redact(long line, JsonNode change) throws SQLException {
        JsonNode entity = change.path("entity");
        if (entity.isMissingNode()) {
            return;
        }
        Effects.Key key = new Effects.Key(
                change.required("type").stringValue(), entity.required("id").stringValue());
        try (Prepared select = session.prepare("select version, retired from aims_entity"
                        + " where register = ? and type = ? and id = ? and line = ?");
                ResultSet row = select.query(register.value(), key.type(), key.id(), line)) {
            if (row.next()) {
                write(Map.of(
                        key, new Effect(false, false, row.getBoolean(2), row.getLong(1), line, Content.of(entity))));
            }
        }
    }

    private void write(Map<Effects.Key, Effect> effects) throws SQLException {
        Batch batch = new Batch();
        add(effects, batch);
        batch.execute(session);
    }

    private void add(Map<Effects.Key, Effect> effects, Batch batch) {
        Batch writing = new Batch();
        for (Map.Entry<Effects.Key, Effect> entry : effects.entrySet()) {
            Effects.Key key = entry.getKey();
            Effect effect = entry.getValue();
            JsonNode entity = effect.content() == null ? null : effect.content().tree();
            for (PlainTable table : PlainTable.ALL) {
                if (table.holds(key.type())) {
                    add(table, key, effect, entity, batch, writing);
                }
            }
        }
        batch.addAll(writing); // after the rows that are in their way were cleared
    }

    private void add(
            PlainTable table,
            Effects.Key key,
            Effect effect,
            @Nullable JsonNode entity,
            Batch clearing,
            Batch writing) {
        if (effect.isRemoved()) {
            clearing.add(table.delete(), values(table.owner(key)));
        } else if (entity == null) {
            if (table.isMain()) {
                writing.add(table.retire(), values(List.of(effect.version()), table.owner(key)));
            }
        } else if (table.isMain() && !effect.isNew()) {
            List<@Nullable Object> row = table.rows().of(key, effect, entity).get(0);
            writing.add(table.update(), values(row.subList(table.keys().size(), row.size()), table.owner(key)));
        } else {
            if (!effect.isNew()) {
                clearing.add(table.delete(), values(table.owner(key)));
            }
            for (List<@Nullable Object> row : table.rows().of(key, effect, entity)) {
                writing.add(table.insert(), values(row));
            }
        }
    }

    /** The register and some values. */
    private List<@Nullable Object> values(List<? extends @Nullable Object> more) {
        return values(List.of(), more);
    }

    /** Some values, the register and some more. */
    private List<@Nullable Object> values(
            List<? extends @Nullable Object> before, List<? extends @Nullable Object> after) {
        List<@Nullable Object> values = new ArrayList<>(before);
        values.add(register.value());
        values.addAll(after);
        return values;
    }
}
