package dev.aims.core.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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

    void execute(Connection connection, Dialect dialect) throws SQLException {
        for (Map.Entry<String, List<List<@Nullable Object>>> entry : rows.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(entry.getKey())) {
                for (List<@Nullable Object> values : entry.getValue()) {
                    bind(dialect, statement, 1, values);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /**
     * Sends all statements in one message, where the driver can, so that the way to the server is gone once.
     *
     * @return how many rows the first statement has changed
     */
    int executeAtOnce(Connection connection, Dialect dialect) throws SQLException {
        List<String> texts = new ArrayList<>();
        rows.forEach((sql, some) -> some.forEach(values -> texts.add(sql)));
        try (PreparedStatement statement = connection.prepareStatement(String.join("; ", texts))) {
            int next = 1;
            for (List<List<@Nullable Object>> some : rows.values()) {
                for (List<@Nullable Object> values : some) {
                    bind(dialect, statement, next, values);
                    next += values.size();
                }
            }
            statement.execute();
            int changed = statement.getUpdateCount();
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // A failure of one of the others would be thrown here.
            }
            return changed;
        }
    }

    static void bind(Dialect dialect, PreparedStatement statement, int first, List<? extends @Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = dialect.toDriver(values.get(i));
            if (value == null) {
                statement.setNull(first + i, Types.NULL);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(first + i, bytes);
            } else {
                statement.setObject(first + i, value);
            }
        }
    }
}
