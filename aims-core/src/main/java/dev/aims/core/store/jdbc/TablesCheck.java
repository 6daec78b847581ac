package dev.aims.core.store.jdbc;

import dev.aims.core.internal.json.Json;
import dev.aims.core.store.RegisterId;
import dev.aims.core.store.StoreException;
import dev.aims.core.store.StoredCommit;
import dev.aims.core.store.jdbc.Effects.Effect;
import dev.aims.core.store.jdbc.PlainTable.Column;
import dev.aims.core.store.jdbc.Session.Prepared;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Compares all that is kept beside the lines with what the lines say. */
final class TablesCheck {
    private static final String CODE = "store.tables";
    private static final String REPAIR = "; the history is not touched, JdbcStore.rebuild makes the tables anew";

    private final Session session;
    private final RegisterId register;
    private final HistoryTables history;
    private final List<Finding> findings = new ArrayList<>();

    TablesCheck(Session session, RegisterId register) {
        this.session = session;
        this.register = register;
        history = new HistoryTables(session, register);
    }

    List<Finding> findings() throws SQLException {
        checkHead();
        try {
            Map<Effects.Key, Effect> state = CurrentTables.replay(history).byKey();
            for (PlainTable table : PlainTable.ALL) {
                compare(table, state);
            }
        } catch (JacksonException | StoreException e) {
            String reason = e instanceof JacksonException json ? Json.reason(json) : e.getMessage();
            find("aims_entity", "", "cannot be compared, as the history cannot be read: " + reason);
        }
        return findings;
    }

    private void checkHead() throws SQLException {
        HistoryTables.Head head = history.head();
        long[] revision = {0};
        String[] hash = {StoredCommit.NO_HASH};
        history.forEach(commit -> {
            if (!history.holds(commit)) {
                find("aims_commit", "/" + commit.revision(), "names another hash than the line has");
            }
            revision[0] = commit.revision();
            hash[0] = commit.hash();
        });
        if (head.revision() != revision[0] || !head.hash().equals(hash[0])) {
            find(
                    "aims_register",
                    "",
                    "says that the newest commit is revision " + head.revision() + " (" + head.hash()
                            + "), but that is revision " + revision[0] + " (" + hash[0] + ")");
        }
        if (head.tablesRevision() != head.revision() || !head.tablesHash().equals(head.hash())) {
            find(
                    "aims_register",
                    "",
                    "says that the tables of the current state are as of revision " + head.tablesRevision()
                            + ", not of " + head.revision() + REPAIR);
        }
    }

    private void compare(PlainTable table, Map<Effects.Key, Effect> state) throws SQLException {
        Map<List<String>, List<@Nullable String>> expected = expected(table, state);
        String columns = String.join(", ", table.keys())
                + String.join(
                        "",
                        table.columns().stream()
                                .map(column -> ", " + column.name())
                                .toList());
        try (Prepared select = session.prepare("select " + columns + " from " + table.name() + " where register = ?");
                ResultSet row = select.query(register.value())) {
            while (row.next()) {
                compare(table, expected, row);
            }
        }
        expected.keySet().forEach(key -> find(table.name(), pointer(key), "is missing" + REPAIR));
    }

    private void compare(PlainTable table, Map<List<String>, List<@Nullable String>> expected, ResultSet row)
            throws SQLException {
        List<String> key = new ArrayList<>();
        int at = 1;
        while (at <= table.keys().size()) {
            key.add(row.getString(at++));
        }
        List<@Nullable String> wanted = expected.remove(key);
        if (wanted == null) {
            find(table.name(), pointer(key), "stands for nothing in the register" + REPAIR);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Column column = table.columns().get(i);
            String actual = switch (column.kind()) {
                case FLAG -> String.valueOf(row.getBoolean(at + i));
                case TEXT, NUMBER, DATE -> row.getString(at + i);
            };
            if (!Objects.equals(actual, wanted.get(i))) {
                // Not what it says: it may be personal, or be destroyed later.
                find(table.name(), pointer(key), "differs in " + column.name() + " from the history" + REPAIR);
            }
        }
    }

    private static Map<List<String>, List<@Nullable String>> expected(
            PlainTable table, Map<Effects.Key, Effect> state) {
        Map<List<String>, List<@Nullable String>> expected = new LinkedHashMap<>();
        state.forEach((key, effect) -> {
            if (table.holds(key.type()) && effect.content() != null) {
                for (List<@Nullable Object> row :
                        table.rows().of(key, effect, effect.content().tree())) {
                    List<@Nullable String> texts = new ArrayList<>();
                    row.forEach(value -> texts.add(value == null ? null : value.toString()));
                    int keys = table.keys().size();
                    expected.put(List.copyOf(texts.subList(0, keys)), texts.subList(keys, texts.size()));
                }
            }
        });
        return new HashMap<>(expected);
    }

    private static String pointer(List<String> key) {
        return "/" + String.join("/", key);
    }

    private void find(String table, String row, String message) {
        findings.add(Finding.error(
                CODE, Place.document("/" + table + row), "register " + register + ": " + table + row + " " + message));
    }
}
