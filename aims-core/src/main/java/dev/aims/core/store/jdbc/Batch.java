package dev.aims.core.store.jdbc;

import dev.aims.core.store.jdbc.Session.Prepared;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements to be carried out together: all of the first text, then all of the second, and so on. */
final class Batch {
    /** More in one text would differ with each group of commits, and be planned anew for each. */
    private static final int FEW = 16;

    private final Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();

    void add(String sql, List<? extends @Nullable Object> values) {
        rows.computeIfAbsent(sql, absent -> new ArrayList<>(1)).add(new ArrayList<>(values));
    }

    void addAll(Batch others) {
        others.rows.forEach((sql, some) -> some.forEach(values -> add(sql, values)));
    }

    boolean isFew() {
        return rows.values().stream().mapToInt(List::size).sum() <= FEW;
    }

    void execute(Session session) throws SQLException {
        for (Map.Entry<String, List<List<@Nullable Object>>> entry : rows.entrySet()) {
            try (Prepared prepared = session.prepare(entry.getKey())) {
                for (List<@Nullable Object> values : entry.getValue()) {
                    prepared.bind(1, values);
                    prepared.statement().addBatch();
                }
                prepared.statement().executeBatch();
            }
        }
    }

    /**
     * Sends all statements in one message, where the driver can, so that the way to the server is gone once.
     *
     * @return how many rows the first statement has changed
     */
    int executeAtOnce(Session session) throws SQLException {
        List<String> texts = new ArrayList<>();
        rows.forEach((sql, some) -> some.forEach(values -> texts.add(sql)));
        try (Prepared prepared = session.prepare(String.join("; ", texts))) {
            int next = 1;
            for (List<List<@Nullable Object>> some : rows.values()) {
                for (List<@Nullable Object> values : some) {
                    prepared.bind(next, values);
                    next += values.size();
                }
            }
            PreparedStatement statement = prepared.statement();
            statement.execute();
            int changed = statement.getUpdateCount();
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // A failure of one of the others would be thrown here.
            }
            return changed;
        }
    }
}
