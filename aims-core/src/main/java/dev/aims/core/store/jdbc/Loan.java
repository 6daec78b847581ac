package dev.aims.core.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection on loan from the host, which gets it back with the settings that it had. */
final class Loan implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Loan.class);

    private final Connection connection;
    private final Dialect dialect;
    private final boolean autoCommit;
    private boolean isOpen;
    private boolean isFateUnknown;
    private boolean isBroken;
    private Dialect.Restoring restoring = any -> {};

    private Loan(Connection connection, Dialect dialect, boolean autoCommit) {
        this.connection = connection;
        this.dialect = dialect;
        this.autoCommit = autoCommit;
    }

    static Loan from(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try {
            return new Loan(connection, Dialect.of(connection), connection.getAutoCommit());
        } catch (SQLException | RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    void beginWriting() throws SQLException {
        leaveAutomaticTransaction();
        restoring = dialect.prepare(connection);
        begin();
    }

    /** Begins a transaction that sees one state of the database throughout. */
    void beginSnapshot() throws SQLException {
        leaveAutomaticTransaction();
        // Not asked for where it is not needed, as some drivers ask the database.
        int isolation =
                dialect == Dialect.SQLITE ? Connection.TRANSACTION_SERIALIZABLE : connection.getTransactionIsolation();
        if (isolation < Connection.TRANSACTION_REPEATABLE_READ) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            restoring = same -> same.setTransactionIsolation(isolation);
        }
        begin();
    }

    /** Settings are made outside of transactions; nothing has happened yet in one that was begun by itself. */
    private void leaveAutomaticTransaction() throws SQLException {
        if (!autoCommit) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void begin() throws SQLException {
        connection.setAutoCommit(false);
        isOpen = true;
    }

    void commit() throws SQLException {
        try {
            connection.commit();
            isOpen = false;
        } catch (SQLException e) {
            isFateUnknown = !dialect.isTransient(e);
            throw e;
        }
    }

    /** Whether a commit failed in a way that does not tell whether the database has carried it out. */
    boolean isFateUnknown() {
        return isFateUnknown;
    }

    /** Ends the transaction without effect. A connection on which that fails is given up. */
    void rollback() {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        try {
            connection.rollback();
        } catch (SQLException e) {
            log.debug("a transaction could not be rolled back; its connection is given up", e);
            isBroken = true;
        }
    }

    /** Puts the connection into automatic mode, with no transaction open. */
    void leaveTransaction() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() {
        rollback();
        try {
            if (isBroken) {
                connection.abort(Runnable::run); // else a pool could hand it out with the transaction still open
            } else {
                leaveTransaction();
                restoring.restore(connection);
                if (!autoCommit) {
                    connection.setAutoCommit(false);
                }
            }
        } catch (SQLException e) {
            log.debug("a connection could not be given back as it was", e);
        }
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("a connection could not be closed", e);
        }
    }
}
