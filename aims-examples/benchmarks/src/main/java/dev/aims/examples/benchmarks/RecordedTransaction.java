package dev.aims.examples.benchmarks;

import dev.aims.core.store.RegisterId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one transaction has written, to be written again for another register: the same statements with the
 * same values, but for its id, its revisions and the id of the risk that was added.
 */
final class RecordedTransaction {
    private static final String RAW = "raw-";

    private final Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
    private List<PreparedStatement> statements = List.of();
    private String register = "";
    private String previous = "";
    private String hash = "";
    private long revision;
    private long written;

    /** The same source; what is written through it is recorded. */
    DataSource of(DataSource source) {
        return proxy(DataSource.class, source, (method, arguments, result) -> {
            return result instanceof Connection connection ? of(connection) : result;
        });
    }

    private Connection of(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            return result instanceof PreparedStatement statement
                            && method.getName().equals("prepareStatement")
                    ? of(statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement of(PreparedStatement statement, String sql) {
        List<@Nullable Object> row = new ArrayList<>();
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments.length == 2) {
                int index = (int) arguments[0];
                while (row.size() < index) {
                    row.add(null);
                }
                row.set(index - 1, name.equals("setNull") ? null : arguments[1]);
            } else if (name.equals("addBatch") || name.equals("executeUpdate") || name.equals("execute")) {
                keep(sql, row);
            }
            return result;
        });
    }

    /** As one statement each, also if they were sent together. */
    private void keep(String sql, List<@Nullable Object> values) {
        int from = 0;
        for (String one : sql.split("; ", -1)) {
            int to = from + (int) one.chars().filter(c -> c == '?').count();
            rows.computeIfAbsent(one, same -> new ArrayList<>()).add(new ArrayList<>(values.subList(from, to)));
            from = to;
        }
    }

    void record(Runnable transaction) {
        rows.clear();
        transaction.run();
    }

    /** Makes the statements, and a register whose head is that of the recorded one. */
    void prepare(Connection connection, RegisterId recorded) throws SQLException {
        register = recorded.value();
        List<@Nullable Object> commit = rows.entrySet().stream()
                .filter(write -> write.getKey().startsWith("insert into aims_commit "))
                .findFirst()
                .orElseThrow()
                .getValue()
                .get(0);
        revision = (long) value(commit.get(1));
        hash = (String) value(commit.get(2));
        previous = (String) value(commit.get(3));
        written = 0;
        for (PreparedStatement old : statements) {
            old.close();
        }
        statements = new ArrayList<>();
        for (String sql : rows.keySet()) {
            statements.add(connection.prepareStatement(sql));
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into aims_register"
                + " (id, revision, hash, tables_revision, tables_hash) values (?, ?, ?, ?, ?)")) {
            bind(insert, List.of(RAW + register, revision - 1, hash, revision - 1, hash));
            insert.executeUpdate();
        }
    }

    private static Object value(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a commit has a revision, a hash and the hash before");
        }
        return value;
    }

    /** Writes the rows; the transaction goes on. */
    void write() throws SQLException {
        int next = 0;
        for (List<List<@Nullable Object>> ofStatement : rows.values()) {
            PreparedStatement statement = statements.get(next++);
            for (List<@Nullable Object> row : ofStatement) {
                bind(statement, row.stream().map(this::again).toList());
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                if (count == 0) {
                    throw new IllegalStateException("a statement of the example changes nothing");
                }
            }
        }
        written++;
    }

    private @Nullable Object again(@Nullable Object value) {
        if (value instanceof Long number) {
            return number == revision || number == revision - 1 ? number + written : number;
        }
        return value instanceof String text ? again(text) : value;
    }

    private String again(String text) {
        if (text.equals(register)) {
            return RAW + register;
        } else if (text.equals(previous)) {
            return hash;
        }
        return text.startsWith(StoreBenchmark.RISK) ? text + "-" + written : text;
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** What is given in the place of what a call has given. */
    @FunctionalInterface
    private interface Afterwards {
        @Nullable
        Object result(Method method, Object[] arguments, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Afterwards afterwards) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object[] given = arguments == null ? new Object[0] : arguments;
                return afterwards.result(method, given, method.invoke(target, given));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
