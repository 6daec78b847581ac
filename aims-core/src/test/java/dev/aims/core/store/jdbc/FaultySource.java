package dev.aims.core.store.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of which one is lost at a given step: before the database carries it out, or after. */
class FaultySource implements DataSource {
    private final DataSource source;
    private final int failingStep;
    private final boolean isAfter;
    private int steps;
    private boolean hasFailed;

    /** @param failingStep from 1; the calls of all connections and statements count, of one thread */
    FaultySource(DataSource source, int failingStep, boolean isAfter) {
        this.source = source;
        this.failingStep = failingStep;
        this.isAfter = isAfter;
    }

    boolean hasFailed() {
        return hasFailed;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = source.getConnection();
        return wrap(Connection.class, real, real);
    }

    private <T> T wrap(Class<T> type, T real, Connection connection) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            boolean isStep =
                    !method.getName().equals("close") && !method.getName().equals("abort");
            boolean isFailing = isStep && ++steps == failingStep;
            if (isFailing && !isAfter) {
                lose(connection);
            }
            Object result;
            try {
                result = method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (isFailing) {
                lose(connection);
            }
            if (result instanceof PreparedStatement statement) {
                return wrap(PreparedStatement.class, statement, connection);
            }
            return result instanceof Statement statement ? wrap(Statement.class, statement, connection) : result;
        }));
    }

    private void lose(Connection connection) throws SQLException {
        hasFailed = true;
        if (!connection.getAutoCommit()) {
            connection.rollback(); // as the database does once it sees that the client is gone
        }
        connection.close();
        throw new SQLException("the connection was lost at step " + failingStep, "08006");
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Logger getParentLogger() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
