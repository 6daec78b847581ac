package dev.aims.core.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection, its database, and the statements that were made on it. For one thread at a time. */
final class Session {
    /** More than the store's own texts; those that join several are as many as there are kinds of commits. */
    private static final int MANY = 100;

    private final Connection connection;
    private final Dialect dialect;
    private final boolean keepsStatements;
    /** Those that are not in use; first the one that was not for the longest time. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private Session(Connection connection, boolean keepsStatements) throws SQLException {
        this.connection = connection;
        this.keepsStatements = keepsStatements;
        dialect = Dialect.of(connection);
    }

    /** Closes each statement after use. */
    static Session of(Connection connection) throws SQLException {
        return new Session(connection, false);
    }

    /** Keeps statements after use, for as long as the connection is open. */
    static Session keepingStatements(Connection connection) throws SQLException {
        return new Session(connection, true);
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    Prepared prepare(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return new Prepared(sql, kept == null ? connection.prepareStatement(sql) : kept);
    }

    void closeStatements() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }

    /** A statement in use. After a failure its connection must not be used for others, as it may hold rows not sent. */
    final class Prepared implements AutoCloseable {
        private final String sql;
        private final PreparedStatement statement;

        private Prepared(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        PreparedStatement statement() {
            return statement;
        }

        /** Sets parameters, the first of which has this number. */
        void bind(int first, List<? extends @Nullable Object> values) throws SQLException {
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

        ResultSet query(Object... values) throws SQLException {
            bind(1, List.of(values));
            return statement.executeQuery();
        }

        /** Has it carried out with these values by the next {@link PreparedStatement#executeBatch}. */
        void add(Object... values) throws SQLException {
            bind(1, List.of(values));
            statement.addBatch();
        }

        /** @return how many rows were changed */
        int update(Object... values) throws SQLException {
            bind(1, List.of(values));
            return statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            if (!keepsStatements || idle.putIfAbsent(sql, statement) != null) {
                statement.close();
            } else if (idle.size() > MANY) {
                Iterator<PreparedStatement> oldest = idle.values().iterator();
                oldest.next().close();
                oldest.remove();
            }
        }
    }
}
